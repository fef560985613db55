import { useState, type ReactNode } from 'react'
import type { Language } from '#shared/language'
import { codeOwnerWords } from '#shared/messages/code-owners'
import type { Settings } from '#shared/settings'
import { Help } from '../../components/fields'
import { Screen } from '../../components/frame'
import { Lamp, LampTitle } from '../../components/lamp'
import { LampMenu } from '../../components/lamp-menu'
import { useLanguage } from '../../components/language'
import { AlertsSection } from './alerts-section'
import type { ChangeSettings, Register } from './changes'
import { CodesSection } from './codes-section'
import { HotlinesSection } from './hotlines-section'
import { LoggingSection } from './logging-section'
import { LookSection } from './look-section'
import { headingId, Section } from './section'
import styles from './settings-page.module.css'
import { ShopSection } from './shop-section'
import { TerminalsSection, type OpenTerminal } from './terminals-section'

type SettingsPageProps = {
  settings: Settings
  register: Register
  dataFolder: string
  onChange: ChangeSettings
  onLanguage: (language: Language) => void
  /** Enter in a field has been dealt with: the next key is a look-up. */
  onDone: () => void
  /** Backup and restore. */
  backup: ReactNode
  /** Printers and their paper. */
  printers: ReactNode
}

/** All that the shop can set, all of it optional, each saved by itself. */
export function SettingsPage(props: SettingsPageProps) {
  const { settings, register, dataFolder, onChange, onLanguage, onDone, backup, printers } = props
  const { language, m } = useLanguage()
  const t = m.settings
  const [open, setOpen] = useState<OpenTerminal | null>(null)
  return (
    <Screen
      lamp={
        <Lamp>
          <LampTitle title={t.title} />
          <LampMenu
            label={m.settings.sections}
            onChoose={jumpTo}
            parts={[
              { id: 'shop', icon: 'shop', title: t.shop },
              { id: 'terminals', icon: 'terminal', title: m.terminals.title },
              { id: 'codes', icon: 'sources', title: codeOwnerWords(language).title },
              { id: 'hotlines', icon: 'phone', title: m.hotlines.title },
              { id: 'logging', icon: 'note', title: t.logging },
              { id: 'alerts', icon: 'again', title: m.alerts.title },
              { id: 'look', icon: 'text', title: t.look },
              { id: 'printers', icon: 'print', title: m.printing.settings },
              { id: 'backup', icon: 'disk', title: m.backup.title },
              { id: 'data', icon: 'meaning', title: t.data },
            ]}
          />
        </Lamp>
      }
    >
      <ShopSection settings={settings} onChange={onChange} onDone={onDone} />
      <TerminalsSection
        open={open}
        onOpen={setOpen}
        terminals={register.terminals}
        settings={settings}
        onSave={register.saveTerminal}
        onChange={onChange}
      />
      <CodesSection
        settings={settings}
        terminals={register.terminals}
        onChange={onChange}
        onOpenTerminal={(id) => setOpen({ id, for: 'acquirer' })}
      />
      <HotlinesSection hotlines={register.hotlines} onSave={register.saveHotline} />
      <LoggingSection settings={settings} onChange={onChange} />
      <AlertsSection settings={settings} onChange={onChange} />
      <LookSection settings={settings} onChange={onChange} onLanguage={onLanguage} />
      <Section id="printers" title={m.printing.settings}>
        {printers}
      </Section>
      {backup}
      <Section id="data" title={t.data}>
        <p className={styles['folder']}>{dataFolder}</p>
        <Help>{t.dataHelp}</Help>
      </Section>
    </Screen>
  )
}

/** The next Tab goes to the first field below the heading. */
function jumpTo(id: string) {
  const heading = document.getElementById(headingId(id))
  heading?.scrollIntoView()
  heading?.focus({ preventScroll: true })
}
