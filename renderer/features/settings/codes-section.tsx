import { acquirerKept } from '#shared/acquirers'
import { codeOwnerWords } from '#shared/messages/code-owners'
import type { Settings } from '#shared/settings'
import { terminalHere, type Terminal } from '#shared/shop'
import { useCatalog } from '../../components/catalog'
import { Button } from '../../components/controls'
import { Help, SelectField } from '../../components/fields'
import fields from '../../components/fields.module.css'
import { useLanguage } from '../../components/language'
import { Row } from '../../components/layout'
import { settingDraft } from '../../data/drafts'
import { AcquirerField, noteOn } from './acquirer-field'
import type { ChangeSettings } from './changes'
import { Section } from './section'
import sections from './section.module.css'
import { InUse } from './terminals-section'

type CodesSectionProps = {
  settings: Settings
  terminals: readonly Terminal[]
  onChange: ChangeSettings
  /** Opens it where its acquirer is asked for. */
  onOpenTerminal: (id: string) => void
}

/** Whose code tables come first. */
export function CodesSection({ settings, terminals, onChange, onOpenTerminal }: CodesSectionProps) {
  const { language } = useLanguage()
  const { makers } = useCatalog()
  const t = codeOwnerWords(language)
  return (
    <Section id="codes" title={t.title}>
      <Help>{t.titleHelp}</Help>
      <div className={sections['fields']}>
        {terminals.every(({ retired }) => retired === true) ? (
          <AcquirerField
            draft={settingDraft('codes/acquirer')}
            value={settings.acquirer}
            takesOwn={false}
            onSave={(choice) => onChange({ acquirer: choice.kind === 'listed' ? choice.acquirer.id : null })}
          />
        ) : (
          <AcquirerHere {...{ settings, terminals, onChange, onOpenTerminal }} />
        )}
        <SelectField
          label={t.maker}
          value={settings.terminalMaker ?? ''}
          options={[
            { value: '', text: t.unknown },
            ...makers.map(({ id, name }) => ({ value: id, text: name[language] })),
          ]}
          onChange={(codeSet) => void onChange({ terminalMaker: codeSet === '' ? null : codeSet })}
        />
      </div>
    </Section>
  )
}

/** Once terminals are registered each of them says whose it is, and the one at this counter counts. */
function AcquirerHere({ settings, terminals, onChange, onOpenTerminal }: CodesSectionProps) {
  const { language } = useLanguage()
  const { acquirers } = useCatalog()
  const t = codeOwnerWords(language)
  const used = terminals.filter(({ retired }) => retired !== true)
  const here = terminalHere(terminals, settings.terminalInUse)
  const value = settings.acquirer ?? here?.acquirer ?? ''
  const kept = acquirerKept(acquirers, value)
  const shown = kept?.name[language] ?? here?.acquirer ?? ''
  return (
    <div>
      <p className={fields['label']}>{here ? t.ofTerminal(here.label) : t.acquirer}</p>
      {here ? (
        <>
          <Row gap={3} className={sections['chosen']}>
            <span data-testid="acquirer-here">{shown || t.unknown}</span>
            <Button onClick={() => onOpenTerminal(here.id)}>{t.change}</Button>
          </Row>
          {shown !== '' && <Help>{noteOn(kept, shown, language)}</Help>}
        </>
      ) : (
        <>
          <Help>{t.whichTerminal}</Help>
          <InUse terminals={used} terminalInUse={settings.terminalInUse} onChange={onChange} />
        </>
      )}
    </div>
  )
}
