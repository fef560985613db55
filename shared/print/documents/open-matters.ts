import type { AnswerFor } from '../../catalog/catalog'
import { matterSentences } from '../../messages/matters'
import { messagesIn } from '../../messages/messages'
import { kindInWords, matterInWords, mattersInWords } from '../../open-matters/in-words'
import { countsOf, type Matter } from '../../open-matters/open-matters'
import type { StoredNumber, Terminal } from '../../shop'
import { dayOf } from '../../timestamp'
import { headAndFoot, type Made } from '../head-and-foot'
import type { PrintBlock, PrintDocument, PrintStep } from '../print-document'
import { paymentsToAskAbout } from './open-payments'

type OpenAtShop = {
  readonly matters: readonly Matter[]
  readonly terminals: readonly Terminal[]
  readonly number: StoredNumber | undefined
  readonly answerFor: AnswerFor
}

/** Everything that is open, in the order of the list on screen: payments as the sheet about them has them, then a box each. */
export function openMattersSheet(open: OpenAtShop, made: Made): PrintDocument {
  const { matters, terminals, answerFor } = open
  const { language } = made
  const m = messagesIn(language)
  const t = matterSentences(language)
  const telling = { terminals, today: dayOf(made.at), language, answerFor }
  const stepOf = (matter: Matter): PrintStep => {
    const { what, detail, since, who, next, call } = matterInWords(matter, telling)
    const first = [detail, since].filter((part) => part !== '').join(m.punctuation.comma)
    const parts = [first, `${who}${m.punctuation.colon}${next}`, call].filter((part) => part !== '')
    return { text: what, detail: parts.map((part) => `${part}${m.punctuation.stop}`.trimEnd()).join(' ') }
  }
  return {
    kind: 'open-matters',
    title: `${t.title} ${dayOf(made.at)}`,
    blocks: [
      { kind: 'title', text: t.title, line: mattersInWords(matters, language) || t.none },
      ...countsOf(matters).flatMap(({ kind }): readonly PrintBlock[] => {
        const ofKind = matters.filter((matter) => matter.kind === kind)
        const heading: PrintBlock = { kind: 'heading', text: kindInWords(kind, language) }
        if (kind !== 'payment') return [heading, { kind: 'steps', steps: ofKind.map(stepOf) }]
        const payments = ofKind.flatMap((matter) => (matter.kind === 'payment' ? [matter.payment] : []))
        return [heading, ...paymentsToAskAbout({ ...open, payments }, language)]
      }),
      { kind: 'note', text: matters.length === 0 ? `${t.noneWhy}\n${t.foot}` : t.foot },
    ],
    ...headAndFoot(made, m.checklist.foot),
  }
}
