import type { ReactNode } from 'react'
import { later } from '../components/later'
import { Screen } from '../components/frame'
import type { Desk } from '../desk/desk'

const PrintPage = later(async () => (await import('../features/printing/print-page')).PrintPage)

/** What a sheet looks like, with what it is printed on. */
export function SheetPreview({ desk, lamp }: { desk: Desk; lamp: ReactNode }) {
  return (
    <Screen lamp={lamp}>
      <PrintPage printing={desk.printing} onDone={desk.box.back} />
    </Screen>
  )
}
