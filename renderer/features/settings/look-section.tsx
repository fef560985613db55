import { languageNames, languages, type Language } from '#shared/language'
import { settingsWords } from '#shared/messages/settings'
import { textSizes, themes, type Settings } from '#shared/settings'
import { ChoiceField } from '../../components/fields'
import { useLanguage } from '../../components/language'
import type { ChangeSettings } from './changes'
import { Section } from './section'
import sections from './section.module.css'

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
      <div className={sections['choices']}>
        <ChoiceField
          label={t.language}
          options={languages.map((value) => ({ value, text: languageNames[value] }))}
          value={language}
          onChoose={onLanguage}
        />
        <ChoiceField
          label={t.theme}
          options={themes.map((value) => ({ value, text: t.themes[value] }))}
          value={settings.theme}
          onChoose={(theme) => {
            void onChange({ theme })
          }}
        />
        <ChoiceField
          label={t.textSize}
          options={textSizes.map((value) => ({ value, text: `${String(value)} %` }))}
          value={settings.textSize}
          onChoose={(textSize) => {
            void onChange({ textSize })
          }}
        />
      </div>
      <p className={sections['example']}>{settingsWords(language).example}</p>
    </Section>
  )
}
