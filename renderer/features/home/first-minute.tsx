import { useEffect, useEffectEvent } from 'react'
import { firstLines, type FirstLine, type missingIn } from '#shared/first-minute'
import { homeWords } from '#shared/messages/home'
import { Icon } from '../../components/icon'
import { useLanguage } from '../../components/language'
import styles from './first-minute.module.css'

type FirstMinuteProps = {
  missing: ReturnType<typeof missingIn>
  /** The last line was done since this was kept last. */
  hasTried: boolean
  onTried: () => void
  onLine: (line: FirstLine) => void
  /** All is done, or it was put away: it never comes back. */
  onGone: () => void
}

/** What makes the app this shop's own, four lines that lead to where each is filled in. It never takes the focus. */
export function FirstMinute({ missing, hasTried, onTried, onLine, onGone }: FirstMinuteProps) {
  const { language } = useLanguage()
  const t = homeWords(language).firstMinute
  const isDone = !firstLines.some((line) => missing.has(line))
  const end = useEffectEvent(onGone)
  const keep = useEffectEvent(onTried)
  const isNews = hasTried && missing.has('try')
  useEffect(() => {
    if (isNews) keep()
  }, [isNews])
  useEffect(() => {
    if (isDone) end()
  }, [isDone])
  if (isDone) return null
  return (
    <section className={styles['card']} aria-label={t.title} data-testid="first-minute">
      <h2>{t.title}</h2>
      <button type="button" data-action="put-away" onClick={onGone}>
        {t.putAway}
      </button>
      <ol>
        {firstLines.map((line) => (
          <li key={line}>
            <button
              type="button"
              data-line={line}
              data-done={!missing.has(line)}
              aria-label={missing.has(line) ? undefined : `${t.lines[line]} ${t.done}`}
              onClick={() => onLine(line)}
            >
              <span className={styles['box']}>{!missing.has(line) && <Icon name="ok" />}</span>
              {t.lines[wordsOf(line, missing)]}
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Half of the first line may be done: then it says what is left. */
function wordsOf(line: FirstLine, missing: FirstMinuteProps['missing']): FirstLine | 'name' | 'acquirer' {
  if (line !== 'shop' || missing.has('name') === missing.has('acquirer')) return line
  return missing.has('name') ? 'name' : 'acquirer'
}
