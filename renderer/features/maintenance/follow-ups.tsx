import { useLayoutEffect, useRef, useState } from 'react'
import { isOpenFollowUp, type FollowUp } from '#shared/maintenance/follow-up'
import { followUpTitle } from '#shared/maintenance/in-words'
import { checkLimits } from '#shared/maintenance/round'
import { isShipped } from '#shared/maintenance/task'
import { taskWords } from '#shared/maintenance/task-words'
import { textProblemInWords } from '#shared/payments/text-problem'
import type { Terminal } from '#shared/shop'
import { dayInWords, dayOf } from '#shared/timestamp'
import { maintenanceWords } from '#shared/messages/maintenance'
import { useAnnounce } from '../../components/announce'
import { Button } from '../../components/controls'
import { FieldLine, TextField } from '../../components/fields'
import { Icon } from '../../components/icon'
import { useKeys } from '../../components/keys'
import { useLanguage } from '../../components/language'
import { Rows } from '../../components/layout'
import prose from '../../components/prose.module.css'
import { useDraft, useWanted } from '../../data/drafts'
import styles from './follow-ups.module.css'
import type { Checks } from './use-maintenance'

type FollowUpsProps = {
  checks: Checks
  terminals: readonly Terminal[]
  /** Id of the one that takes the focus; null: none does. */
  shown: string | null
}

/** What was found and is not over yet. */
export function FollowUps({ checks, terminals, shown }: FollowUpsProps) {
  const { language } = useLanguage()
  const t = maintenanceWords(language).followUps
  const [closing, setClosing] = useState(useWanted('follow-up'))
  const list = useRef<HTMLDivElement>(null)
  const open = checks.state.followUps.filter(isOpenFollowUp)
  const [hadSome] = useState(open.length > 0)
  useLayoutEffect(() => list.current?.querySelector<HTMLElement>('[data-shown=true] button')?.focus(), [shown])
  // Once the last one is closed its place keeps the focus.
  if (open.length === 0 && !hadSome) return null
  return (
    <div ref={list} className={styles['followUps']} tabIndex={-1}>
      {open.length > 0 && <h2 className={prose['heading']}>{t.title}</h2>}
      <Rows>
        {open.map((one) => (
          <li
            key={one.id}
            data-testid="follow-up"
            data-kind={one.kind}
            data-task-id={one.task}
            data-shown={one.id === shown}
          >
            <Line followUp={one} terminals={terminals} />
            {closing === one.id ? (
              <CloseForm
                of={one.id}
                onLeave={() => setClosing(null)}
                onClose={async (text) => {
                  const kept = await checks.closeFollowUp(one.id, text)
                  if (kept) list.current?.focus()
                  return kept
                }}
              />
            ) : (
              <Button aria-label={`${t.close} ${titleOf(one, terminals, language)}`} onClick={() => setClosing(one.id)}>
                {t.close}
              </Button>
            )}
          </li>
        ))}
      </Rows>
    </div>
  )
}

/** What was closed lately: below all that is due. */
export function ClosedLately({ checks, terminals }: { checks: Checks; terminals: readonly Terminal[] }) {
  const { language } = useLanguage()
  const closed = checks.state.followUps.filter((one) => !isOpenFollowUp(one))
  if (closed.length === 0) return null
  return (
    <details className={styles['closed']}>
      <summary>{maintenanceWords(language).followUps.recently(closed.length)}</summary>
      <Rows className={styles['followUps']}>
        {closed.map((one) => (
          <li key={one.id}>
            <Line followUp={one} terminals={terminals} />
          </li>
        ))}
      </Rows>
    </details>
  )
}

const titleOf = (
  one: FollowUp,
  terminals: readonly Terminal[],
  language: Parameters<typeof followUpTitle>[2],
): string => followUpTitle(one, terminals.find(({ id }) => id === one.terminal)?.label, language)

function Line({ followUp, terminals }: { followUp: FollowUp; terminals: readonly Terminal[] }) {
  const { language, m } = useLanguage()
  const t = maintenanceWords(language)
  const { closed, differs = [] } = followUp
  const label = terminals.find(({ id }) => id === followUp.terminal)?.label
  const fix = followUp.kind === 'problem' && isShipped(followUp.task) ? taskWords[followUp.task].fails[language] : ''
  const details = [
    followUp.kind === 'problem' ? label : undefined,
    ...differs.map((part) => t.inspection.parts[part]),
    ...followUp.said.map(({ text }) => text),
    closed ? undefined : fix,
    closed?.text,
  ].filter((text) => text !== undefined && text !== '')
  return (
    <p className={styles['line']} data-kind={followUp.kind} data-closed={closed !== undefined}>
      <Icon name={closed ? 'ok' : 'declined'} />
      <span>
        <b>{titleOf(followUp, terminals, language)}</b>{' '}
        <small className={prose['note']}>
          {closed
            ? t.followUps.closed(dayInWords(dayOf(closed.at), language))
            : t.followUps.since(dayInWords(dayOf(followUp.at), language))}
        </small>
        {details.length > 0 && <small className={prose['note']}>{details.join(m.punctuation.stop)}</small>}
      </span>
    </p>
  )
}

type CloseFormProps = { of: string; onClose: (text: string) => Promise<boolean>; onLeave: () => void }

function CloseForm({ of, onClose, onLeave }: CloseFormProps) {
  const { language, m } = useLanguage()
  const t = maintenanceWords(language)
  const announce = useAnnounce()
  const { typed, type, end } = useDraft({ form: 'follow-up', of }, { text: '' })
  const { text } = typed
  const form = useRef<HTMLDivElement>(null)
  const problem = textProblemInWords(m, text, checkLimits.note)

  async function close() {
    if (problem !== '' || !(await onClose(text))) return
    end()
    announce(t.followUps.kept)
  }
  useKeys(form, { Escape: onLeave, Enter: () => void close() })

  return (
    <FieldLine ref={form} className={styles['form']}>
      <TextField
        label={t.followUps.closeLabel}
        help={t.followUps.closeHelp}
        problem={problem}
        value={text}
        autoFocus
        onChange={(next) => type({ text: next })}
      />
      <Button look="key" cap="Enter" onClick={() => void close()}>
        {t.followUps.closeKey}
      </Button>
      <Button cap="Esc" onClick={onLeave}>
        {m.answer.close}
      </Button>
    </FieldLine>
  )
}
