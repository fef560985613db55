import { contextBridge, ipcRenderer } from 'electron'
import { called, channels } from '#shared/ipc/channels'

/** The `DesktopApi`: each method knows its channel, and none takes one from the page. Who asks nothing says null. */
const desktopApi = Object.fromEntries(
  Object.entries(channels).map(([method, channel]) => [
    method,
    (request: unknown = null) => ipcRenderer.invoke(channel, request),
  ]),
)

contextBridge.exposeInMainWorld('desktopApi', desktopApi)

/** The one thing that main begins: somebody calls the app from outside. What for, the page asks. */
contextBridge.exposeInMainWorld('onCalled', (listener: () => void) => {
  ipcRenderer.on(called, () => {
    listener()
  })
})
