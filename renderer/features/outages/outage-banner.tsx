import { useEffect, useReducer } from 'react'
import type { Outage } from '#shared/incidents/outage-row'
import { endInWords, scopeInShort } from '#shared/incidents/outage-in-words'
import { outageWords } from '#shared/messages/outage'
import type { Terminal } from '#shared/shop'
import { now, thisDay } from '../../clock'
import { useCatalog } from '../../components/catalog'
import { Button, KeyCap } from '../../components/controls'
import controls from '../../components/controls.module.css'
import { Icon } from '../../components/icon'
import { useLanguage } from '../../components/language'
import styles from './outage-banner.module.css'

type OutageBannerProps = {
  outage: Outage
  /** How many more stand. */
  others: number
  terminals: readonly Terminal[]
  /** It works again. */
  onEnd: () => void
  onChange: () => void
}

/** What is down until when, in one line; what it explains is silent meanwhile. */
export function OutageBanner({ outage, others, terminals, onEnd, onChange }: OutageBannerProps) {
  const { language } = useLanguage()
  const { answerFor } = useCatalog()
  const t = outageWords(language)
  const { until, scope, who } = outage
  const isOver = useEnd(until)
  if (isOver) return null
  const end = t.banner(endInWords(until, thisDay(), language))
  const what = t.bannerScope(scopeInShort(scope, { terminals, answerFor, language }), who === '' ? t.acquirer : who)
  const more = others > 0 ? t.more(others) : ''
  return (
    <section
      className={styles['banner']}
      aria-label={t.heading}
      title={[end, what, more].filter((text) => text !== '').join('\n')}
      data-testid="outage"
      data-until={until}
      data-scope={scope.kind}
    >
      <Icon name="pending" />
      <p>
        <b>{end}</b>
        <span>{what}</span>
        {more !== '' && <small>{more}</small>}
      </p>
      <Button onClick={onEnd}>{t.worksAgain}</Button>
      <Button cap="F11" onClick={onChange}>
        {t.change}
      </Button>
    </section>
  )
}

/** Whether the note is over, told anew at its very minute. */
function useEnd(until: string): boolean {
  const [, look] = useReducer((count: number) => count + 1, 0)
  const left = Date.parse(until) - now().getTime()
  useEffect(() => {
    const timer = setTimeout(look, Date.parse(until) - now().getTime() + 1)
    return () => clearTimeout(timer)
  }, [until])
  return left <= 0
}

/** The way from an answer to the page where it is noted until when it is down. */
export function OutageDoor({ onOpen }: { onOpen: () => void }) {
  const { language } = useLanguage()
  return (
    <p className={styles['door']}>
      <button type="button" className={controls['link']} onClick={onOpen}>
        {outageWords(language).open}
      </button>
      <KeyCap>F11</KeyCap>
    </p>
  )
}
