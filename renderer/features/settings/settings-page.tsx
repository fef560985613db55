import { useRef, useState, type ReactNode } from 'react'
import { owners, type Owner } from '#shared/catalog/catalog'
import { languages, type Language } from '#shared/language'
import { messagesIn } from '#shared/messages/messages'
import { holdsCardData } from '#shared/payments/card-data'
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
  /** Enter in a field has been dealt with: the next key is a look-up. */
  onDone: () => void
  /** Backup and restore. */
  backup: ReactNode
}

export function SettingsPage({ settings, dataFolder, onChange, onLanguage, onDone, backup }: SettingsPageProps) {
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
        <ShopName shopName={settings.shopName} onChange={onChange} onDone={onDone} />
      </section>
      <section className={styles['section']}>
        <h2>{m.profile.title}</h2>
        <div className={styles['pair']}>
          <OwnerChoice
            label={m.profile.acquirer}
            options={owners().acquirers}
            value={settings.acquirer}
            onChoose={(acquirer) => {
              void onChange({ acquirer })
            }}
          />
          <OwnerChoice
            label={m.profile.maker}
            options={owners().makers}
            value={settings.terminalMaker}
            onChoose={(terminalMaker) => {
              void onChange({ terminalMaker })
            }}
          />
        </div>
        <p className={styles['help']}>{m.profile.help}</p>
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
      {backup}
      <section className={styles['section']}>
        <h2>{t.data}</h2>
        <p className={styles['folder']}>{dataFolder}</p>
        <p className={styles['help']}>{t.dataHelp}</p>
      </section>
    </Screen>
  )
}

type OwnerChoiceProps = {
  label: string
  options: readonly Owner[]
  value: string | null
  onChoose: (codeSet: string | null) => void
}

function OwnerChoice({ label, options, value, onChoose }: OwnerChoiceProps) {
  const { language, m } = useLanguage()
  return (
    <label className={styles['field']}>
      {label}
      <select
        value={value ?? ''}
        onChange={(event) => {
          onChoose(event.target.value === '' ? null : event.target.value)
        }}
      >
        <option value="">{m.profile.unknown}</option>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name[language]}
          </option>
        ))}
      </select>
    </label>
  )
}

function ShopName({
  shopName,
  onChange,
  onDone,
}: Pick<SettingsPageProps, 'onChange' | 'onDone'> & { shopName: string }) {
  const { m } = useLanguage()
  const [text, setText] = useState(shopName)
  const [keptAt, setKeptAt] = useState('')
  // Enter saves, and leaving the field after it would save again.
  const sent = useRef(shopName)
  const wrong = holdsCardData(text)
    ? m.settings.shopNameCard
    : text.length > shopNameLimit
      ? m.settings.shopNameLong(shopNameLimit)
      : ''

  async function save() {
    const name = text.trim()
    if (wrong !== '' || name === sent.current) return
    sent.current = name
    if (await onChange({ shopName: name })) setKeptAt(clockOf(localTimestamp(new Date())))
    else sent.current = shopName
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
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          void save()
          if (wrong === '') onDone()
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
