import { retentionWords } from '#shared/messages/retention'
import { retentions, type Settings } from '#shared/settings'
import { ChoiceField } from '../../components/fields'
import { useLanguage } from '../../components/language'
import type { ChangeSettings } from './changes'
import styles from './logging-section.module.css'
import { Section } from './section'

/** What may be written down, and for how long it is kept. */
export function LoggingSection({ settings, onChange }: { settings: Settings; onChange: ChangeSettings }) {
  const { language, m } = useLanguage()
  const t = m.settings
  const kept = retentionWords(language)
  return (
    <Section id="logging" title={t.logging}>
      <div className={styles['choices']}>
        <ChoiceField
          label={t.lastFour}
          help={t.lastFourWhy}
          options={(['off', 'on'] as const).map((value) => ({ value, text: t.lastFourChoices[value] }))}
          value={settings.lastFour ? 'on' : 'off'}
          onChoose={(value) => {
            void onChange({ lastFour: value === 'on' })
          }}
        />
        <ChoiceField
          label={kept.title}
          help={kept.help}
          options={[
            { value: 0, text: kept.forEver },
            ...retentions.map((value) => ({ value, text: kept.years(value / 12) })),
          ]}
          value={settings.retentionMonths ?? 0}
          onChoose={(months) => {
            void onChange({ retentionMonths: retentions.find((retention) => retention === months) ?? null })
          }}
        />
      </div>
    </Section>
  )
}
