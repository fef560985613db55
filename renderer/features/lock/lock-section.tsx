import { useRef, useState } from 'react'
import type { LockOutcome, LockState, ReplyOf } from '#shared/ipc/contract'
import { lockWords } from '#shared/messages/owner-lock'
import { pinProblem, tidyPin } from '#shared/owner-lock'
import { useAnnounce } from '../../components/announce'
import { Button } from '../../components/controls'
import { Help } from '../../components/fields'
import { useKeys } from '../../components/keys'
import { useLanguage } from '../../components/language'
import { Row } from '../../components/layout'
import prose from '../../components/prose.module.css'
import { desktopApi } from '../../desktop-api'
import { ForgotLine } from './forgot-line'
import styles from './lock-section.module.css'
import { waitInWords, wrongInWords } from './lock-words'
import { PinField } from './pin-field'
import { useLock } from './use-lock'

type Doing = 'set' | 'remove' | null

/** Part of the settings: the owner's PIN, set, changed and taken away. */
export function LockSection() {
  const { language } = useLanguage()
  const t = lockWords(language)
  const announce = useAnnounce()
  const { state, take } = useLock()
  const [doing, setDoing] = useState<Doing>(null)
  const [said, setSaid] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  if (state === null) return <section className={styles['section']} />
  const { isSet, isLocked } = state

  function begin(what: Doing) {
    setSaid('')
    setDoing(what)
  }
  /** The button that was pressed is there again: the next Tab comes to it. */
  function end() {
    setDoing(null)
    heading.current?.focus({ preventScroll: true })
  }
  function done(next: LockState) {
    take(next)
    end()
    const sentence = next.isSet ? t.isSet : t.isRemoved
    setSaid(sentence)
    announce(sentence)
  }
  async function ask(asked: Promise<ReplyOf<'lock:state'>>) {
    setSaid('')
    const reply = await asked
    if (reply.ok) take(reply.value)
  }
  return (
    <section
      className={styles['section']}
      aria-labelledby="settings-lock"
      data-testid="owner-lock"
      data-locked={isLocked}
    >
      <h2 ref={heading} id="settings-lock" className={prose['ruled']} tabIndex={-1}>
        {t.title}
      </h2>
      <p className={styles['state']}>{isSet ? (isLocked ? t.locked : t.open) : t.none}</p>
      <ForgotLine lock={{ state, take }} />
      {doing === null ? (
        <Row gap={3} above={2}>
          <Button look={isSet ? 'plain' : 'key'} onClick={() => begin('set')}>
            {isSet ? t.change : t.set}
          </Button>
          {isSet && <Button onClick={() => begin('remove')}>{t.remove}</Button>}
          {isSet && !isLocked && <Button onClick={() => void ask(desktopApi.closeLock())}>{t.lockNow}</Button>}
          {isSet && state.goes === null && <Button onClick={() => void ask(desktopApi.forgetPin())}>{t.forgot}</Button>}
        </Row>
      ) : (
        <PinForm key={doing} doing={doing} state={state} onTake={take} onDone={done} onCancel={end} />
      )}
      {said !== '' && <Help icon="ok">{said}</Help>}
      {isSet && <Help>{t.forgotHelp}</Help>}
      <div className={styles['what']}>
        <p>{t.what}</p>
        <Help>{t.fence}</Help>
      </div>
    </section>
  )
}

type PinFormProps = {
  doing: 'set' | 'remove'
  state: LockState
  onTake: (state: LockState) => void
  onDone: (state: LockState) => void
  onCancel: () => void
}

/** Asks for the old PIN where there is one, and for a new one twice. */
function PinForm(props: PinFormProps) {
  const { doing, state, onCancel } = props
  const { language } = useLanguage()
  const t = lockWords(language)
  const { typed, type, wrong, save } = usePinForm(props)
  const wait = waitInWords(state.wait, language)
  const enter = () => void save()
  const whole = useRef<HTMLDivElement>(null)
  useKeys(whole, { Escape: onCancel })
  return (
    <div ref={whole} role="group" aria-label={t[doing]} className={styles['form']}>
      {state.isSet && (
        <PinField
          ref={focusOnce}
          label={t.old}
          value={typed.old}
          problem={wait || wrong.old}
          onChange={(text) => type({ old: text })}
          onEnter={enter}
        />
      )}
      {doing === 'set' && (
        <>
          <PinField
            ref={state.isSet ? null : focusOnce}
            label={t.fresh}
            value={typed.fresh}
            problem={wrong.fresh}
            onChange={(text) => type({ fresh: text })}
            onEnter={enter}
          />
          <PinField
            label={t.again}
            value={typed.again}
            problem={wrong.again}
            onChange={(text) => type({ again: text })}
            onEnter={enter}
          />
        </>
      )}
      <Row gap={3} above={2}>
        <Button look="key" onClick={enter} cap="Enter">
          {doing === 'set' ? t.save : t.confirmRemove}
        </Button>
        <Button onClick={onCancel} cap="Esc">
          {t.cancel}
        </Button>
      </Row>
    </div>
  )
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus()
}

const nothing = { old: '', fresh: '', again: '' }

/** What is typed into the fields, and its way to main. */
function usePinForm({ doing, state, onTake, onDone }: PinFormProps) {
  const { language, m } = useLanguage()
  const [typed, setTyped] = useState(nothing)
  const [wrong, setWrong] = useState(nothing)
  const [saving, setSaving] = useState(false)
  const old = state.isSet ? typed.old : null
  const isBlank = (text: string | null) => text !== null && text.trim() === ''

  /** What the page itself can tell. */
  function found(): Partial<typeof nothing> | null {
    if (isBlank(old)) return { old: wrongInWords('blank', language) }
    if (doing === 'remove') return null
    const problem = pinProblem(tidyPin(typed.fresh))
    if (problem !== null) return { fresh: wrongInWords(problem, language) }
    return tidyPin(typed.again) === tidyPin(typed.fresh) ? null : { again: wrongInWords('differ', language) }
  }
  function take({ kind, state: next }: LockOutcome) {
    if (kind === 'done') onDone(next)
    else {
      onTake(next)
      const isOld = kind === 'wrong' || kind === 'wait'
      setWrong({ ...nothing, [isOld ? 'old' : 'fresh']: wrongInWords(kind, language) })
      if (isOld) setTyped((now) => ({ ...now, old: '' }))
    }
  }
  async function save() {
    const problem = found()
    setWrong({ ...nothing, ...problem })
    if (saving || problem !== null) return
    setSaving(true)
    const asked =
      doing === 'set' ? desktopApi.setPin({ pin: typed.fresh, old }) : desktopApi.removePin({ old: old ?? '' })
    const reply = await asked
    setSaving(false)
    if (reply.ok) take(reply.value)
    else setWrong({ ...nothing, [doing === 'set' ? 'fresh' : 'old']: m.failures[reply.failure] })
  }
  function type(change: Partial<typeof nothing>) {
    setTyped((now) => ({ ...now, ...change }))
    setWrong(nothing)
  }
  return { typed, type, wrong, save }
}
