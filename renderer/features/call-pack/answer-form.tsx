import { useId, useRef } from 'react'
import { keyInWords } from '#shared/catalog/catalog'
import type { CodeKey } from '#shared/catalog/code-key'
import type { OwnNote } from '#shared/catalog/own-note'
import { noteOf, quoted } from '#shared/incidents/quoted'
import { outageWords } from '#shared/messages/outage'
import { callLimits } from '#shared/incidents/problem'
import { useCatalog } from '../../components/catalog'
import { Button } from '../../components/controls'
import { TextField } from '../../components/fields'
import { Icon } from '../../components/icon'
import { useKeys } from '../../components/keys'
import { useLanguage } from '../../components/language'
import styles from './call-pack-page.module.css'
import type { CallPackState } from './use-call-pack'

export type AnswerFormProps = {
  state: CallPackState
  /** Names to choose from for who it was. */
  callees: readonly string[]
  note: OwnNote | undefined
  onPrint: () => void
  /** Until when it is down, as they say. */
  onOutage: () => void
  /** The answer is on the disk: the next key is a look-up. */
  onSaved: () => void
}

/** What they said. Enter saves it; what is not saved stays, also when one looks something up in between. */
export function AnswerForm({ state, callees, note, onPrint, onOutage, onSaved }: AnswerFormProps) {
  const { language, m } = useLanguage()
  const t = m.callPack
  const { draft, callFor } = state
  const id = useId()
  const outcome = state.said(m)
  async function save() {
    if (await state.save()) onSaved()
  }
  const form = useRef<HTMLDivElement>(null)
  useKeys(form, {
    Enter({ target, shift }) {
      if (shift || !(target instanceof HTMLTextAreaElement || isCheckbox(target))) return false
      void save()
      return true
    },
  })
  return (
    <div ref={form} className={styles['form']}>
      <TextField
        label={t.who}
        list={`${id}-callees`}
        maxLength={callLimits.whom}
        value={draft.whom}
        onChange={(whom) => state.change({ whom })}
      />
      <datalist id={`${id}-callees`}>
        {callees.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <TextField
        label={t.said}
        autoFocus
        rows={3}
        value={draft.said}
        aria-invalid={state.isWrong}
        aria-describedby={`${id}-outcome`}
        onChange={(said) => state.change({ said })}
      />
      {callFor.codeKey && <Pin state={state} codeKey={callFor.codeKey} note={note} />}
      <Button look="key" cap="Enter" onClick={() => void save()}>
        {t.save}
      </Button>
      <Button icon="print" cap="Ctrl+P" onClick={onPrint}>
        {m.printing.print}
      </Button>
      <Button icon="pending" cap="F11" onClick={onOutage}>
        {outageWords(language).open}
      </Button>
      <p id={`${id}-outcome`} className={styles['outcome']} data-wrong={state.isWrong}>
        {outcome !== '' && <Icon name={state.isWrong ? 'declined' : 'ok'} />}
        {outcome}
      </p>
    </div>
  )
}

type PinProps = { state: CallPackState; codeKey: CodeKey; note: OwnNote | undefined }

/** What they said can become the shop's own note on the code. */
function Pin({ state: { draft, change }, codeKey, note }: PinProps) {
  const { language, m } = useLanguage()
  const { answerFor } = useCatalog()
  const t = m.callPack
  const pinned = noteOf(quoted(draft.whom.trim(), draft.said.trim(), language))
  return (
    <>
      <label className={styles['tick']}>
        <input type="checkbox" checked={draft.pin} onChange={(event) => change({ pin: event.target.checked })} />
        {t.pin(keyInWords(codeKey, language, answerFor))}
      </label>
      {draft.pin && pinned !== '' && (
        <p className={styles['preview']}>
          {t.pinned(pinned)}
          {note && <small>{t.replaces(note.text)}</small>}
        </p>
      )}
    </>
  )
}

const isCheckbox = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.type === 'checkbox'
