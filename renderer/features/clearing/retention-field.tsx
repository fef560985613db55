import { useState } from 'react'
import type { ToClear } from '#shared/incidents/clearing'
import { retentionWords } from '#shared/messages/retention'
import { retentions, type Settings } from '#shared/settings'
import { Button } from '../../components/controls'
import { ChoiceField, Help } from '../../components/fields'
import { useLanguage } from '../../components/language'
import { Row } from '../../components/layout'
import { ClearQuestion } from './clear-question'
import { ClearedList } from './cleared-list'
import styles from './cleared-list.module.css'

/** How long entries are kept, what was cleared of them, and all of them at once. */
export function RetentionField({ settings, onKept }: { settings: Settings; onKept: (settings: Settings) => void }) {
  const { language } = useLanguage()
  const t = retentionWords(language)
  const [asking, setAsking] = useState<ToClear | null>(null)
  const [why, setWhy] = useState('')
  function ask(what: ToClear) {
    setWhy('')
    setAsking(what)
  }
  return (
    <div data-testid="retention">
      <ChoiceField
        label={t.title}
        help={t.help}
        options={[{ value: 0, text: t.forEver }, ...retentions.map((value) => ({ value, text: t.years(value / 12) }))]}
        value={settings.retentionMonths ?? 0}
        onChoose={(chosen) => {
          const months = retentions.find((retention) => retention === chosen) ?? null
          if (months !== settings.retentionMonths) ask({ kind: 'older', months })
        }}
      />
      <Row above={2} className={styles['apart']}>
        <Button onClick={() => ask({ kind: 'all' })}>{t.everything}</Button>
      </Row>
      {why !== '' && <Help isWrong>{why}</Help>}
      <ClearedList />
      {asking !== null && (
        <ClearQuestion
          key={JSON.stringify(asking)}
          what={asking}
          onClose={(said) => {
            setAsking(null)
            setWhy(said)
          }}
          onKept={(kept) => {
            setAsking(null)
            onKept(kept)
          }}
        />
      )}
    </div>
  )
}
