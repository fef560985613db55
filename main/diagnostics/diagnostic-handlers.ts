import { app, BrowserWindow, screen } from 'electron'
import * as fs from 'node:fs/promises'
import { release, totalmem } from 'node:os'
import { join, sep } from 'node:path'
import { diagnosticWords } from '#shared/messages/diagnostics'
import { done } from '#shared/result'
import { dayOf, localTimestamp } from '#shared/timestamp'
import { isOurFile } from '../files/our-files'
import { askWhere } from '../files/save-dialog'
import { saveFile } from '../files/save-file'
import type { Handlers } from '../ipc/answer'
import { settingsIn } from '../queries/settings-in'
import type { Store } from '../storage/store'
import { tables } from '../storage/tables'
import { diagnosticText } from './diagnostics'

/** So many lines of the log are enough to see what went wrong last. */
const linesOfLog = 200

type Sources = {
  readonly data: string
  /** Folder in which the file dialog opens. */
  readonly documents: string
  readonly lastLines: (count: number) => Promise<readonly string[]>
  readonly clock: () => Date
}

export function diagnosticHandlers(store: Store, sources: Sources): Pick<Handlers, 'diagnostics:save'> {
  return {
    'diagnostics:save': async ({ language }) => {
      const at = localTimestamp(sources.clock())
      const file = await askWhere(
        join(sources.documents, `${diagnosticWords(language).fileName(dayOf(at))}.txt`),
        'txt',
      )
      if (file === null) return done({ kind: 'cancelled' })
      await store.whole()
      const text = diagnosticText({
        at,
        language,
        facts: facts(store),
        store: store.state(),
        isWhole: store.isWhole(),
        rows: Object.fromEntries(tables.map((table) => [table.name, store.rows(table).length])),
        ...(await filesIn(sources.data)),
        log: await sources.lastLines(linesOfLog),
      })
      const saved = await saveFile(file, Buffer.from(text))
      return saved.ok ? done({ kind: 'saved', file: saved.value }) : saved
    },
  }
}

function facts(store: Store): Readonly<Record<string, string | number>> {
  const { theme, textSize } = settingsIn(store)
  const window = BrowserWindow.getAllWindows()[0]?.getContentSize().join(' x ') ?? '-'
  const screens = screen.getAllDisplays().map(({ size, workAreaSize, scaleFactor }) => {
    const inPixels = [size, workAreaSize].map(({ width, height }) => `${String(width)} x ${String(height)}`)
    return `${inPixels.join(', free ')}, scale ${String(scaleFactor)}`
  })
  return {
    version: app.getVersion(),
    packaged: String(app.isPackaged),
    electron: `${process.versions.electron} (release ${RELEASE_ELECTRON})`,
    chromium: process.versions.chrome,
    system: `${process.platform} ${release()} ${process.arch}`,
    memory: `${String(Math.round(totalmem() / 2 ** 20))} MB`,
    'memory of main': `${String(Math.round(process.memoryUsage().rss / 2 ** 20))} MB`,
    'up since': `${String(Math.round(process.uptime()))} s`,
    screens: screens.join('; '),
    window,
    'language of the system': app.getPreferredSystemLanguages().join(' '),
    theme,
    'text size': textSize,
  }
}

/** The sizes of our files, by their names; of others only how many there are. */
async function filesIn(folder: string) {
  const files: Record<string, number> = {}
  let otherFiles = 0
  const found = await fs.readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of found) {
    if (entry.isDirectory()) continue
    const path = join(entry.parentPath, entry.name)
    const name = path
      .slice(folder.length + 1)
      .split(sep)
      .join('/')
    const size = await fs.stat(path).then(
      ({ size }) => size,
      () => 0,
    )
    if (isOurFile(name)) files[name] = size
    else otherFiles++
  }
  return { files, otherFiles }
}
