import { languageNames, languages, type Language } from '#shared/language'
import { textSizes, themes, type Settings } from '#shared/settings'
import { Choice } from '../../components/controls'
import { useLanguage } from '../../components/language'
import { Section } from './section'
import type { ChangeSettings } from './changes'
import styles from './settings-page.module.css'

type LookSectionProps = {
  settings: Settings
  onChange: ChangeSettings
  onLanguage: (language: Language) => void
}

export function LookSection({ settings, onChange, onLanguage }: LookSectionProps) {
  const { language, m } = useLanguage()
  const t = m.settings
  return (
    <Section id="look" title={t.look}>
      <div className={styles['fields']}>
        <div>
          <p className={styles['label']}>{t.language}</p>
          <Choice
            label={t.language}
            options={languages.map((value) => ({ value, text: languageNames[value] }))}
            value={language}
            onChoose={onLanguage}
          />
        </div>
        <div>
          <p className={styles['label']}>{t.theme}</p>
          <Choice
            label={t.theme}
            options={themes.map((value) => ({ value, text: t.themes[value] }))}
            value={settings.theme}
            onChoose={(theme) => {
              void onChange({ theme })
            }}
          />
        </div>
        <div>
          <p className={styles['label']}>{t.textSize}</p>
          <Choice
            label={t.textSize}
            options={textSizes.map((value) => ({ value, text: `${String(value)} %` }))}
            value={settings.textSize}
            onChoose={(textSize) => {
              void onChange({ textSize })
            }}
          />
        </div>
      </div>
    </Section>
  )
}
