import { outagesIn } from '#shared/incidents/outage'
import type { Outage } from '#shared/incidents/outage-row'
import { outageInWords } from '#shared/incidents/outage-in-words'
import type { Period } from '#shared/incidents/period'
import { outageWords } from '#shared/messages/outage'
import type { Terminal } from '#shared/shop'
import { useCatalog } from '../../components/catalog'
import { useLanguage } from '../../components/language'
import prose from '../../components/prose.module.css'
import styles from './outage-lines.module.css'

type OutageLinesProps = { period: Period; outages: readonly Outage[]; terminals: readonly Terminal[] }

/** What was down in a period, a line each, the newest first. */
export function OutageLines({ period, outages, terminals }: OutageLinesProps) {
  const { language } = useLanguage()
  const { answerFor } = useCatalog()
  const stood = outagesIn(outages, period).toReversed()
  if (stood.length === 0) return null
  return (
    <section className={styles['lines']} data-testid="outages" aria-label={outageWords(language).heading}>
      <h3 className={prose['label']}>{outageWords(language).heading}</h3>
      {stood.map((outage) => (
        <p key={outage.id}>{outageInWords(outage, { terminals, answerFor, language })}</p>
      ))}
    </section>
  )
}
