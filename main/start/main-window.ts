import { app, dialog, screen, type BrowserWindow } from 'electron'
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

/** So long (ms) a page may hang before it is begun anew. Chromium itself has waited half a minute by then. */
const hangTime = 5_000

type Revival = { readonly gone: (reason: string) => void; readonly hangs: () => void }

/**
 * Begins a page anew that crashed or hangs, but not for ever: the third time within a minute a page without a script says
 * what to do. Should that one go too, the system's own dialog says it.
 */
export function revive(window: BrowserWindow, words: { title: string; text: string }, told: Revival): void {
  const { webContents } = window
  let crashes: number[] = []
  let hang: NodeJS.Timeout | undefined
  webContents.on('render-process-gone', (_event, { reason }) => {
    clearTimeout(hang)
    told.gone(reason)
    const now = performance.now()
    crashes = [...crashes.filter((time) => now - time < 60_000), now]
    if (crashes.length < 3) webContents.reload()
    else if (crashes.length === 3) void window.loadURL(`${appOrigin}/plain/plain.html`)
    else {
      dialog.showErrorBox(words.title, words.text)
      app.quit()
    }
  })
  window.on('unresponsive', () => {
    told.hangs()
    clearTimeout(hang)
    hang = setTimeout(() => {
      if (!window.isDestroyed()) webContents.forcefullyCrashRenderer()
    }, hangTime)
  })
  window.on('responsive', () => {
    clearTimeout(hang)
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
