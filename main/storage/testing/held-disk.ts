// For tests alone: another program that holds files, and time that passes as fast as it is waited for.
import { realDisk, type Disk, type GrowingFile } from '../disk'

export type HeldDisk = {
  readonly disk: Disk
  /** Calls so far. */
  readonly calls: () => number
  /** In ms since the beginning. */
  readonly time: () => number
  readonly pass: (time: number) => void
  /** What a system does when a program has ended. */
  readonly release: () => Promise<void>
}

/** Which calls are refused, by what they are called, the file they are about, their number and the time. */
type Refuses = (call: { name: string; path: string; number: number; time: number }) => boolean

/** The real disk; some calls are refused with a code. */
export function heldDisk(code: string, refuses: Refuses): HeldDisk {
  let [calls, time] = [0, 0]
  const handles: GrowingFile[] = []
  async function call<T>(name: string, path: string, run: () => Promise<T>): Promise<T> {
    if (refuses({ name, path, number: ++calls, time })) throw Object.assign(new Error(code), { code })
    return run()
  }
  const disk: Disk = {
    ...realDisk,
    read: (file, end) => call('read', file, () => realDisk.read(file, end)),
    names: (folder) => call('names', folder, () => realDisk.names(folder)),
    makeFolder: (folder) => call('make folder', folder, () => realDisk.makeFolder(folder)),
    write: (file, bytes) => call('write', file, () => realDisk.write(file, bytes)),
    flush: (folder) => call('flush folder', folder, () => realDisk.flush(folder)),
    rename: (from, to) => call('rename', `${from} ${to}`, () => realDisk.rename(from, to)),
    remove: (path) => call('remove', path, () => realDisk.remove(path)),
    async grow(file) {
      const growing = await call('grow', file, () => realDisk.grow(file))
      handles.push(growing)
      return {
        append: (bytes) => call('append', file, () => growing.append(bytes)),
        makeRoom: (length) => call('make room', file, () => growing.makeRoom(length)),
        flush: () => call('flush', file, () => growing.flush()),
        isThere: () => growing.isThere(),
        cut: (length) => call('cut', file, () => growing.cut(length)),
        close: () => growing.close(),
      }
    },
    async wait(more) {
      time += more
      await new Promise((resolve) => setImmediate(resolve))
    },
    now: () => time,
  }
  return {
    disk,
    calls: () => calls,
    time: () => time,
    pass: (more) => {
      time += more
    },
    release: async () => {
      for (const handle of handles) await handle.close().catch(() => undefined)
    },
  }
}
