import type { ElectronApplication } from '@playwright/test'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the drafts on the disk say; empty where there are none. */
export function draftsIn(folder: string): string {
  const file = join(folder, 'drafts.json')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/** Ends the app as a power cut ends it: no handler runs. */
export async function kill(app: ElectronApplication): Promise<void> {
  const child = app.process()
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
}

/** The page goes, as by a fault of its own. Playwright holds on to the one that went: what comes back is asked by `inPage`. */
export const crash = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
  })

/** What an expression gives in the page that came back, as text; empty as long as there is none. */
export const inPage = (app: ElectronApplication, expression: string): Promise<string> =>
  app.evaluate(async ({ BrowserWindow }, code) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (!contents || contents.isCrashed() || contents.isLoading()) return ''
    // A page that hangs or is about to go never answers.
    const silence = new Promise<string>((resolve) => {
      setTimeout(resolve, 3000, '')
    })
    const asked = contents.executeJavaScript(code).then(String, () => '')
    return Promise.race([asked, silence])
  }, expression)
