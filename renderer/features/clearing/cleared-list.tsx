import { useEffect, useState } from 'react'
import type { Cleared } from '#shared/incidents/clearing'
import { retentionWords } from '#shared/messages/retention'
import { dateInWords, dayOf, localTimestamp, momentInWords } from '#shared/timestamp'
import { now } from '../../clock'
import { useAnnounce } from '../../components/announce'
import { Button } from '../../components/controls'
import { Help } from '../../components/fields'
import { Icon } from '../../components/icon'
import { useLanguage } from '../../components/language'
import { Row, Rows } from '../../components/layout'
import { desktopApi } from '../../desktop-api'
import { ownerApi } from '../../owner-api'
import styles from './cleared-list.module.css'

/** What was cleared and can be brought back, or deleted at once. */
export function ClearedList() {
  const { language, m } = useLanguage()
  const t = retentionWords(language)
  const { cleared, take } = useCleared()
  const announce = useAnnounce()
  const [why, setWhy] = useState('')
  if (cleared === null || cleared.length === 0) return why === '' ? null : <Help>{why}</Help>
  async function forget(name: string) {
    const reply = await ownerApi.forgetCleared({ name })
    const said = reply.ok ? t.forgotten : m.failures[reply.failure]
    if (reply.ok) take(reply.value)
    setWhy(said)
    announce(said)
  }
  return (
    <div className={styles['list']} data-testid="cleared">
      <h3>{t.listed}</h3>
      <Rows ruled>
        {cleared.map((one) => (
          <li key={one.name}>
            <Row>
              <span className={styles['what']}>
                {t.line(momentInWords(one.at, language), t.counted(one))}
                <small>{t.until(dateInWords(one.until, language))}</small>
              </span>
              <BringBack name={one.name} onFailed={setWhy} />
              <Button onClick={() => void forget(one.name)}>{t.forget}</Button>
            </Row>
          </li>
        ))}
      </Rows>
      {why !== '' && <Help>{why}</Help>}
    </div>
  )
}

/** On the day on which something was cleared, home says so and has the way back. */
export function ClearedOnHome({ onSay }: { onSay: (text: string) => void }) {
  const { language } = useLanguage()
  const t = retentionWords(language)
  const { cleared } = useCleared()
  const [last] = cleared ?? []
  if (last === undefined || dayOf(last.at) !== dayOf(localTimestamp(now()))) return null
  return (
    <Row as="p" className={styles['line']} data-testid="cleared-today">
      <Icon name="again" />
      {t.line(momentInWords(last.at, language), t.counted(last))}
      <BringBack name={last.name} onFailed={onSay} />
    </Row>
  )
}

/** Where it comes back, main has the page begin anew. */
function BringBack({ name, onFailed }: { name: string; onFailed: (why: string) => void }) {
  const { language, m } = useLanguage()
  const t = retentionWords(language)
  const [bringing, setBringing] = useState(false)
  async function bring() {
    if (bringing) return
    setBringing(true)
    const reply = await ownerApi.bringBack({ name })
    if (reply.ok) return
    setBringing(false)
    onFailed(m.failures[reply.failure])
  }
  return <Button onClick={() => void bring()}>{bringing ? t.bringing : t.bringBack}</Button>
}

function useCleared() {
  const [cleared, setCleared] = useState<readonly Cleared[] | null>(null)
  useEffect(() => {
    let shown = true
    void desktopApi.listCleared().then((reply) => {
      if (reply.ok && shown) setCleared(reply.value)
    })
    return () => {
      shown = false
    }
  }, [])
  return { cleared, take: setCleared }
}
