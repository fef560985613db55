import { app, powerMonitor, type BrowserWindow } from 'electron'

/** What the disk has by then, it has: a system that shuts down waits for nobody for long. */
const patience = 1_500

/**
 * Ends the app once the disk has what is under way, however the end comes: the last window closed, SIGTERM, the session
 * or the machine going down. What was called saved is on the disk at any moment; this is for what has not been answered
 * yet, and for what is half typed.
 */
export function endWell(close: () => Promise<unknown>): void {
  let isEnding = false
  app.on('window-all-closed', () => {
    app.quit()
  })
  app.on('will-quit', (event) => {
    if (isEnding) return
    isEnding = true
    event.preventDefault()
    const end = () => {
      app.exit(0)
    }
    setTimeout(end, patience)
    void close().then(end, end)
  })
}

/** Before the machine sleeps or goes down. @param flush brings to the disk what is half typed */
export function heedTheSystem(window: BrowserWindow, flush: () => void): void {
  powerMonitor.on('suspend', flush)
  // Windows tells the window, and does not wait.
  window.on('session-end', flush)
  // Other systems wait until the app has ended.
  powerMonitor.on('shutdown', (event?: { preventDefault: () => void }) => {
    event?.preventDefault()
    app.quit()
  })
}
