import type { Owner } from '#shared/catalog/catalog'
import type { Settings } from '#shared/settings'
import { useCatalog } from '../../components/catalog'
import { Help, SelectField } from '../../components/fields'
import { useLanguage } from '../../components/language'
import type { ChangeSettings } from './changes'
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
    <SelectField
      label={label}
      value={value ?? ''}
      options={[
        { value: '', text: m.profile.unknown },
        ...options.map(({ id, name }) => ({ value: id, text: name[language] })),
      ]}
      onChange={(codeSet) => onChoose(codeSet === '' ? null : codeSet)}
    />
  )
}
