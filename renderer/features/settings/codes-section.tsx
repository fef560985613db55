import type { Owner } from '#shared/catalog/catalog'
import type { Settings } from '#shared/settings'
import { useCatalog } from '../../components/catalog'
import { useLanguage } from '../../components/language'
import { Section } from './section'
import type { ChangeSettings } from './changes'
import styles from './settings-page.module.css'

/** Whose code tables come first. */
export function CodesSection({ settings, onChange }: { settings: Settings; onChange: ChangeSettings }) {
  const { m } = useLanguage()
  const { acquirers, makers } = useCatalog()
  return (
    <Section id="codes" title={m.profile.title}>
      <div className={styles['pair']}>
        <OwnerChoice
          label={m.profile.acquirer}
          options={acquirers}
          value={settings.acquirer}
          onChoose={(acquirer) => {
            void onChange({ acquirer })
          }}
        />
        <OwnerChoice
          label={m.profile.maker}
          options={makers}
          value={settings.terminalMaker}
          onChoose={(terminalMaker) => {
            void onChange({ terminalMaker })
          }}
        />
      </div>
      <p className={styles['help']}>{m.profile.help}</p>
    </Section>
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
