import { app, screen, type BrowserWindow } from 'electron'
import { makeWindow } from '../security/make-window'
import { appOrigin } from '../security/policies'
import type { Store } from '../storage/store'
import { windowTable, type WindowState } from '../storage/tables'

/** Opens the one window of the app, where it stood last; shows it once it has something to show. */
export function openMainWindow(opening: Promise<Store>): BrowserWindow {
  // The page loads while the store is still being opened; it asks for what it needs.
  const window = makeWindow({ width: 1366, height: 768 })
  const drawn = new Promise<void>((resolve) => {
    window.once('ready-to-show', resolve)
  })
  void window.loadURL(`${appOrigin}/index.html`)
  void opening.then(async (store) => {
    if (window.isDestroyed()) return
    window.setMinimumSize(800, 560)
    const state = store.rows(windowTable)[0]?.window
    if (state && onScreen(state)) window.setBounds(boundsOf(state))
    if (state === undefined || state.maximized) window.maximize()
    window.on('close', () => {
      const { x, y, width, height } = window.getNormalBounds()
      const now = { x, y, width, height, maximized: window.isMaximized() }
      void store.put(windowTable, 'window', () => ({ id: 'window' as const, window: now }))
    })
    await drawn
    window.show()
  })
  return window
}

/** Shows the window to someone who has just tried to start the app again. */
export function raise(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** Reloads a page that crashed, but not for ever: after the third time within a minute the app ends. */
export function reviveAfterCrash(window: BrowserWindow, report: (reason: string) => void): void {
  let crashes: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    report(reason)
    const now = performance.now()
    crashes = [...crashes.filter((time) => now - time < 60_000), now]
    if (crashes.length >= 3) app.quit()
    else window.webContents.reload()
  })
}

const boundsOf = ({ x, y, width, height }: WindowState) => ({
  width,
  height,
  ...(x === undefined ? {} : { x }),
  ...(y === undefined ? {} : { y }),
})

/** A screen may have been unplugged since: its title bar must be in reach. */
function onScreen({ x = 0, y = 0 }: WindowState): boolean {
  return screen.getAllDisplays().some(({ workArea: area }) => {
    return x >= area.x - 50 && x < area.x + area.width - 100 && y >= area.y - 10 && y < area.y + area.height - 50
  })
}
