import { Lamp, LampAnswer } from '../components/lamp'
import { useLanguage } from '../components/language'
import type { Desk } from '../desk/desk'
import { print, scrollPage } from '../desk/go'
import type { At } from '../desk/place'
import type { Screen } from '../desk/desk'
import { SheetPreview } from './sheet-preview'

/** The checklist of an answer, as it is printed. */
export const checklist: Screen<At<'checklist'>> = {
  View: ({ desk }) => <SheetPreview desk={desk} lamp={<AnswerLamp desk={desk} />} />,
  keys: (desk) => ({
    enter() {
      print(desk)
      return true
    },
    move: scrollPage,
  }),
  sheet: (_, { what }) => what,
  says: ({ printing }, _, m) => printing.said(m),
  lights: 'checklist',
}

function AnswerLamp({ desk: { lookup, inHand } }: { desk: Desk }) {
  const { m } = useLanguage()
  const { answer } = lookup
  const { verdict } = inHand
  if (answer === null || verdict === null) return null
  return (
    <Lamp answerClass={verdict.class} foot={m.checklist.title}>
      <LampAnswer answer={answer} verdict={verdict} />
    </Lamp>
  )
}
