import type { Language } from '#shared/language'
import { backupWords } from '#shared/messages/backup'
import { codeOwnerWords } from '#shared/messages/code-owners'
import { messagesIn } from '#shared/messages/messages'
import { lockWords } from '#shared/messages/owner-lock'
import { retentionWords } from '#shared/messages/retention'
import { settingsWords } from '#shared/messages/settings'
import type { IconName } from '../../components/icon'

/** What is asked for in each section, by the words that stand on it. */
export function fieldsIn(language: Language) {
  const m = messagesIn(language)
  const { acquirer, maker } = codeOwnerWords(language)
  const { terminals: t, settings: s } = m
  const backup = backupWords(language)
  return {
    shop: { shopName: s.shopName, staff: m.staff.add, onDuty: m.staff.onDuty },
    terminals: {
      addTerminal: t.add,
      inUse: t.inUse,
      terminalId: t.terminalId,
      merchantId: t.merchantId,
      serial: t.serial,
      seal: t.seal,
      hotlineOfTerminal: t.hotline,
    },
    codes: { acquirer, maker },
    hotlines: { hotline: m.hotlines.name, number: m.hotlines.number },
    logging: { lastFour: s.lastFour, retention: retentionWords(language).title },
    alerts: { alerts: m.alerts.change },
    look: { language: s.language, theme: s.theme, textSize: s.textSize },
    printers: {},
    backup: {
      makeBackup: backup.make,
      backupFolder: backup.pick,
      restore: backup.choose,
      fromFile: backup.file,
    },
    lock: {},
    data: {},
  } as const
}

type Fields = ReturnType<typeof fieldsIn>
export type SectionId = keyof Fields
export type FieldId = { [S in SectionId]: keyof Fields[S] }[SectionId]

/** A place in the settings: a section, and what of it takes the focus. */
export type InSettings = { readonly section: SectionId; readonly field: FieldId | null }

export type SettingsSection = { readonly id: SectionId; readonly icon: IconName; readonly title: string }

/** The sections, in the order of the list. */
export function sectionsIn(language: Language): readonly SettingsSection[] {
  const m = messagesIn(language)
  const { settings: s } = m
  return [
    { id: 'shop', icon: 'shop', title: s.shop },
    { id: 'terminals', icon: 'terminal', title: m.terminals.title },
    { id: 'codes', icon: 'sources', title: codeOwnerWords(language).title },
    { id: 'hotlines', icon: 'phone', title: m.hotlines.title },
    { id: 'logging', icon: 'note', title: s.logging },
    { id: 'alerts', icon: 'again', title: m.alerts.title },
    { id: 'look', icon: 'text', title: s.look },
    { id: 'printers', icon: 'print', title: m.printing.settings },
    { id: 'backup', icon: 'disk', title: backupWords(language).title },
    { id: 'lock', icon: 'person', title: lockWords(language).title },
    { id: 'data', icon: 'meaning', title: s.data },
  ]
}

/** Something that was searched for: a section, or a field of it. */
export type Found = InSettings & { readonly title: string; readonly name: string | null }

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

/** What is called like this: fields first, since whoever names one wants that. Nothing for no words. */
export function settingsLike(typed: string, language: Language): readonly Found[] {
  const wanted = folded(typed)
  if (wanted === '') return []
  const { words } = settingsWords(language)
  const fields = fieldsIn(language)
  const sections = sectionsIn(language)
  const named = sections.flatMap(({ id, title }) =>
    (Object.entries(fields[id]) as [FieldId, string][])
      .filter(([, name]) => folded(name).includes(wanted))
      .map(([field, name]): Found => ({ section: id, field, title, name })),
  )
  const whole = sections
    .filter(({ id, title }) => folded(`${title} ${words[id]}`).includes(wanted))
    .map(({ id, title }): Found => ({ section: id, field: null, title, name: null }))
  return [...named, ...whole]
}

/** What is sought most: offered where nothing is called as it was typed. */
export function oftenSought(language: Language): readonly Found[] {
  const { look, backup, terminals } = fieldsIn(language)
  const titleOf = (id: SectionId) => sectionsIn(language).find((section) => section.id === id)?.title ?? ''
  return [
    { section: 'look', field: 'textSize', title: titleOf('look'), name: look.textSize },
    { section: 'backup', field: 'makeBackup', title: titleOf('backup'), name: backup.makeBackup },
    {
      section: 'terminals',
      field: 'hotlineOfTerminal',
      title: titleOf('terminals'),
      name: terminals.hotlineOfTerminal,
    },
    { section: 'printers', field: null, title: titleOf('printers'), name: null },
  ]
}
