import { app } from 'electron'

/**
 * Forms and text are drawn by the processor, on every machine alike: no driver of a graphics card can take the app with
 * it. What puts the pictures together is still a process of its own; Chromium begins it anew when it dies, and with this
 * switch as often as it takes, where it would end the app at the sixth time. Call before the app is ready.
 */
export function drawWithoutGraphicsCard(): void {
  app.disableHardwareAcceleration()
  app.commandLine.appendSwitch('disable-gpu-process-crash-limit')
}
