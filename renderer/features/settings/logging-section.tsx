import type { ReactNode } from 'react'
import type { Settings } from '#shared/settings'
import { ChoiceField } from '../../components/fields'
import { useLanguage } from '../../components/language'
import type { ChangeSettings } from './changes'
import styles from './logging-section.module.css'
import { Section } from './section'

type LoggingSectionProps = {
  settings: Settings
  onChange: ChangeSettings
  /** How long it is kept. */
  retention: ReactNode
}

/** What may be written down, and for how long it is kept. */
export function LoggingSection({ settings, onChange, retention }: LoggingSectionProps) {
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
        {retention}
      </div>
    </Section>
  )
}
