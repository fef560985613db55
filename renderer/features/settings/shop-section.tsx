import { nameProblemInWords } from '#shared/payments/text-problem'
import { shopNameLimit, type Settings } from '#shared/settings'
import { now } from '../../clock'
import { useLanguage } from '../../components/language'
import { SavedField } from '../../components/saved-field'
import { settingDraft } from '../../data/drafts'
import { Section } from './section'
import type { ChangeSettings } from './changes'
import { Staff } from './staff'

type ShopSectionProps = {
  settings: Settings
  onChange: ChangeSettings
  /** Enter in the name has been dealt with: the next key is a look-up. */
  onDone: () => void
}

export function ShopSection({ settings, onChange, onDone }: ShopSectionProps) {
  const { m } = useLanguage()
  return (
    <Section id="shop" title={m.settings.shop}>
      <SavedField
        clock={now}
        draft={settingDraft('shop/shopName')}
        label={m.settings.shopName}
        value={settings.shopName}
        help={m.settings.shopNameHelp}
        problem={(name) => nameProblemInWords(m, name, shopNameLimit)}
        onSave={(shopName) => onChange({ shopName })}
        onDone={onDone}
      />
      <Staff settings={settings} onChange={onChange} />
    </Section>
  )
}
