import { retentions, type Settings } from '#shared/settings'
import { Choice } from '../../components/controls'
import { useLanguage } from '../../components/language'
import { Section } from './section'
import type { ChangeSettings } from './changes'
import styles from './settings-page.module.css'

/** What may be written down, and for how long it is kept. */
export function LoggingSection({ settings, onChange }: { settings: Settings; onChange: ChangeSettings }) {
  const { m } = useLanguage()
  const t = m.settings
  return (
    <Section id="logging" title={t.logging}>
      <div className={styles['wide']}>
        <div>
          <p className={styles['label']}>{t.lastFour}</p>
          <Choice
            label={t.lastFour}
            options={(['off', 'on'] as const).map((value) => ({ value, text: t.lastFourChoices[value] }))}
            value={settings.lastFour ? 'on' : 'off'}
            onChoose={(value) => {
              void onChange({ lastFour: value === 'on' })
            }}
          />
          <p className={styles['help']}>{t.lastFourWhy}</p>
        </div>
        <div>
          <p className={styles['label']}>{t.retention}</p>
          <Choice
            label={t.retention}
            options={[
              { value: 0, text: t.forEver },
              ...retentions.map((value) => ({ value, text: t.years(value / 12) })),
            ]}
            value={settings.retentionMonths ?? 0}
            onChoose={(months) => {
              void onChange({ retentionMonths: retentions.find((retention) => retention === months) ?? null })
            }}
          />
          <p className={styles['help']}>{t.retentionHelp}</p>
        </div>
      </div>
    </Section>
  )
}
