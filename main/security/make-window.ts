import { app, BrowserWindow } from 'electron'
import { join } from 'node:path'
import { webPreferences } from './policies'

const preload = join(import.meta.dirname, '../preload/preload.cjs')

/** The tools of Chromium are there for `npm run dev -- --dev-tools` and for nothing that is shipped. */
const asksForTools = (): boolean => !app.isPackaged && app.commandLine.hasSwitch('dev-tools')

/** Makes a window of ours, hidden. All windows are made here, so that all are equally shut in. */
export function makeWindow(options: { width: number; height: number; x?: number; y?: number }): BrowserWindow {
  return new BrowserWindow({
    ...options,
    show: false,
    backgroundColor: '#f5f3ee',
    webPreferences: { ...webPreferences, preload, ...(DEVELOPMENT && asksForTools() ? { devTools: true } : {}) },
  })
}
