import { contextBridge, ipcRenderer } from 'electron'
import { channels } from '#shared/ipc/channels'

/** The `DesktopApi`: each method knows its channel, and none takes one from the page. Who asks nothing says null. */
const desktopApi = Object.fromEntries(
  Object.entries(channels).map(([method, channel]) => [
    method,
    (request: unknown = null) => ipcRenderer.invoke(channel, request),
  ]),
)

contextBridge.exposeInMainWorld('desktopApi', desktopApi)
