import { Low } from 'lowdb'
import * as fs from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { ownNoteSchema, type OwnNote } from '#shared/catalog/own-note'
import { incidentSchema, type Incident } from '#shared/incidents/incident'
import type { Failure, StoreState } from '#shared/ipc/contract'
import { done, failed, type Result } from '#shared/result'
import { defaultSettings, settingsSchema, type Settings } from '#shared/settings'
import { monthOf } from '#shared/timestamp'
import { durableJsonFile, NewerDataError, type Parse } from './durable-json-file'
import { errorCode, realDisk } from './replace-file'

/**
 * Schema number of every file. It rises with every change of shape; files with a higher one are left untouched.
 * 2 added to 1: what was being done and how the gate ended, the shop's profile, own notes. All of it may be missing, so a
 * file of 1 reads as one of 2.
 */
const schema = 2

const windowStateSchema = v.strictObject({
  x: v.optional(v.number()),
  y: v.optional(v.number()),
  width: v.number(),
  height: v.number(),
  maximized: v.boolean(),
})
export type WindowState = v.InferOutput<typeof windowStateSchema>

const version = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(schema))

const settingsFile = v.strictObject({ schema: version, settings: settingsSchema })
const windowFile = v.strictObject({ schema: version, window: v.nullable(windowStateSchema) })
const notesFile = v.strictObject({ schema: version, notes: v.array(ownNoteSchema) })
const monthFile = v.strictObject({ schema: version, month: v.string(), incidents: v.array(incidentSchema) })

type MonthFile = v.InferOutput<typeof monthFile>

/** Everything that the app keeps. The only door to it; all writes go one after the other. */
export type Store = {
  readonly state: StoreState
  readonly settings: () => Settings
  readonly saveSettings: (settings: Settings) => Promise<Result<Settings, Failure>>
  readonly window: () => WindowState | null
  readonly saveWindow: (state: WindowState) => Promise<Result<WindowState, Failure>>
  readonly notes: () => readonly OwnNote[]
  /** Puts the note in the place of the one on the same code; an empty text takes it away. */
  readonly saveNote: (note: OwnNote) => Promise<Result<readonly OwnNote[], Failure>>
  /** All incidents, oldest first. */
  readonly incidents: () => readonly Incident[]
  /**
   * Adds the incident that `build` makes of its number, unless one with this id is there: then that one is the answer.
   * Answers only when it is on the disk.
   */
  readonly addIncident: (id: string, build: (seq: number) => Incident) => Promise<Result<Incident, Failure>>
  /** Puts what `change` makes of the incident in its place. Answers only when it is on the disk. */
  readonly changeIncident: (id: string, change: (incident: Incident) => Incident) => Promise<Result<Incident, Failure>>
  /** Resolves when every write asked for so far has ended. */
  readonly idle: () => Promise<unknown>
}

/**
 * Opens the data folder, making it if need be. What cannot be read is put aside and named in `state.setAside`; newer or
 * unwritable data open read-only. Never throws for what it finds there.
 * @param folder absolute path of the data folder
 * @param mode `read-only` promises not to write, whatever is found
 */
export async function openStore(folder: string, mode: 'read-write' | 'read-only', disk = realDisk): Promise<Store> {
  const setAside: string[] = []
  let kind: StoreState['kind'] = mode === 'read-only' ? 'read-only' : await writable(folder)
  // Read-only leaves a damaged file where it is.
  const noteAside = (file: string) => {
    if (kind === 'ok') setAside.push(file)
  }
  const reading = kind === 'ok' ? disk : { ...disk, rename: () => Promise.resolve() }

  async function open<T>(file: string, fileSchema: v.GenericSchema<unknown, T>, empty: T): Promise<Low<T>> {
    const adapter = durableJsonFile(join(folder, file), parserOf(fileSchema), noteAside, reading)
    const low = new Low<T>(adapter, empty)
    try {
      await low.read()
    } catch (error) {
      kind = error instanceof NewerDataError ? 'newer' : 'read-only'
    }
    return low
  }

  const settings = await open('settings.json', settingsFile, { schema, settings: defaultSettings })
  const window = await open('window.json', windowFile, { schema, window: null })
  const notes = await open('notes.json', notesFile, { schema, notes: [] })
  const months = new Map<string, Low<MonthFile>>()
  const openMonth = (month: string) =>
    open<MonthFile>(join('incidents', `${month}.json`), monthFile, { schema, month, incidents: [] })
  for (const month of await monthsIn(join(folder, 'incidents'))) months.set(month, await openMonth(month))

  let queue: Promise<unknown> = Promise.resolve()
  /** Runs after all that was asked for before: what a step reads is what the step before it wrote. */
  function inTurn<T>(step: () => Promise<T>): Promise<T> {
    const result = queue.then(step)
    // A step that throws is its caller's to hear of; the next one runs all the same.
    queue = result.catch(() => undefined)
    return result
  }

  /** Writes `next`, or leaves the data as they were: what was refused must not turn up later. */
  async function save<T>(low: Low<T>, next: T): Promise<Failure | null> {
    if (kind !== 'ok') return kind === 'newer' ? 'newer-data' : 'read-only'
    const before = low.data
    low.data = next
    try {
      await low.write()
      return null
    } catch (error) {
      low.data = before
      return failureOf(error)
    }
  }

  async function saveIncident(incident: Incident): Promise<Result<Incident, Failure>> {
    const month = monthOf(incident.at)
    const low = months.get(month) ?? (await openMonth(month))
    months.set(month, low)
    const others = low.data.incidents.filter(({ id }) => id !== incident.id)
    const failure = await save(low, { schema, month, incidents: [...others, incident].sort(bySeq) })
    return failure === null ? done(incident) : failed(failure)
  }

  const incidents = () => [...months.values()].flatMap(({ data }) => data.incidents).sort(bySeq)

  return {
    get state() {
      return { kind, setAside }
    },
    settings: () => settings.data.settings,
    saveSettings: (next) =>
      inTurn(async () => {
        const failure = await save(settings, { schema, settings: next })
        return failure === null ? done(next) : failed(failure)
      }),
    window: () => window.data.window,
    saveWindow: (next) =>
      inTurn(async () => {
        const failure = await save(window, { schema, window: next })
        return failure === null ? done(next) : failed(failure)
      }),
    notes: () => notes.data.notes,
    saveNote: (note) =>
      inTurn(async () => {
        const others = notes.data.notes.filter(({ codeSet, code }) => codeSet !== note.codeSet || code !== note.code)
        const next = note.text === '' ? others : [...others, note]
        const failure = await save(notes, { schema, notes: next })
        return failure === null ? done(next) : failed(failure)
      }),
    incidents,
    addIncident: (id, build) =>
      inTurn(async () => {
        const there = incidents().find((incident) => incident.id === id)
        return there ? done(there) : saveIncident(build((incidents().at(-1)?.seq ?? 0) + 1))
      }),
    changeIncident: (id, change) =>
      inTurn(async () => {
        const there = incidents().find((incident) => incident.id === id)
        return there ? saveIncident(change(there)) : failed('not-found')
      }),
    idle: () => queue,
  }
}

const bySeq = (a: Incident, b: Incident): number => a.seq - b.seq

function parserOf<T>(fileSchema: v.GenericSchema<unknown, T>): Parse<T> {
  const versioned = v.object({ schema: v.number() })
  return (json) => {
    if (v.parse(versioned, json).schema > schema) throw new NewerDataError()
    return v.parse(fileSchema, json)
  }
}

async function writable(folder: string): Promise<'ok' | 'read-only'> {
  try {
    await fs.mkdir(join(folder, 'incidents'), { recursive: true, mode: 0o700 })
    await fs.access(folder, fs.constants.W_OK)
    await fs.access(join(folder, 'incidents'), fs.constants.W_OK)
    return 'ok'
  } catch {
    return 'read-only'
  }
}

async function monthsIn(folder: string): Promise<string[]> {
  const names = await fs.readdir(folder).catch(() => [])
  const months = names.map((name) => /^(\d{4}-\d\d)\.json(?:\.prev|\.new)?$/.exec(name)?.[1] ?? '')
  return [...new Set(months.filter((month) => month !== ''))].sort()
}

function failureOf(error: unknown): Failure {
  const code = errorCode(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full'
  return ['EROFS', 'EACCES', 'EPERM'].includes(code) ? 'read-only' : 'disk-error'
}
