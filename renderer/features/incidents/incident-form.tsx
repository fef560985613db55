import { useEffect, useLayoutEffect, useRef } from 'react'
import { families, type Hit } from '#shared/catalog/catalog'
import { gate } from '#shared/verdict/gate'
import {
  brands,
  channels,
  codeKeyOf,
  nameOf,
  outcomes,
  textLimits,
  type Incident,
  type Outcome,
} from '#shared/incidents/incident'
import { gateVerdicts } from '#shared/payments/payment'
import type { Settings } from '#shared/settings'
import type { Terminal } from '#shared/shop'
import { momentInWords } from '#shared/timestamp'
import { useCatalog } from '../../components/catalog'
import { Button } from '../../components/controls'
import { SelectField, TextField, type Option } from '../../components/fields'
import { Screen } from '../../components/frame'
import { Icon } from '../../components/icon'
import { useKeys, type Press } from '../../components/keys'
import { Lamp, LampTitle } from '../../components/lamp'
import { useLanguage } from '../../components/language'
import { Rows } from '../../components/layout'
import { Plate } from '../../components/plate'
import type { Fields } from './incident-fields'
import styles from './incident-form.module.css'
import { historyInWords } from './incident-history'
import { OutcomeButtons, outcomeOfDigit } from './outcome-buttons'
import type { IncidentForm } from './use-incident-form'

type IncidentFormPageProps = {
  form: IncidentForm
  open: NonNullable<IncidentForm['open']>
  terminals: readonly Terminal[]
  settings: Settings
  ownersOf: (code: string) => readonly Hit[]
  onSave: () => void
}

/** One incident: what was logged with one key is filled in here, and what had no code is written down. */
export function IncidentFormPage({ form, open, terminals, settings, ownersOf, onSave }: IncidentFormPageProps) {
  const { language, m } = useLanguage()
  const { fields, incident } = open
  const element = useRef<HTMLFormElement>(null)
  const outcomeRow = useRef<HTMLDivElement>(null)
  const isNew = incident === null
  useFirstFocus(element, outcomeRow, isNew)
  useWrongFocus(element, open.tried, form.problems)

  const field = (name: keyof Omit<Fields, 'sameCard'>) => ({
    name,
    label: m.form[name],
    value: fields[name],
    problem: form.problems[name]?.(m),
    onChange: (text: string) => {
      form.change({ [name]: text })
    },
  })
  const choice = (name: keyof Omit<Fields, 'sameCard'>, options: readonly Option[]) => ({
    ...field(name),
    options: [{ value: '', text: m.form.notFilled }, ...options],
  })
  function choose(outcome: Outcome) {
    form.change({ outcome: fields.outcome === outcome ? '' : outcome })
    outcomeRow.current?.focus()
  }

  useKeys(element, (press) => {
    const { key, isPlain, inField, control } = press
    const outcome = inField || !isPlain ? undefined : outcomeOfDigit(outcomes, key)
    if (key === 'Escape') {
      if (open.asksToLeave) form.stay()
      else form.leave()
    } else if (key === 'Enter' && (control || savesWithEnter(press))) onSave()
    else if (outcome) choose(outcome)
    // No sign typed beside the fields begins a look-up: that would leave the form by a slip of the finger.
    else return !inField && isPlain && key !== ' ' && key.length === 1
    return true
  })

  return (
    <Screen
      lamp={
        <Lamp>
          <LampTitle title={isNew ? m.form.newTitle : m.log.title} />
          {incident && <Which incident={incident} />}
        </Lamp>
      }
    >
      <form
        ref={element}
        className={styles['form']}
        data-testid="incident-form"
        data-incident-id={incident?.id}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onSave()
        }}
      >
        <fieldset>
          <legend>{m.form.outcome}</legend>
          <div
            ref={outcomeRow}
            className={styles['outcomes']}
            data-pick
            role="group"
            aria-label={m.form.outcome}
            tabIndex={-1}
          >
            <OutcomeButtons
              offered={outcomes}
              chosen={outcomes.find((outcome) => outcome === fields.outcome)}
              caps
              onChoose={choose}
            />
          </div>
        </fieldset>
        <fieldset>
          <legend>{m.form.parts.what}</legend>
          <div className={styles['fields']}>
            <CodeFields form={form} fields={fields} field={field} ownersOf={ownersOf} />
            <TextField {...field('screenText')} />
            <SelectField
              {...choice(
                'operation',
                gate.operations.map(({ id, title }) => ({ value: id, text: title[language] })),
              )}
            />
            <SelectField
              {...choice(
                'gate',
                gateVerdicts.map((value) => ({ value, text: m.gate.verdicts[value] })),
              )}
            />
          </div>
        </fieldset>
        <fieldset>
          <legend>{m.form.parts.payment}</legend>
          <div className={styles['fields']}>
            <TextField {...field('at')} type="datetime-local" />
            <TextField {...field('amount')} inputMode="decimal" />
            {terminals.length > 0 && (
              <SelectField
                {...choice(
                  'terminal',
                  terminals
                    .filter(({ id, retired }) => retired !== true || id === fields.terminal)
                    .map(({ id, label }) => ({ value: id, text: label })),
                )}
              />
            )}
            <SelectField
              {...choice(
                'channel',
                channels.map((value) => ({ value, text: m.form.channels[value] })),
              )}
            />
            <SelectField
              {...choice(
                'brand',
                brands.map((value) => ({ value, text: m.form.brands[value] })),
              )}
            />
            <label className={styles['check']}>
              <input
                type="checkbox"
                checked={fields.sameCard}
                onChange={({ target }) => {
                  form.change({ sameCard: target.checked })
                }}
              />
              {m.form.sameCard}
            </label>
          </div>
        </fieldset>
        <fieldset>
          <legend>{m.form.parts.slip}</legend>
          <div className={styles['fields']}>
            <TextField {...field('stan')} inputMode="numeric" />
            <TextField {...field('rrn')} inputMode="numeric" />
            <TextField {...field('authorisationCode')} />
            {settings.lastFour && <TextField {...field('lastFour')} inputMode="numeric" />}
          </div>
        </fieldset>
        <fieldset>
          <legend>{m.form.parts.after}</legend>
          <div className={styles['fields']}>
            <TextField {...field('staff')} list="incident-staff" />
            <datalist id="incident-staff">
              {settings.staff.map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
          </div>
          <div className={styles['texts']}>
            <TextField {...field('note')} rows={2} />
            <TextField {...field('acquirerSays')} rows={2} />
          </div>
        </fieldset>
        {incident !== null && incident.history.length > 0 && <History incident={incident} terminals={terminals} />}
        <Actions form={form} open={open} onSave={onSave} />
      </form>
    </Screen>
  )
}

/** Which one it is, also when its fields are scrolled away. */
function Which({ incident }: { incident: Incident }) {
  const { language } = useLanguage()
  const { answerFor } = useCatalog()
  const key = codeKeyOf(incident)
  const name = key && answerFor(key)
  return (
    <div className={styles['which']}>
      <p>{momentInWords(incident.at, language)}</p>
      <Plate code={nameOf(incident)} answerClass={name?.class ?? 'unverified'} />
      <p>{name?.title[language] ?? nameOf(incident)}</p>
    </div>
  )
}

function History({ incident, terminals }: { incident: Incident; terminals: readonly Terminal[] }) {
  const { language, m } = useLanguage()
  const { answerFor } = useCatalog()
  return (
    <section className={styles['history']}>
      <h2>{m.form.history}</h2>
      <Rows as="ol">
        {historyInWords(incident, { m, language, terminals, answerFor }).map(({ when, what }, index) => (
          <li key={index}>
            <time>{when}</time> {what}
          </li>
        ))}
      </Rows>
    </section>
  )
}

/** Enter saves from wherever it has nothing else to do: a button is pressed by it, a list of choices opens. */
function savesWithEnter({ target, shift }: Press): boolean {
  if (target instanceof HTMLTextAreaElement) return !shift
  return !(target instanceof HTMLButtonElement || target instanceof HTMLSelectElement)
}

/** A logged incident mostly lacks its outcome, a new one mostly the words on the screen. */
function useFirstFocus(
  form: React.RefObject<HTMLFormElement | null>,
  outcomeRow: React.RefObject<HTMLElement | null>,
  isNew: boolean,
) {
  useLayoutEffect(() => {
    if (isNew) form.current?.querySelector<HTMLElement>('[name=screenText]')?.focus()
    else outcomeRow.current?.focus()
  }, [form, outcomeRow, isNew])
}

/** After a try to save, the first field that is wrong has the focus. */
function useWrongFocus(
  form: React.RefObject<HTMLFormElement | null>,
  tried: boolean,
  problems: IncidentForm['problems'],
) {
  const wrong = Object.keys(problems).length
  const count = useRef(0)
  useEffect(() => {
    if (tried && count.current === 0 && wrong > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
    count.current = wrong
  }, [form, tried, wrong])
}

type CodeFieldsProps = Pick<IncidentFormPageProps, 'form' | 'ownersOf'> & {
  fields: Fields
  field: (
    name: 'code' | 'codeSet' | 'family',
  ) => React.ComponentProps<typeof TextField> & { value: string; label: string }
}

/** The code and whose it is; or, where there is none, the kind of trouble. */
function CodeFields({ form, fields, field, ownersOf }: CodeFieldsProps) {
  const { language, m } = useLanguage()
  const owners = fields.code.trim() === '' ? [] : ownersOf(fields.code)
  const isListed = owners.some(({ codeSet }) => codeSet === fields.codeSet)
  return (
    <>
      <TextField
        {...field('code')}
        help={fields.code === '' ? m.form.codeHelp : ''}
        maxLength={textLimits.code}
        onChange={(code) => {
          form.change({ code, codeSet: ownersOf(code)[0]?.codeSet ?? '', family: '' })
        }}
      />
      {owners.length > 0 ? (
        <SelectField
          {...field('codeSet')}
          value={isListed ? fields.codeSet : (owners[0]?.codeSet ?? '')}
          options={owners.map(({ codeSet, owner }) => ({ value: codeSet, text: owner[language] }))}
        />
      ) : (
        <SelectField
          {...field('family')}
          options={[
            { value: '', text: m.form.notFilled },
            ...families.map(({ id, title }) => ({ value: id, text: title[language] })),
          ]}
          onChange={(family) => {
            form.change({ family, code: '', codeSet: '' })
          }}
        />
      )}
    </>
  )
}

/** Stays in view at the foot of the form: save, leave, take back; and why it could not be saved. */
function Actions({ form, open, onSave }: Pick<IncidentFormPageProps, 'form' | 'open' | 'onSave'>) {
  const { m } = useLanguage()
  const isWithdrawn = open.incident?.withdrawn === true
  const said = open.failure ? m.failures[open.failure] : open.asksToLeave ? m.form.unsaved : ''
  const save = useRef<HTMLButtonElement>(null)
  // Asked whether to leave, Enter does what loses nothing.
  useLayoutEffect(() => {
    if (open.asksToLeave) save.current?.focus()
  }, [open.asksToLeave])
  return (
    <div className={styles['actions']} data-tone={open.failure ? 'stop' : undefined}>
      {said !== '' && (
        <p>
          {open.failure && <Icon name="declined" />}
          {said}
        </p>
      )}
      <Button ref={save} look="key" cap="Enter" data-action="save" onClick={onSave}>
        {open.isSaving ? m.form.saving : m.form.save}
      </Button>
      {open.asksToLeave ? (
        <>
          <Button cap="Esc" onClick={form.stay}>
            {m.form.keepOn}
          </Button>
          <Button data-action="drop" onClick={form.drop}>
            {m.form.drop}
          </Button>
        </>
      ) : (
        <>
          <Button cap="Esc" onClick={form.leave}>
            {m.form.back}
          </Button>
          {isWithdrawn && <span className={styles['withdrawn']}>{m.log.withdrawn}</span>}
          {open.incident && (
            <Button
              className={styles['withdraw'] ?? ''}
              data-action="withdraw"
              onClick={() => {
                void form.withdraw()
              }}
            >
              {isWithdrawn ? m.saved.restore : m.form.withdraw}
            </Button>
          )}
        </>
      )}
    </div>
  )
}
