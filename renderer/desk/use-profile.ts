import { useMemo, useState } from 'react'
import type { Shop } from '#shared/catalog/catalog'
import type { CodeKey } from '#shared/catalog/code-key'
import type { OwnNote } from '#shared/catalog/own-note'
import type { Beginning, Failure } from '#shared/ipc/contract'
import type { Language } from '#shared/language'
import type { Settings, SettingsChange } from '#shared/settings'
import { terminalHere, type Terminal } from '#shared/shop'
import { loadLanguage } from '../data/messages'
import { writing } from '../data/replies'
import { desktopApi } from '../desktop-api'

export type Profile = {
  readonly language: Language
  readonly settings: Settings
  readonly notes: readonly OwnNote[]
  /** What of it orders the answers. */
  readonly shop: Shop
  /** Resolves once it is on screen. */
  readonly speak: (language: Language) => Promise<void>
  /** Both resolve to whether the change is on the disk. */
  readonly change: (change: SettingsChange) => Promise<boolean>
  /** What main has changed of the settings by itself. */
  readonly take: (settings: Settings) => void
  readonly saveNote: (key: CodeKey, text: string) => Promise<boolean>
}

/** What the shop has told about itself. Nothing of it counts before the disk has it, but for the language on screen. */
export function useProfile(
  beginning: Beginning,
  terminals: readonly Terminal[],
  onFailure: (failure: Failure) => void,
): Profile {
  const [language, setLanguage] = useState(beginning.language)
  const [settings, setSettings] = useState(beginning.settings)
  const [notes, setNotes] = useState(beginning.notes)
  const { terminalMaker } = settings
  const acquirer = settings.acquirer ?? terminalHere(terminals, settings.terminalInUse)?.acquirer ?? null
  const shop = useMemo((): Shop => ({ acquirer, terminalMaker, notes }), [acquirer, terminalMaker, notes])

  const write = writing(onFailure)
  const change = (wanted: SettingsChange) => write(desktopApi.changeSettings(wanted), setSettings)

  return {
    language,
    settings,
    notes,
    shop,
    async speak(next) {
      await loadLanguage(next)
      setLanguage(next)
      void change({ language: next })
    },
    change,
    take: setSettings,
    saveNote: ({ codeSet, code }, text) => write(desktopApi.saveNote({ codeSet, code, text }), setNotes),
  }
}
