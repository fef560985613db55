import { later } from '../components/later'
import { openPrint, print as printNow, scrollPage } from '../desk/go'
import type { At } from '../desk/place'
import type { Screen } from '../desk/desk'
import { SheetPreview } from './sheet-preview'

const PrintLamp = later(async () => (await import('../features/printing/print-lamp')).PrintLamp)

/** The preview of a sheet, with what else can be printed from here. */
export const print: Screen<At<'print'>> = {
  View: ({ desk, at: { what, onScreen } }) => (
    <SheetPreview
      desk={desk}
      lamp={<PrintLamp what={what} onScreen={onScreen} onChoose={(chosen) => openPrint(desk, chosen)} />}
    />
  ),
  keys: (desk) => ({
    enter() {
      printNow(desk)
      return true
    },
    move: scrollPage,
  }),
  back: (_, { from }) => from,
  sheet: (_, { what }) => what,
  says: ({ printing }, _, m) => printing.said(m),
}
