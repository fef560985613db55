import type { Owner } from '#shared/catalog/catalog'
import type { Settings } from '#shared/settings'
import { useCatalog } from '../../components/catalog'
import { Help } from '../../components/fields'
import { useLanguage } from '../../components/language'
import type { ChangeSettings } from './changes'
import styles from './codes-section.module.css'
import { Section } from './section'
import sections from './section.module.css'

/** Whose code tables come first. */
export function CodesSection({ settings, onChange }: { settings: Settings; onChange: ChangeSettings }) {
  const { m } = useLanguage()
  const { acquirers, makers } = useCatalog()
  return (
    <Section id="codes" title={m.profile.title}>
      <div className={sections['fields']}>
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
      <Help>{m.profile.help}</Help>
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
    <label className={styles['owner']}>
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
