import type { Answer, AnswerFor } from '../../catalog/catalog'
import { codeKeyOf, type Incident } from '../../incidents/incident'
import type { Language } from '../../language'
import { messagesIn } from '../../messages/messages'
import { dayOf } from '../../timestamp'
import { headAndFoot, type Made } from '../head-and-foot'
import type { PrintBlock, PrintDocument } from '../print-document'
import { printWordsIn } from '../words/words'

const most = 10

/** What a shop meets as a rule, for one that has logged little. */
const usual = ['51', '55', '05', '61', '91', '98', '68', '34', '54', '75'].map((code) => ({
  codeSet: 'unionpay',
  code,
}))

type Logged = { readonly incidents: readonly Incident[]; readonly answerFor: AnswerFor }

/** The codes that the shop logs most, each with what to do first: to stick beside the till. Says no reasons. */
export function cribCard({ incidents, answerFor }: Logged, made: Made): PrintDocument {
  const { language } = made
  const m = messagesIn(language)
  const t = printWordsIn(language).crib
  const logged = mostLogged(incidents, answerFor)
  const rest = usual
    .flatMap((key) => answerFor(key) ?? [])
    .filter(({ codeSet, code }) => !logged.some((one) => one.codeSet === codeSet && one.code === code))
  const shown = [...logged, ...rest].slice(0, most)
  return {
    kind: 'crib-card',
    title: `${t.title} ${dayOf(made.at)}`,
    blocks: [
      {
        kind: 'title',
        text: t.title,
        line: logged.length === shown.length ? t.line(shown.length) : t.usual,
      },
      {
        kind: 'table',
        columns: [
          { label: t.code, share: 20 },
          { label: t.first, share: 40 },
          { label: t.then, share: 40 },
        ],
        rows: shown.map((answer) => {
          const [first, second] = answer.advice.doNow
          return [
            `${answer.code}　${m.classes[answer.class]}`,
            first?.text[language] ?? '',
            second?.text[language] ?? '',
          ]
        }),
      },
      ...(['declined', 'check-first'] as const).flatMap((kind) => words(shown, kind, answerFor, language)),
      { kind: 'note', text: t.foot },
    ],
    ...headAndFoot(made, ''),
  }
}

/** Approvals are logged by mistake, and kinds of trouble have no code to look up. */
function mostLogged(incidents: readonly Incident[], answerFor: AnswerFor): readonly Answer[] {
  const counts = new Map<string, { readonly answer: Answer; count: number }>()
  for (const incident of incidents) {
    const key = codeKeyOf(incident)
    if (incident.withdrawn === true || key === null) continue
    const name = `${key.codeSet}:${key.code}`
    const known = counts.get(name)
    const answer = known?.answer ?? answerFor(key)
    if (answer === null || answer.class === 'approved' || answer.codeSet === 'family') continue
    if (known) known.count += 1
    else counts.set(name, { answer, count: 1 })
  }
  const all = [...counts.values()].toSorted((a, b) => b.count - a.count)
  return all.slice(0, most).map(({ answer }) => answer)
}

/** What to say where a payment was declined, or is not known: the same words whatever the code. */
function words(
  shown: readonly Answer[],
  kind: 'declined' | 'check-first',
  answerFor: AnswerFor,
  language: Language,
): readonly PrintBlock[] {
  const m = messagesIn(language)
  const other: Language = language === 'en' ? 'zh-CN' : 'en'
  const usualWords = answerFor({ codeSet: 'unionpay', code: kind === 'declined' ? '05' : '98' })?.advice.customerWords
  const isMet = shown.some((answer) => answer.class === kind)
  if (!isMet || usualWords === undefined) return []
  return [
    {
      kind: 'say',
      label: `${m.classes[kind]}　${m.answer.say}`,
      words: usualWords[language],
      also: { language: other, words: usualWords[other] },
    },
  ]
}
