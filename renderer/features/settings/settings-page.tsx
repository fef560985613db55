import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react'
import type { Language } from '#shared/language'
import type { Settings } from '#shared/settings'
import { Help } from '../../components/fields'
import { Screen } from '../../components/frame'
import { Lamp, LampTitle } from '../../components/lamp'
import { LampMenu } from '../../components/lamp-menu'
import { useLanguage } from '../../components/language'
import { useWanted } from '../../data/drafts'
import { AlertsSection } from './alerts-section'
import type { ChangeSettings, Register } from './changes'
import { CodesSection } from './codes-section'
import { controlNamed, focusWhenThere } from './field-in-sight'
import { FindSetting } from './find-setting'
import { HotlinesSection } from './hotlines-section'
import { LoggingSection } from './logging-section'
import { LookSection } from './look-section'
import { headingId, Section } from './section'
import { fieldsIn, sectionsIn, type InSettings } from './sections'
import styles from './settings-page.module.css'
import { ShopSection } from './shop-section'
import { TerminalsSection, type OpenTerminal } from './terminals-section'

type SettingsPageProps = {
  /** Each new object asks anew for what it names. */
  place: InSettings
  onPlace: (place: InSettings) => void
  settings: Settings
  register: Register
  dataFolder: string
  onChange: ChangeSettings
  onLanguage: (language: Language) => void
  /** Enter in a field has been dealt with: the next key is a look-up. */
  onDone: () => void
  /** Backup and restore. */
  backup: ReactNode
  /** The owner's PIN. */
  lock: ReactNode
  /** How long the log is kept, and what was cleared of it. */
  retention: ReactNode
  /** Printers and their paper. */
  printers: ReactNode
}

/** All that the shop can set, all of it optional, each saved by itself: one section a page, beside the list of them. */
export function SettingsPage(props: SettingsPageProps) {
  const { language, m } = useLanguage()
  const [open, setOpen] = useState(openFor(useWanted('setting')))
  const page = useRef<HTMLDivElement>(null)
  const { place } = props
  const goTo = useGoTo(page, props)
  const sections = sectionsIn(language)
  return (
    <Screen
      lamp={
        <Lamp>
          <LampTitle title={m.settings.title} />
          <LampMenu
            label={m.settings.sections}
            parts={sections}
            current={place.section}
            onChoose={(id) => {
              const section = sections.find((one) => one.id === id)
              if (section) goTo({ section: section.id, field: null })
            }}
          />
        </Lamp>
      }
    >
      <FindSetting onChoose={goTo} />
      <div ref={page} key={place.section}>
        <Shown
          {...props}
          open={open}
          onOpen={setOpen}
          onOpenTerminal={(id, part) => {
            setOpen({ id, for: part })
            props.onPlace({ section: 'terminals', field: null })
          }}
        />
      </div>
    </Screen>
  )
}

/** The terminal that something half typed belongs to. */
function openFor(wanted: string | null): OpenTerminal | null {
  const [section, id] = wanted?.split('/') ?? []
  return section === 'terminals' && id !== undefined ? { id, for: null } : null
}

/** The way to a section, or to what of it is named; the next Tab goes to the first field below the heading. */
function useGoTo(
  page: { readonly current: HTMLElement | null },
  { place, onPlace }: Pick<SettingsPageProps, 'place' | 'onPlace'>,
) {
  const { language } = useLanguage()
  /** Who came by the list or the search is taken there; with the key of the settings the box keeps the focus. */
  const isAsked = useRef(false)
  const arrive = useEffectEvent(({ section, field }: InSettings) => {
    const names: Readonly<Record<string, string>> = fieldsIn(language)[section]
    const name = field === null ? undefined : names[field]
    const heading = () => document.getElementById(headingId(section))
    const wanted = isAsked.current
    isAsked.current = false
    const root = page.current
    if (root === null || (name === undefined && !wanted)) return undefined
    return focusWhenThere(root, () => (name === undefined ? heading() : controlNamed(root, name)), heading)
  })
  useEffect(() => arrive(place), [place])
  return (next: InSettings) => {
    isAsked.current = true
    onPlace(next)
  }
}

type ShownProps = SettingsPageProps & {
  open: OpenTerminal | null
  onOpen: (terminal: OpenTerminal | null) => void
  onOpenTerminal: (id: string, part: 'acquirer' | 'hotline') => void
}

/** The section that is on screen. */
function Shown(props: ShownProps) {
  const { place, settings, register, dataFolder, onChange, onLanguage, onDone, backup, lock, printers, retention } =
    props
  const { open, onOpen, onOpenTerminal } = props
  const { m } = useLanguage()
  const { terminals, hotlines, saveTerminal, saveHotline } = register
  const all: Readonly<Record<InSettings['section'], ReactNode>> = {
    shop: <ShopSection {...{ settings, onChange, onDone }} />,
    terminals: <TerminalsSection {...{ open, onOpen, terminals, settings, onChange }} onSave={saveTerminal} />,
    codes: (
      <CodesSection {...{ settings, terminals, onChange }} onOpenTerminal={(id) => onOpenTerminal(id, 'acquirer')} />
    ),
    hotlines: (
      <HotlinesSection
        {...{ terminals, hotlines }}
        onSave={saveHotline}
        onOpenTerminal={(id) => onOpenTerminal(id, 'hotline')}
      />
    ),
    logging: <LoggingSection {...{ settings, onChange, retention }} />,
    alerts: <AlertsSection {...{ settings, onChange }} />,
    look: <LookSection {...{ settings, onChange, onLanguage }} />,
    printers: (
      <Section id="printers" title={m.printing.settings}>
        {printers}
      </Section>
    ),
    backup,
    lock,
    data: (
      <Section id="data" title={m.settings.data}>
        <p className={styles['folder']}>{dataFolder}</p>
        <Help>{m.settings.dataHelp}</Help>
      </Section>
    ),
  }
  return all[place.section]
}
