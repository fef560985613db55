import type { ElectronApplication, Page } from '@playwright/test'
import { _electron } from 'playwright'
import { chownSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { clockSwitch } from './test-clock'

/** The Electron executable that the set-up found. */
const executablePath = process.env['ELECTRON_PATH'] ?? ''
const root = resolve(import.meta.dirname, '..')
/** Set when that is a package, which brings the app: `npm run test:package`. */
const isPackage = process.env['MERCHANT_HELP_PACKAGE'] !== undefined
/** The ordinary user who runs the package where the tests run as root. */
const otherUser = process.env['MERCHANT_HELP_TEST_USER']?.split(':').map(Number)
const asRoot = process.getuid?.() === 0 && otherUser === undefined

export type Started = { readonly app: ElectronApplication; readonly page: Page; readonly folder: string }

type Options = {
  /** Data folder; a fresh empty one without it. */
  readonly folder?: string
  readonly lang?: 'zh-CN' | 'en' | null
  readonly env?: Readonly<Record<string, string>>
  /** What the app's clock shows at its start, `2028-02-29T21:15:00`; that of the tests without it. */
  readonly clock?: string
  /** More switches. */
  readonly more?: readonly string[]
  /** Size of the page in CSS pixels. */
  readonly size?: readonly [number, number]
  /** As if the page came without its policy: what stops a script then. */
  readonly bypassCSP?: boolean
}

export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'merchant-help-e2e-'))
  if (otherUser) chownSync(folder, otherUser[0] ?? 0, otherUser[1] ?? 0)
  return folder
}

/**
 * Playwright holds the answer of `app.evaluate` weakly until the main process comes round to it: garbage that is collected
 * in between takes the answer with it ("Resulting promise was garbage collected"). In the short life of a test there is
 * room for all of it.
 */
const keepAnswers = '--js-flags=--min-semi-space-size=64 --no-memory-reducer'

/** How the app is started from outside, on a data folder. */
export const commandLine = (folder: string, ...more: string[]): readonly [string, string[]] => [
  executablePath,
  [
    ...(asRoot ? ['--no-sandbox'] : []),
    ...(isPackage ? [] : [root]),
    `--user-data-dir=${folder}`,
    ...clockSwitch(),
    ...more,
  ],
]

/** Starts the real app and waits until it can be used: the box has the focus. */
export async function launch({
  folder = emptyFolder(),
  lang = 'zh-CN',
  env = {},
  clock,
  more = [],
  size,
  bypassCSP = false,
}: Options = {}): Promise<Started> {
  const [, args] = commandLine(
    folder,
    ...(lang === null ? [] : [`--lang=${lang}`]),
    // The last one counts.
    ...(clock === undefined ? [] : [`--clock=${clock}`]),
    ...more,
  )
  const app = await _electron.launch({
    executablePath,
    args: [...args, keepAnswers],
    chromiumSandbox: !asRoot,
    bypassCSP,
    env: { ...(process.env as Record<string, string>), ...env },
  })
  const page = await app.firstWindow()
  await page.getByRole('searchbox').waitFor()
  if (size) await resize(app, size)
  return { app, page, folder }
}

/** Gives the page this size in CSS pixels. */
export async function resize(app: ElectronApplication, [width, height]: readonly [number, number]): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [w, h]) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.unmaximize()
      window?.setMinimumSize(400, 300)
      window?.setContentSize(w, h)
    },
    [width, height] as const,
  )
}
