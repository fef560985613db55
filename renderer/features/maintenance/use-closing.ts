import { useState } from 'react'
import { checkLimits } from '#shared/maintenance/round'
import { maintenanceWords } from '#shared/messages/maintenance'
import { textProblemInWords } from '#shared/payments/text-problem'
import { parseAmount } from '#shared/payments/amount'
import { clockOf } from '#shared/timestamp'
import { thisDay } from '../../clock'
import { useAnnounce } from '../../components/announce'
import { useLanguage } from '../../components/language'
import { desktopApi } from '../../desktop-api'
import { useDraft } from '../../data/drafts'
import type { Checks } from './use-maintenance'

/** The closing that is being written. */
export type Closing = ReturnType<typeof useClosing>

/**
 * What is typed into the closing of a day, what comes of it, and its way to the disk.
 * @param rows ids of the terminals that have a total; empty where it is the only one and has none
 */
export function useClosing(checks: Checks, rows: readonly { readonly id: string }[]) {
  const { language, m } = useLanguage()
  const t = maintenanceWords(language).closing
  const announce = useAnnounce()
  const [day] = useState(thisDay)
  // A customer may come in between: what was typed stays for the day.
  const { typed, type, end } = useDraft<TypedClosing>({ form: 'closing', of: day }, { own: '', note: '' })
  const [asked, setAsked] = useState(false)
  const [id] = useState(() => crypto.randomUUID())
  const [saved, setSaved] = useState(false)
  const [backup, setBackup] = useState('')
  const { note } = typed
  const sums = sumsOf(rows, typed)
  const noteProblem = textProblemInWords(m, note, checkLimits.note)

  async function save() {
    setAsked(true)
    if (sums === null || noteProblem !== '' || saved) return
    const { totals, own } = sums
    if (!(await checks.closeDay({ id, totals, own, ...(note.trim() === '' ? {} : { note }) }))) return
    setSaved(true)
    end()
    announce(t.saved)
    setBackup(t.backingUp)
    const made = await desktopApi.makeBackup()
    const last = made.ok && made.value.problem?.where !== 'data' ? made.value.last : null
    const words = last === null ? t.backupFailed : t.backedUp(clockOf(last))
    setBackup(words)
    announce(words)
  }
  /** What cannot be an amount is told at once, what is missing when it is saved. */
  const amountProblem = (text: string): string =>
    read(text) === null && (asked || /[^\d.,，。\s元¥￥０-９]/.test(text)) ? t.noAmount : ''

  const isWrong =
    noteProblem !== '' ||
    [typed.own, ...rows.map((row) => typed[totalOf(row.id)] ?? '')].some((text) => amountProblem(text) !== '')

  return { typed, type, amountProblem, noteProblem, isWrong, difference: sums?.difference ?? null, save, saved, backup }
}

/** The totals of the terminals stand beside the rest, by `totalOf` their id. */
type TypedClosing = { readonly own: string; readonly note: string; readonly [total: string]: string }

export const totalOf = (id: string): string => `total ${id}`

/** A total: what was typed, and the fen it says; null while it says nothing. */
const read = (text: string): number | null => (text.trim() === '' ? null : parseAmount(text))

/** Null while a total is missing. */
function sumsOf(rows: readonly { readonly id: string }[], typed: TypedClosing) {
  const own = read(typed.own)
  const totals = rows.flatMap(({ id }) => {
    const amount = read(typed[totalOf(id)] ?? '')
    return amount === null ? [] : [{ ...(id === '' ? {} : { terminal: id }), amount }]
  })
  if (own === null || totals.length < rows.length) return null
  return { totals, own, difference: totals.reduce((sum, { amount }) => sum + amount, 0) - own }
}
