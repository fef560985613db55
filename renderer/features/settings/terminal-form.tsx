import { useRef, type ComponentProps } from 'react'
import type { Messages } from '#shared/messages/messages'
import { nameProblemInWords, textProblemInWords } from '#shared/payments/text-problem'
import { idAsKept, idLengths, isAmex, printed, shopLimits, type Terminal } from '#shared/shop'
import { now } from '../../clock'
import { Button } from '../../components/controls'
import { useLanguage } from '../../components/language'
import { settingDraft } from '../../data/drafts'
import { AcquirerField } from './acquirer-field'
import { hotlineNumberProblem, numberAsKept } from './hotline-problems'
import { SavedField } from '../../components/saved-field'
import { useNameOf } from './use-acquirer-list'
import sections from './section.module.css'
import type { Register } from './changes'

type TerminalFormProps = {
  terminal: Terminal
  /** What of it has the focus first: the name of a new one, its acquirer, its number. Another object asks again. */
  asked: { readonly for: 'label' | 'acquirer' | 'hotline' | null }
  /** Once said of the whole shop: it holds for a terminal that does not say its own. */
  shopAcquirer: string | null
  onSave: Register['saveTerminal']
  /** Saves one that says its own acquirer now, or none. */
  onSaveAcquirer: Register['saveTerminal']
  onRetire: (latest: Terminal) => void
}

type Part = Exclude<keyof Terminal, 'id' | 'retired'>

/** One terminal; each field saves by itself. */
export function TerminalForm(props: TerminalFormProps) {
  const { terminal, asked, shopAcquirer, onSave, onSaveAcquirer, onRetire } = props
  const { m } = useLanguage()
  const nameOf = useNameOf()
  // A field may be left before the one before it has come back from the disk.
  const latest = useRef(terminal)
  const changed = (part: Part, text: string) => (latest.current = withPart(latest.current, part, text))
  return (
    <div className={sections['fields']}>
      {fieldsOf(m).map((field) => {
        if (field.part === 'acquirer') {
          return (
            <AcquirerField
              key={field.part}
              value={terminal.acquirer ?? shopAcquirer}
              draft={settingDraft(`terminals/${terminal.id}/acquirer`)}
              takesOwn
              asked={asked.for === field.part ? asked : null}
              onSave={(choice) => onSaveAcquirer(changed('acquirer', choice.kind === 'unknown' ? '' : nameOf(choice)))}
            />
          )
        }
        const { part, ...rest } = field
        return (
          <SavedField
            clock={now}
            draft={settingDraft(`terminals/${terminal.id}/${part}`)}
            key={part}
            label={m.terminals[part]}
            value={terminal[part] ?? ''}
            selected={asked.for === part}
            placeholder={m.form.notFilled}
            onSave={(text) => onSave(changed(part, text))}
            {...rest}
          />
        )
      })}
      <Button className={sections['beside']} onClick={() => onRetire(latest.current)}>
        {m.terminals.retire}
      </Button>
    </div>
  )
}

type Field =
  | { readonly part: 'acquirer' }
  | ({ readonly part: Exclude<Part, 'acquirer'> } & Omit<
      ComponentProps<typeof SavedField>,
      'label' | 'value' | 'clock' | 'draft' | 'onSave'
    >)

/** In the order in which they are asked for. */
function fieldsOf(m: Messages): readonly Field[] {
  const t = m.terminals
  const upTo = (limit: number) => (text: string) => textProblemInWords(m, text, limit)
  const idProblem = (part: keyof typeof idLengths) => (text: string) => {
    const [what, length] = [t[part], idLengths[part]]
    if (text === '') return ''
    if (!/^[0-9A-Z]+$/.test(text)) return t.wrongSigns(what)
    if (text.length === length) return ''
    return text.length < length ? t.tooShort(what, length, text.length) : t.tooLong(what, length, text.length)
  }
  const printedOn = (part: 'serial' | 'seal') => ({
    part,
    tidy: idAsKept,
    problem: (text: string) => (text === '' || printed.test(text) ? '' : t.wrongPrinted(t[part])),
  })
  return [
    { part: 'label', problem: (text) => nameProblemInWords(m, text, shopLimits.label, t.labelMissing) },
    { part: 'terminalId', help: t.terminalIdHelp, tidy: idAsKept, problem: idProblem('terminalId') },
    {
      part: 'merchantId',
      help: t.merchantIdHelp,
      tidy: idAsKept,
      looksLikeCard: (text) => isAmex(idAsKept(text)),
      problem: idProblem('merchantId'),
    },
    { part: 'acquirer' },
    { part: 'make', help: t.makeHelp, problem: upTo(shopLimits.make) },
    { part: 'model', problem: upTo(shopLimits.model) },
    { ...printedOn('serial'), help: t.serialHelp },
    { ...printedOn('seal'), help: t.sealHelp },
    { part: 'place', problem: upTo(shopLimits.place) },
    {
      part: 'hotline',
      help: t.hotlineHelp,
      inputMode: 'tel',
      tidy: numberAsKept,
      problem: (text) => (text === '' ? '' : hotlineNumberProblem(text, m)),
    },
    { part: 'software', problem: upTo(shopLimits.model) },
    { part: 'photo', help: t.photoHelp, problem: upTo(shopLimits.place) },
  ]
}

/** What is emptied is not there any more. */
function withPart(terminal: Terminal, part: Part, text: string): Terminal {
  const others = Object.entries(terminal).filter(([name]) => name !== part)
  return Object.fromEntries(text === '' ? others : [...others, [part, text]]) as Terminal
}
