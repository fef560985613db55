import type { Printable } from '#shared/print/printable'
import { Lamp, LampTitle } from '../../components/lamp'
import { LampMenu } from '../../components/lamp-menu'
import { useLanguage } from '../../components/language'
import { readySheets, sheetOnScreen } from './ready-sheets'

type PrintLampProps = {
  what: Printable | null
  /** What was on screen before; null where that cannot be printed. */
  onScreen: Printable | null
  onChoose: (what: Printable) => void
}

/** Where you are, and what else can be printed from here. */
export function PrintLamp({ what, onScreen, onChoose }: PrintLampProps) {
  const { language, m } = useLanguage()
  const ready = readySheets(language)
  const sheets = [
    ...(onScreen ? [{ id: 'screen', icon: 'print' as const, title: m.printing.onScreen, what: onScreen }] : []),
    ...ready,
  ]
  return (
    <Lamp>
      <LampTitle title={m.printing.title} />
      <LampMenu
        label={m.printing.documents}
        parts={sheets}
        current={sheetOnScreen(sheets, what)}
        onChoose={(id) => {
          const chosen = sheets.find((sheet) => sheet.id === id)
          if (chosen) onChoose(chosen.what)
        }}
      />
    </Lamp>
  )
}
