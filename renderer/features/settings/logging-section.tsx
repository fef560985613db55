import { retentions, type Settings } from '#shared/settings'
import { ChoiceField } from '../../components/fields'
import { useLanguage } from '../../components/language'
import type { ChangeSettings } from './changes'
import styles from './logging-section.module.css'
import { Section } from './section'

/** What may be written down, and for how long it is kept. */
export function LoggingSection({ settings, onChange }: { settings: Settings; onChange: ChangeSettings }) {
  const { m } = useLanguage()
  const t = m.settings
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
          label={t.retention}
          help={t.retentionHelp}
          options={[
            { value: 0, text: t.forEver },
            ...retentions.map((value) => ({ value, text: t.years(value / 12) })),
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
