import { useRef, useState, type FocusEvent } from 'react'
import type { AnswerFor } from '#shared/catalog/catalog'
import { outcomes } from '#shared/incidents/incident'
import { filterLimits, type IncidentFilter } from '#shared/incidents/incident-filter'
import type { Language } from '#shared/language'
import { textProblem } from '#shared/payments/text-problem'
import type { Terminal } from '#shared/shop'
import { now, thisDay } from '../../clock'
import { useCatalog } from '../../components/catalog'
import { Button } from '../../components/controls'
import { DayField } from '../../components/day-field'
import { TextField } from '../../components/fields'
import { useBeyondFirstLine } from '../../components/first-line'
import { useKeys } from '../../components/keys'
import { useLanguage } from '../../components/language'
import { terminalLabel } from './incident-words'
import styles from './filter-row.module.css'
import { filterTextId } from './use-log-view'
import { daysOf, periodOf, periods, type Period } from './periods'
import type { Found } from './use-incidents'

/** Most codes that are offered by name. */
const codesOffered = 12

type FilterRowProps = {
  filter: IncidentFilter
  codes: Found['codes']
  terminals: readonly Terminal[]
  onNarrow: (change: IncidentFilter) => void
  /** On into the list. */
  onDone: () => void
}

/** All that the log can be narrowed by, in one row: what has no room in it comes below, over the list, when asked for. */
export function FilterRow(props: FilterRowProps) {
  const { m } = useLanguage()
  const whole = useRef<HTMLDivElement>(null)
  const row = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const beyond = useBeyondFirstLine(row, isOpen)
  useKeys(whole, ({ key, target }) => {
    if (key === 'Escape' && isOpen) {
      setOpen(false)
      return true
    }
    const intoList = key === 'Enter' || (key === 'ArrowDown' && isTextField(target))
    if (intoList && !(target instanceof HTMLButtonElement)) props.onDone()
    return intoList && !(target instanceof HTMLButtonElement)
  })
  return (
    <div
      ref={whole}
      className={styles['filters']}
      role="group"
      aria-label={m.filter.title}
      data-open={isOpen}
      onBlur={({ relatedTarget, currentTarget }: FocusEvent) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) setOpen(false)
      }}
    >
      <div ref={row} className={styles['row']}>
        <Filters {...props} />
      </div>
      {beyond > 0 && (
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {m.filter.more}
        </Button>
      )}
    </div>
  )
}

function Filters({ filter, codes, terminals, onNarrow }: FilterRowProps) {
  const { m } = useLanguage()
  const t = m.filter
  return (
    <>
      <TextField
        id={filterTextId}
        label={t.text}
        isBare
        placeholder={t.text}
        maxLength={filterLimits.text}
        value={filter.text ?? ''}
        data-set={filter.text !== undefined}
        onChange={(text) => {
          // A swiped card types its number into whatever has the focus.
          onNarrow({ text: textProblem(text, filterLimits.text) === null ? text.trimStart() : undefined })
        }}
      />
      <PeriodFields filter={filter} onNarrow={onNarrow} />
      <CodeField filter={filter} codes={codes} onNarrow={onNarrow} />
      <Select
        label={t.outcome}
        any={t.anyOutcome}
        value={filter.outcome}
        options={[...outcomes, 'none' as const].map((value) => ({
          value,
          text: value === 'none' ? t.noOutcome : m.outcomes[value],
        }))}
        onChoose={(outcome) => onNarrow({ outcome })}
      />
      <OpenBox filter={filter} onNarrow={onNarrow} />
      {terminals.length > 0 && (
        <Select
          label={t.terminal}
          any={t.anyTerminal}
          value={filter.terminal}
          options={terminals.map(({ id }) => ({ value: id, text: terminalLabel(terminals, id) }))}
          onChoose={(terminal) => onNarrow({ terminal })}
        />
      )}
      <OwnerField filter={filter} codes={codes} onNarrow={onNarrow} />
      <WithdrawnBox filter={filter} onNarrow={onNarrow} />
    </>
  )
}

type BoxProps = Pick<FilterRowProps, 'filter' | 'onNarrow'>

/** What was taken back is out of sight until asked for. */
function WithdrawnBox({ filter, onNarrow }: BoxProps) {
  const { m } = useLanguage()
  return (
    <label className={styles['check']}>
      <input
        type="checkbox"
        checked={filter.withdrawn === true}
        onChange={({ target }) => onNarrow({ withdrawn: target.checked ? true : undefined })}
      />
      {m.filter.withdrawn}
    </label>
  )
}

/** Payments of which nobody knows yet whether they were paid. */
function OpenBox({ filter, onNarrow }: BoxProps) {
  const { m } = useLanguage()
  return (
    <label className={styles['check']}>
      <input
        type="checkbox"
        data-filter="open"
        checked={filter.open === true}
        onChange={({ target }) => onNarrow({ open: target.checked ? true : undefined })}
      />
      {m.open.only}
    </label>
  )
}

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.type === 'text'

type SelectProps<T extends string> = {
  label: string
  /** What stands there while nothing is chosen. */
  any: string
  value: T | undefined
  options: readonly { readonly value: T; readonly text: string }[]
  onChoose: (value: T | undefined) => void
}

function Select<T extends string>({ label, any, value, options, onChoose }: SelectProps<T>) {
  return (
    <select
      aria-label={label}
      value={value ?? ''}
      data-set={value !== undefined}
      onChange={({ target }) => onChoose(options.find((option) => option.value === target.value)?.value)}
    >
      <option value="">{any}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  )
}

type FieldProps = Pick<FilterRowProps, 'filter' | 'codes' | 'onNarrow'>

/** A code: typed, or chosen from the most frequent. It narrows when it is one that was logged, or at Enter. */
function CodeField({ filter, codes, onNarrow }: FieldProps) {
  const { m } = useLanguage()
  // While nothing is typed here, the field shows what the filter says, wherever that came from.
  const [typed, setTyped] = useState<string | null>(null)
  const logged = [...new Set(codes.flatMap(({ code }) => code ?? []))]
  const take = (text: string) => {
    setTyped(null)
    onNarrow({ code: text === '' ? undefined : text, ...(text === '' ? { codeSet: undefined } : {}) })
  }
  return (
    <div>
      <TextField
        type="text"
        list="log-filter-codes"
        label={m.filter.code}
        isBare
        placeholder={m.filter.anyCode}
        maxLength={filterLimits.code}
        value={typed ?? filter.code ?? ''}
        data-set={filter.code !== undefined}
        onChange={(next) => {
          const text = next.normalize('NFKC').trim().toUpperCase()
          if (text === '' || logged.includes(text)) take(text)
          else setTyped(next)
        }}
        onBlur={() => {
          if (typed !== null) take(typed.normalize('NFKC').trim().toUpperCase())
        }}
      />
      <datalist id="log-filter-codes">
        {logged.slice(0, codesOffered).map((code) => (
          <option key={code} value={code} />
        ))}
      </datalist>
    </div>
  )
}

function PeriodFields({ filter, onNarrow }: Omit<FieldProps, 'codes'>) {
  const { m } = useLanguage()
  const [choosesDates, setChoosesDates] = useState(false)
  const { from, to } = filter
  const isSet = from !== undefined || to !== undefined
  const period = periodOf(filter, now())
  const shown = choosesDates || (isSet && period === undefined) ? 'dates' : period
  return (
    <>
      <Select<Period | 'dates'>
        label={m.filter.period}
        any={m.filter.anyPeriod}
        value={shown}
        options={[
          ...periods.map((value) => ({ value, text: m.filter.periods[value] })),
          { value: 'dates', text: m.filter.dates },
        ]}
        onChoose={(chosen) => {
          setChoosesDates(chosen === 'dates')
          if (chosen === undefined) onNarrow({ from: undefined, to: undefined })
          else onNarrow(daysOf(chosen === 'dates' ? 'week' : chosen, now()))
        }}
      />
      {shown === 'dates' && (
        <>
          {(['from', 'to'] as const).map((end) => (
            <DayField
              key={end}
              label={m.filter[end]}
              isBare
              value={filter[end] ?? null}
              today={thisDay()}
              onChange={(day) => {
                // Half a day is none, and takes no field away.
                setChoosesDates(true)
                onNarrow({ [end]: day ?? undefined })
              }}
            />
          ))}
        </>
      )}
    </>
  )
}

function OwnerField({ filter, codes, onNarrow }: FieldProps) {
  const { language, m } = useLanguage()
  const { answerFor } = useCatalog()
  return (
    <Select
      label={m.filter.codeSet}
      any={m.filter.anyCodeSet}
      value={filter.codeSet}
      options={ownersIn(codes, filter, answerFor, language)}
      onChoose={(codeSet) => onNarrow({ codeSet })}
    />
  )
}

/** The owners of the codes that were logged, and of the one that is asked for. */
function ownersIn(codes: Found['codes'], filter: IncidentFilter, answerFor: AnswerFor, language: Language) {
  const owners = [...codes, filter].flatMap(({ codeSet, code }): [string, string][] => {
    const owner = codeSet !== undefined && code !== undefined ? answerFor({ codeSet, code })?.owner : undefined
    return codeSet !== undefined && owner ? [[codeSet, owner[language]]] : []
  })
  return [...new Map(owners)].map(([value, text]) => ({ value, text }))
}
