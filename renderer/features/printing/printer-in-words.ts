import type { Messages } from '#shared/messages/messages'
import { ownPrinter, type Printer } from '#shared/print/printer'

/** What a printer is called in a list; of the system's own it is said that it is. */
export function printerInWords({ name, title, isStopped }: Printer, { printing }: Messages): string {
  const called = name === ownPrinter ? printing.own(title) : title
  return isStopped ? printing.stopped(called) : called
}
