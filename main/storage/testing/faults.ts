// For tests alone, of `npm test` and of `npm run test:faults`: what a store has promised, held against what is there
// after a fault; and the loop that SQLite is tested with, in which every single call to the disk fails once.
import * as fs from 'node:fs/promises'
import { join } from 'node:path'
import { incidentFrom, mended, type Incident } from '#shared/incidents/incident'
import type { Failure } from '#shared/ipc/contract'
import type { Result } from '#shared/result'
import { realDisk, type Disk, type GrowingFile } from '../disk'
import { openStore, type Store } from '../store'
import { incidentTable } from '../tables'

/** The version of an incident: how often it has been changed. */
const versionOf = ({ history }: Incident): number => history.length

/** Remembers what was answered to each writing. */
export function ledger() {
  const acknowledged = new Map<string, number>()
  const refused = new Map<string, number>()
  const count = { acknowledged: 0, refused: 0 }
  return {
    note(id: string, version: number, isAcknowledged: boolean): void {
      const answers = isAcknowledged ? acknowledged : refused
      answers.set(id, isAcknowledged ? version : Math.min(version, refused.get(id) ?? version))
      // What was refused may be asked for again; once it is acknowledged it may be there.
      if (isAcknowledged && (refused.get(id) ?? Infinity) <= version) refused.delete(id)
      count[isAcknowledged ? 'acknowledged' : 'refused']++
    },
    count,
    /** What is missing or there against the word that was given, and whether numbers or ids stand twice. */
    against(there: readonly { readonly id: string; readonly version: number; readonly seq: number }[]) {
      const versions = new Map(there.map(({ id, version }) => [id, version]))
      const isThere = ([id, version]: [string, number]) => (versions.get(id) ?? -1) >= version
      return {
        lost: [...acknowledged].filter((one) => !isThere(one)).map(([id]) => id),
        refusedButPresent: [...refused].filter(isThere).map(([id]) => id),
        twice: there.length - versions.size + there.length - new Set(there.map(({ seq }) => seq)).size,
      }
    },
  }
}
type Ledger = ReturnType<typeof ledger>
/** Is told of every answer: a ledger, or who writes to one in another process. */
type Told = Pick<Ledger, 'note'>

/** What `against` asks for. */
export const seenIn = (store: Store) =>
  store.rows(incidentTable).map((incident) => ({ id: incident.id, version: versionOf(incident), seq: incident.seq }))

const months = ['2024-05', '2026-10', '2026-11']
const incidentId = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** Whether it was said that nobody can know: then nothing was promised. */
const isInDoubt = (answer: Result<unknown, Failure>): boolean => !answer.ok && answer.failure === 'in-doubt'

/** Adds incident number `n`, to one of three months unless a time is given, and notes the answer. */
export async function addIncident(
  store: Store,
  n: number,
  told: Told,
  at = `${months[n % months.length] ?? ''}-22T14:32:05.120+08:00`,
): Promise<string | null> {
  const id = incidentId(n)
  const draft = { id, codeSet: 'unionpay', code: '34', note: '芯片读不出，换了一张卡 '.repeat(8) }
  const answer = await store.put(incidentTable, id, (before, seq) => before ?? incidentFrom(draft, seq, at))
  if (!isInDoubt(answer)) told.note(id, 0, answer.ok)
  return answer.ok ? null : answer.failure
}

/** Changes incident number `n`, which must be there, and notes the answer. */
export async function changeIncident(store: Store, n: number, told: Told): Promise<string | null> {
  const id = incidentId(n)
  let version = 0
  const answer = await store.put(incidentTable, id, (before) => {
    if (before === undefined) return null
    version = versionOf(before) + 1
    return mended(before, { note: `第 ${String(version)} 次改` }, before.at)
  })
  if (version > 0 && !isInDoubt(answer)) told.note(id, version, answer.ok)
  return answer.ok ? null : answer.failure
}

/** What becomes of a call: nothing, an error, half of its bytes and an error, the end of the program there. */
type Fate = 'passes' | 'ENOSPC' | 'EIO' | 'EBUSY' | 'half, ENOSPC' | 'stops' | 'half, stops'

type Fault = {
  /** Which calls count. */
  readonly counts: (call: string) => boolean
  /** What becomes of the `n`th call when the fault begins with call `from`. */
  readonly fate: (n: number, from: number) => Fate
}

/** Each call but those that only look. */
const every = (call: string) => !['read', 'names'].includes(call)
const once = (fate: Fate): Fault => ({ counts: every, fate: (n, from) => (n === from ? fate : 'passes') })
const forEver = (fate: Fate, first = fate): Fault => ({
  counts: every,
  fate: (n, from) => (n < from ? 'passes' : n === from ? first : fate),
})

export const faults: Readonly<Record<string, Fault>> = {
  'ENOSPC once': once('ENOSPC'),
  'ENOSPC for ever': forEver('ENOSPC'),
  'EIO once': once('EIO'),
  'EIO for ever': forEver('EIO'),
  'short write, then ENOSPC': once('half, ENOSPC'),
  'EBUSY at three renames': {
    counts: (call) => call === 'rename',
    fate: (n, from) => (n >= from && n < from + 3 ? 'EBUSY' : 'passes'),
  },
  'stopped dead': forEver('stops'),
  'stopped dead, half written': forEver('stops', 'half, stops'),
}

/** What is done to a file by its name; another program is in the way of that, not of what is open already. */
const byName = (call: string) => !['append', 'make room', 'flush', 'cut', 'close'].includes(call)

/** What may become of data of an older version on their way to this one, in calls that only look, too. */
export const faultsOnTheWay: Readonly<Record<string, Fault>> = {
  'EIO once': { ...once('EIO'), counts: () => true },
  'EIO for ever': { ...forEver('EIO'), counts: () => true },
  'ENOSPC once': { ...once('ENOSPC'), counts: () => true },
  'ENOSPC for ever': { ...forEver('ENOSPC'), counts: () => true },
  'EBUSY once': { ...once('EBUSY'), counts: byName },
  'EBUSY for ever': { ...forEver('EBUSY'), counts: byName },
  'stopped dead': { ...forEver('stops'), counts: () => true },
  'stopped dead, half written': { ...forEver('stops', 'half, stops'), counts: () => true },
}

/** A disk with a fault. `calls` tells how many there were that count. */
export function failing(fault: Fault, from: number) {
  let calls = 0
  let running = 0
  let stopped = false
  let whenStopped: () => void = () => undefined
  const atRest = new Promise<void>((resolve) => {
    whenStopped = resolve
  })
  const work = async <T>(run: () => Promise<T>): Promise<T> => {
    running++
    try {
      return await run()
    } finally {
      running--
      if (stopped && running === 0) whenStopped()
    }
  }
  async function call<T>(name: string, run: () => Promise<T>, half = async () => {}): Promise<T> {
    const fate = fault.counts(name) ? fault.fate(++calls, from) : 'passes'
    if (fate === 'passes') return work(run)
    if (fate.startsWith('half')) await work(half)
    if (fate.endsWith('stops')) {
      stopped = true
      if (running === 0) whenStopped()
      return new Promise(() => undefined)
    }
    const code = fate.replace('half, ', '')
    throw Object.assign(new Error(code), { code })
  }
  const halfOf = (bytes: Uint8Array) => bytes.subarray(0, bytes.length >> 1)
  const handles: GrowingFile[] = []
  const disk: Disk = {
    ...realDisk,
    read: (file, end) => call('read', () => realDisk.read(file, end)),
    names: (folder) => call('names', () => realDisk.names(folder)),
    makeFolder: (folder) => call('make folder', () => realDisk.makeFolder(folder)),
    write: (file, bytes) =>
      call(
        'write',
        () => realDisk.write(file, bytes),
        () => realDisk.write(file, halfOf(bytes)),
      ),
    async grow(file) {
      const growing = await call('grow', () => realDisk.grow(file))
      handles.push(growing)
      return {
        append: (bytes) =>
          call(
            'append',
            () => growing.append(bytes),
            () => growing.append(halfOf(bytes)),
          ),
        makeRoom: (length) =>
          call(
            'make room',
            () => growing.makeRoom(length),
            () => growing.makeRoom(length >> 1),
          ),
        flush: () => call('flush', () => growing.flush()),
        isThere: () => growing.isThere(),
        cut: (length) => call('cut', () => growing.cut(length)),
        close: () => call('close', () => growing.close()),
      }
    },
    flush: (folder) => call('flush folder', () => realDisk.flush(folder)),
    rename: (before, after) => call('rename', () => realDisk.rename(before, after)),
    remove: (file) => call('remove', () => realDisk.remove(file)),
  }
  return {
    disk,
    calls: () => calls,
    /** Resolves when the program has stopped and what it had begun before has ended. */
    atRest,
    /** What the system does when a program has ended. */
    release: () => Promise.all(handles.map((handle) => handle.close().catch(() => undefined))),
  }
}

/** What the loop has found: sums over all its rounds. */
export type Swept = {
  rounds: number
  acknowledged: number
  lost: number
  refused: number
  refusedButPresent: number
  twice: number
  hangs: number
  /** Rounds in which the store took nothing more until a restart. */
  stuck: number
  failedReopens: number
  /** Rounds after which damage was told although there was none. */
  falseAlarms: number
}

type Size = {
  /** How many incidents the script adds, in threes. */
  readonly adds: number
  /** Every how many calls; 1 is every one. */
  readonly stride: number
}

/** What every sweep counts, before its first round. */
export const nothingYet = {
  rounds: 0,
  acknowledged: 0,
  lost: 0,
  refused: 0,
  refusedButPresent: 0,
  twice: 0,
  hangs: 0,
  failedReopens: 0,
  falseAlarms: 0,
}

/** Runs the same script again and again, the fault one call later each time, until the script ends before the fault. */
export async function sweep(name: string, folder: string, { adds, stride }: Size): Promise<Swept> {
  const fault = faults[name]
  if (!fault) throw new Error(`There is no fault "${name}".`)
  const sums: Swept = { ...nothingYet, stuck: 0 }
  const older = join(folder, 'older')
  await makeOlder(older)
  for (let from = 1; ; from += stride) {
    const data = join(folder, String(from))
    await fs.cp(older, data, { recursive: true })
    const told = ledger()
    for (let n = 1; n <= olderIncidents; n++) told.note(incidentId(n), 0, true)
    const { disk, calls, atRest, release } = failing(fault, from)
    const ended = await within(10_000, Promise.race([script(data, disk, adds, told), atRest]))
    await release()
    if (!ended) sums.hangs++
    if (ended?.value === 'read-only') sums.stuck++
    if (calls() < from) return sums
    sums.rounds++
    sums.acknowledged += told.count.acknowledged - olderIncidents
    sums.refused += told.count.refused
    await look(data, told, sums)
    await fs.rm(data, { recursive: true })
  }
}

const olderIncidents = 30

/** A folder of three months, with entries in its journal. */
async function makeOlder(folder: string): Promise<void> {
  const { disk, release } = failing(once('passes'), 0)
  const store = await openStore(folder, 'read-write', disk)
  const told = ledger()
  for (let n = 1; n <= 20; n++) await addIncident(store, n, told)
  await store.checkpoint()
  for (let n = 21; n <= olderIncidents; n++) await addIncident(store, n, told)
  // Not closed in good order: that would write a checkpoint.
  await release()
}

/** Adds by threes and changes, while years are read and checkpoints are written. */
async function script(folder: string, disk: Disk, adds: number, told: Ledger): Promise<string> {
  const store = await openStore(folder, 'read-write', disk)
  const reading = store.whole()
  const checkpoints: Promise<void>[] = []
  for (let n = olderIncidents + 1; n <= olderIncidents + adds; n += 3) {
    const changes = [n - 3, n - 6].map((m) => changeIncident(store, m, told))
    await Promise.all([...[n, n + 1, n + 2].map((m) => addIncident(store, m, told)), ...changes])
    if (n % 4 === 0) checkpoints.push(store.checkpoint().catch(() => undefined))
  }
  await reading
  await Promise.all(checkpoints)
  const { kind } = store.state()
  await store.close()
  return kind
}

/** Looks twice on a healthy disk: what the next start finds, and what is left after it has ended in good order. */
async function look(folder: string, told: Ledger, sums: Swept): Promise<void> {
  const looks = async (end: (store: Store) => Promise<void>) => {
    const store = await openStore(folder, 'read-write')
    await store.whole()
    const held = told.against(seenIn(store))
    const { kind, repaired, linesLost } = store.state()
    if (kind !== 'ok') sums.failedReopens++
    if (repaired.length + linesLost > 0) sums.falseAlarms++
    await end(store)
    return held
  }
  const seen = await within(
    5000,
    (async () => [
      await looks(async (store) => {
        await store.checkpoint()
        await store.close()
      }),
      await looks((store) => store.close()),
    ])(),
  )
  if (!seen) {
    sums.failedReopens++
    return
  }
  const most = (of: (one: ReturnType<Ledger['against']>) => number) => Math.max(...seen.value.map(of))
  sums.lost += most(({ lost }) => lost.length)
  sums.twice += most(({ twice }) => twice)
  sums.refusedButPresent += most(({ refusedButPresent }) => refusedButPresent.length)
}

/** What a promise resolves with; null when that takes longer. */
export async function within<T>(milliseconds: number, promise: Promise<T>): Promise<{ readonly value: T } | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, milliseconds, null)
  })
  try {
    return await Promise.race([promise.then((value) => ({ value })), late])
  } finally {
    clearTimeout(timer)
  }
}
