import { useState } from 'react'
import { languages, type Language } from '#shared/language'
import { messagesIn } from '#shared/messages/messages'
import { holdsPan } from '#shared/payments/pan'
import { shopNameLimit, textSizes, themes, type Settings, type SettingsChange } from '#shared/settings'
import { clockOf, localTimestamp } from '#shared/timestamp'
import { Choice } from '../../components/controls'
import { Screen } from '../../components/frame'
import { Icon } from '../../components/icon'
import { Lamp, LampTitle } from '../../components/lamp'
import { useLanguage } from '../../components/language'
import styles from './settings-page.module.css'

type SettingsPageProps = {
  settings: Settings
  dataFolder: string
  /** Resolves to whether the change is on the disk. */
  onChange: (change: SettingsChange) => Promise<boolean>
  onLanguage: (language: Language) => void
}

export function SettingsPage({ settings, dataFolder, onChange, onLanguage }: SettingsPageProps) {
  const { language, m } = useLanguage()
  const t = m.settings
  return (
    <Screen
      lamp={
        <Lamp>
          <LampTitle title={t.title} />
        </Lamp>
      }
    >
      <section className={styles['section']}>
        <h2>{t.shop}</h2>
        <ShopName shopName={settings.shopName} onChange={onChange} />
      </section>
      <section className={styles['section']}>
        <h2>{t.look}</h2>
        <div className={styles['fields']}>
          <div>
            <p className={styles['label']}>{t.language}</p>
            <Choice
              label={t.language}
              options={languages.map((value) => ({ value, text: messagesIn(value).languageName }))}
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
      </section>
      <section className={styles['section']}>
        <h2>{t.data}</h2>
        <p className={styles['folder']}>{dataFolder}</p>
        <p className={styles['help']}>{t.dataHelp}</p>
      </section>
    </Screen>
  )
}

function ShopName({ shopName, onChange }: Pick<SettingsPageProps, 'onChange'> & { shopName: string }) {
  const { m } = useLanguage()
  const [text, setText] = useState(shopName)
  const [keptAt, setKeptAt] = useState('')
  const wrong = holdsPan(text)
    ? m.settings.shopNameCard
    : text.length > shopNameLimit
      ? m.settings.shopNameLong(shopNameLimit)
      : ''

  async function save() {
    const name = text.trim()
    if (wrong !== '' || name === shopName) return
    if (await onChange({ shopName: name })) setKeptAt(clockOf(localTimestamp(new Date())))
  }

  return (
    <div className={styles['field']}>
      <label htmlFor="shop-name">{m.settings.shopName}</label>
      <input
        id="shop-name"
        value={text}
        aria-invalid={wrong !== ''}
        aria-describedby="shop-name-help"
        onChange={(event) => {
          setText(event.target.value)
          setKeptAt('')
        }}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) void save()
        }}
      />
      <p id="shop-name-help" data-wrong={wrong !== ''} className={styles['help']}>
        {wrong !== '' && <Icon name="declined" />}
        {keptAt !== '' && <Icon name="ok" />}
        {wrong !== '' ? wrong : keptAt !== '' ? m.settings.kept(keptAt) : m.settings.shopNameHelp}
      </p>
    </div>
  )
}
