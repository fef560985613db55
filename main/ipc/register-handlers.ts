import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron'
import { channels, type Channel } from '#shared/ipc/channels'
import type { Sender } from '../security/policies'
import { answer, type Handlers } from './answer'

/**
 * Registers every channel: only our pages may ask, and only what the contract's schema accepts reaches a handler.
 * @param handlers may still be on their way: who asks early waits for them
 */
export function registerHandlers(
  handlers: Promise<Handlers>,
  report: (channel: Channel, problem: unknown) => void,
): void {
  for (const channel of Object.values(channels)) {
    ipcMain.handle(channel, async (event, raw: unknown) => {
      const sender = senderOf(event)
      const { id } = event.sender
      return answer(await handlers, channel, raw, sender, id, (problem) => {
        report(channel, problem)
      })
    })
  }
}

function senderOf(event: IpcMainInvokeEvent): Sender | null {
  // Null once the frame has gone; so it is read first.
  const frame = event.senderFrame
  if (frame === null) return null
  return {
    isMainFrame: frame === event.sender.mainFrame,
    isOurWindow: BrowserWindow.fromWebContents(event.sender) !== null,
    url: frame.url,
  }
}
