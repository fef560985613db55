import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'
import { keyInWords, type Hit } from '#shared/catalog/catalog'
import { familySet } from '#shared/catalog/code-key'
import { fieldInWords } from '#shared/incidents/field-in-words'
import { fieldsIn, formParts, incidentFields, type FieldName, type FormPart } from '#shared/incidents/fields'
import { codeKeyOf, nameOf, outcomes, textLimits, type Incident, type Outcome } from '#shared/incidents/incident'
import { clockDoubtWords } from '#shared/messages/clock-doubt'
import type { Messages } from '#shared/messages/messages'
import type { Settings } from '#shared/settings'
import type { Terminal } from '#shared/shop'
import { momentInWords } from '#shared/timestamp'
import { useCatalog } from '../../components/catalog'
import { Button } from '../../components/controls'
import { SelectField, TextField } from '../../components/fields'
import { Screen } from '../../components/frame'
import { Icon } from '../../components/icon'
import { bringIntoView } from '../../components/in-view'
import { useKeys, type Press } from '../../components/keys'
import { Lamp, LampTitle } from '../../components/lamp'
import { useLanguage } from '../../components/language'
import { Rows } from '../../components/layout'
import { Plate } from '../../components/plate'
import { StaffField } from '../../components/staff-field'
import { minuteTyped, type Fields } from './incident-fields'
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
  const { m } = useLanguage()
  const { fields, incident } = open
  const element = useRef<HTMLFormElement>(null)
  const outcomeRow = useRef<HTMLDivElement>(null)
  const isNew = incident === null
  useFirstFocus(element, outcomeRow, isNew)
  useWrongFocus(element, open)

  function choose(outcome: Outcome) {
    form.change({ outcome: fields.outcome === outcome ? '' : outcome })
    outcomeRow.current?.focus()
  }

  useFormKeys(element, form, open, choose, onSave)

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
        onFocus={({ target }) => bringWrongIntoView(target)}
        onSubmit={(event) => {
          event.preventDefault()
          onSave()
        }}
      >
        {formParts.map((part) => (
          <fieldset key={part}>
            <legend>{part === 'ended' ? m.form.outcome : m.form.parts[part]}</legend>
            {part === 'ended' && <OutcomeRow row={outcomeRow} chosen={fields.outcome} onChoose={choose} />}
            <PartOfForm part={part} form={form} open={open} terminals={terminals} settings={settings}>
              {part === 'what' && <CodeFields form={form} fields={fields} ownersOf={ownersOf} />}
              {part === 'payment' && <TimeField form={form} open={open} />}
            </PartOfForm>
          </fieldset>
        ))}
        {incident !== null && incident.history.length > 0 && <History incident={incident} terminals={terminals} />}
        <Actions form={form} open={open} onSave={onSave} />
      </form>
    </Screen>
  )
}

/** Esc leaves, Enter saves, digits beside the fields choose the outcome. */
function useFormKeys(
  element: React.RefObject<HTMLFormElement | null>,
  form: IncidentForm,
  { asksToLeave }: IncidentFormPageProps['open'],
  choose: (outcome: Outcome) => void,
  onSave: () => void,
) {
  useKeys(element, (press) => {
    const { key, isPlain, inField, control } = press
    const outcome = inField || !isPlain ? undefined : outcomeOfDigit(outcomes, key)
    if (key === 'Escape') {
      if (asksToLeave) form.stay()
      else form.leave()
    } else if (key === 'Enter' && (control || savesWithEnter(press))) onSave()
    else if (outcome) choose(outcome)
    // No sign typed beside the fields begins a look-up: that would leave the form by a slip of the finger.
    else return !inField && isPlain && key !== ' ' && key.length === 1
    return true
  })
}

type OutcomeRowProps = {
  row: React.RefObject<HTMLDivElement | null>
  chosen: string
  onChoose: (outcome: Outcome) => void
}

/** How it ended: what is mostly filled in later. */
function OutcomeRow({ row, chosen, onChoose }: OutcomeRowProps) {
  const { m } = useLanguage()
  return (
    <div ref={row} className={styles['outcomes']} data-pick role="group" aria-label={m.form.outcome} tabIndex={-1}>
      <OutcomeButtons
        offered={outcomes}
        chosen={outcomes.find((outcome) => outcome === chosen)}
        caps
        onChoose={onChoose}
      />
    </div>
  )
}

/** When it was, and that the clock may have been wrong then. */
function TimeField({ form, open: { fields, start, incident } }: Pick<IncidentFormPageProps, 'form' | 'open'>) {
  const { language, m } = useLanguage()
  const help = incident?.clockDoubtful ? clockDoubtWords(language).help : ''
  return (
    <TextField
      {...fieldOf('at', form, fields, m)}
      help={help}
      maxLength={40}
      onBlur={() => form.change({ at: minuteTyped(fields.at, start) ?? fields.at })}
    />
  )
}

type TextName = keyof Omit<Fields, 'sameCard'>

/** What a field of the form needs: its name, what stands in it, what is wrong with it. */
const fieldOf = (name: TextName, form: IncidentForm, fields: Fields, m: Messages) => ({
  name,
  label: m.form[name],
  value: fields[name],
  problem: form.problems[name]?.(m),
  onChange: (text: string) => form.change({ [name]: text }),
})

type PartOfFormProps = Omit<IncidentFormPageProps, 'ownersOf' | 'onSave'> & {
  part: FormPart
  /** What is asked first. */
  children: ReactNode
}

/** The fields of a part, each drawn as its kind is. */
function PartOfForm({ part, children, ...form }: PartOfFormProps) {
  return (
    <div className={styles['fields']} data-part={part}>
      {children}
      {fieldsIn(part)
        .filter((name) => isAsked(name, form))
        .map((name) => (
          <FormField key={name} name={name} {...form} />
        ))}
    </div>
  )
}

/** A shop without terminals is not asked which; the last four are for whoever has turned them on. */
const isAsked = (name: FieldName, { terminals, settings }: Pick<PartOfFormProps, 'terminals' | 'settings'>): boolean =>
  name === 'terminal' ? terminals.length > 0 : name !== 'lastFour' || settings.lastFour

type FormFieldProps = Omit<PartOfFormProps, 'part' | 'children'> & { name: FieldName }

function FormField({ name, form, open: { fields }, terminals, settings }: FormFieldProps) {
  const { language, m } = useLanguage()
  const { ownerOf, answerFor } = useCatalog()
  const described = incidentFields[name]
  if (name === 'sameCard' || name === 'notCleared') {
    return <SameCard isSame={fields.sameCard} onChange={(sameCard) => form.change({ sameCard })} />
  }
  const field = fieldOf(name, form, fields, m)
  if (described.kind === 'choice' || described.kind === 'terminal') {
    const values =
      described.kind === 'choice'
        ? described.values
        : terminals.filter(({ id, retired }) => retired !== true || id === fields.terminal).map(({ id }) => id)
    const wording = { language, m, terminals, ownerOf, answerFor, on: 'page' } as const
    const inWords = (value: string) => fieldInWords(name, { [name]: value }, wording)
    const options = values.map((value) => ({ value, text: inWords(value) }))
    return <SelectField {...field} options={[{ value: '', text: m.form.notFilled }, ...options]} />
  }
  if (name === 'staff') return <StaffField {...field} staff={settings.staff} />
  if (described.kind === 'text') return <TextField {...field} rows={described.rows} />
  const isNumber = described.kind === 'number' && !described.letters
  return <TextField {...field} inputMode={described.kind === 'amount' ? 'decimal' : isNumber ? 'numeric' : undefined} />
}

function SameCard({ isSame, onChange }: { isSame: boolean; onChange: (isSame: boolean) => void }) {
  const { m } = useLanguage()
  return (
    <label className={styles['check']}>
      <input type="checkbox" checked={isSame} onChange={({ target }) => onChange(target.checked)} />
      {m.form.sameCard}
    </label>
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
  const { ownerOf, answerFor } = useCatalog()
  return (
    <section className={styles['history']}>
      <h2>{m.form.history}</h2>
      <Rows as="ol">
        {historyInWords(incident, { m, language, terminals, ownerOf, answerFor }).map(({ when, what }, index) => (
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

/** After each try to save in vain, the first field that is wrong has the focus, and what is wrong with it is in view. */
function useWrongFocus(
  form: React.RefObject<HTMLFormElement | null>,
  { tries, fields }: IncidentFormPageProps['open'],
) {
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [form, tries])
  useEffect(() => {
    bringWrongIntoView(document.activeElement)
  }, [tries, fields])
}

/** With a field that is wrong, the sentence below it, which the keys of the form would lie on. */
function bringWrongIntoView(field: Element | null) {
  if (field?.matches('[aria-invalid=true]')) bringIntoView(field.parentElement)
}

type CodeFieldsProps = Pick<IncidentFormPageProps, 'form' | 'ownersOf'> & { fields: Fields }

/** The code and whose it is; or, where there is none, the kind of trouble. */
function CodeFields({ form, fields, ownersOf }: CodeFieldsProps) {
  const { language, m } = useLanguage()
  const { families, answerFor } = useCatalog()
  const field = (name: TextName) => fieldOf(name, form, fields, m)
  const owners = fields.code.trim() === '' ? [] : ownersOf(fields.code)
  const isListed = owners.some(({ codeSet }) => codeSet === fields.codeSet)
  const kinds = families.map(({ id, title }) => ({ value: id, text: title[language] }))
  const { family } = fields
  // What was logged under an id that is no longer offered stays as it is.
  const isOffered = family === '' || kinds.some(({ value }) => value === family)
  const former = isOffered
    ? []
    : [{ value: family, text: keyInWords({ codeSet: familySet, code: family }, language, answerFor) }]
  return (
    <>
      <TextField
        {...field('code')}
        help={fields.code === '' ? m.form.codeHelp : ''}
        maxLength={textLimits.code}
        onChange={(code) => form.change({ code, codeSet: ownersOf(code)[0]?.codeSet ?? '', family: '' })}
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
          options={[{ value: '', text: m.form.notFilled }, ...former, ...kinds]}
          onChange={(family) => form.change({ family, code: '', codeSet: '' })}
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
