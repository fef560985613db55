import type { DesktopApi } from '#shared/ipc/desktop-api'

declare global {
  interface Window {
    readonly desktopApi: DesktopApi
  }
}

/** The bridge that the preload offers: the page's only way out. */
export const { desktopApi } = window
