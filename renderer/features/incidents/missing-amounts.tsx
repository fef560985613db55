import { useRef, useState } from 'react'
import { calledIn } from '#shared/incidents/called'
import type { Incident } from '#shared/incidents/incident'
import { leftWithoutAmount } from '#shared/incidents/insights'
import { maintenanceWords } from '#shared/messages/maintenance'
import { amountInYuan, parseAmount } from '#shared/payments/amount'
import { clockOf } from '#shared/timestamp'
import { now } from '../../clock'
import { useCatalog } from '../../components/catalog'
import { useLanguage } from '../../components/language'
import { SavedField } from '../../components/saved-field'
import { settingDraft } from '../../data/drafts'
import { amountProblemInWords } from './incident-words'
import styles from './missing-amounts.module.css'

type MissingAmountsProps = {
  /** Incidents of today, oldest first. */
  today: readonly Incident[]
  /** Resolves to whether it is on the disk. @param fen null: none after all */
  onKeep: (id: string, fen: number | null) => Promise<boolean>
}

/** Customers of today who left, and nobody wrote down for how much: a field each, which may stay empty. */
export function MissingAmounts({ today, onKeep }: MissingAmountsProps) {
  const { language, m } = useLanguage()
  const { answerFor } = useCatalog()
  const t = maintenanceWords(language).closing
  // Whoever was filled in stays where it is, until the page is opened again.
  const [filledIn, setFilledIn] = useState<readonly string[]>([])
  const list = useRef<HTMLElement>(null)
  const isMissing = (incident: Incident) => leftWithoutAmount(incident, (key) => answerFor(key)?.trouble ?? 'unknown')
  const rows = today.filter((incident) => isMissing(incident) || filledIn.includes(incident.id))
  if (rows.length === 0) return null
  const keep = (id: string) => (text: string) => {
    setFilledIn((ids) => [...ids, id])
    return onKeep(id, parseAmount(text))
  }
  return (
    <section ref={list} className={styles['missing']} aria-label={t.withoutAmount} data-testid="missing-amounts">
      <h2>{t.withoutAmount}</h2>
      <p className={styles['why']}>{t.withoutAmountWhy}</p>
      <div className={styles['fields']}>
        {rows.map((incident, index) => (
          <SavedField
            clock={now}
            draft={settingDraft(`closing/${incident.id}`)}
            key={incident.id}
            label={t.amountOf(clockOf(incident.at), calledIn(language, incident, answerFor))}
            value={incident.amount === undefined ? '' : amountInYuan(incident.amount)}
            inputMode="decimal"
            tidy={tidied}
            problem={(text) => (text === '' ? '' : amountProblemInWords(m, text))}
            onSave={keep(incident.id)}
            onDone={() => list.current?.querySelectorAll('input')[index + 1]?.focus()}
          />
        ))}
      </div>
    </section>
  )
}

/** As it is kept, where it is an amount. */
function tidied(text: string): string {
  const fen = parseAmount(text)
  return fen === null ? text.trim() : amountInYuan(fen)
}
