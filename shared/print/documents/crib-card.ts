import { keyInWords, type Answer, type AnswerFor } from '../../catalog/catalog'
import { unknownSet } from '../../catalog/code-key'
import { codeKeyOf, type Incident } from '../../incidents/incident'
import type { Language } from '../../language'
import { messagesIn } from '../../messages/messages'
import { dayOf } from '../../timestamp'
import { nothingKnown, verdictFor } from '../../verdict/verdict'
import { headAndFoot, type Made } from '../head-and-foot'
import type { PrintBlock, PrintCode, PrintDocument } from '../print-document'
import { printWordsIn } from '../words/words'

/** As many as a sheet holds so large that they are read from where the terminal stands. */
const most = 12

/** Where one wrong move costs most, so they are never missing: nobody knows them by heart who has not met them. */
const always = [
  { codeSet: 'unionpay', code: '34' },
  { codeSet: unknownSet, code: 'B4' },
  { codeSet: 'unionpay', code: '98' },
]

/** What a shop meets as a rule, for one that has logged little. */
const usual = ['51', '55', '05', '61', '91', '68', '54', '75', '14'].map((code) => ({ codeSet: 'unionpay', code }))

type Logged = { readonly incidents: readonly Incident[]; readonly answerFor: AnswerFor }

/** The dangerous codes and those that the shop logs most, each with what to do first: to hang beside the terminal. Says no reasons. */
export function cribCard({ incidents, answerFor }: Logged, made: Made): PrintDocument {
  const { language } = made
  const t = printWordsIn(language).crib
  const logged = mostLogged(incidents, answerFor)
  // In a shop that meets one of them by another table, it is that one.
  const kept = always.flatMap((key) => logged.find(({ code }) => code === key.code) ?? answerFor(key) ?? [])
  const isKept = (answer: Answer) => kept.some(({ code }) => code === answer.code)
  const met = logged.filter((answer) => !isKept(answer)).slice(0, most - kept.length)
  const rest = usual
    .flatMap((key) => answerFor(key) ?? [])
    .filter(({ codeSet, code }) => !met.some((one) => one.codeSet === codeSet && one.code === code))
  const shown = [...kept, ...met, ...rest].slice(0, most)
  const names = always.map(({ code }) => code).join(language === 'en' ? ', ' : '、')
  return {
    kind: 'crib-card',
    title: `${t.title} ${dayOf(made.at)}`,
    blocks: [
      {
        kind: 'title',
        text: t.title,
        line: kept.length + met.length === shown.length ? t.line(names, met.length) : t.usual(names),
      },
      { kind: 'codes', codes: shown.map((answer) => codeOf(answer, answerFor, language)) },
      ...(['declined', 'check-first'] as const).flatMap((kind) => words(shown, kind, answerFor, language)),
      { kind: 'note', text: t.foot },
    ],
    ...headAndFoot(made, '', shown),
    oneSheet: true,
  }
}

function codeOf(answer: Answer, answerFor: AnswerFor, language: Language): PrintCode {
  const verdict = verdictFor(answer, nothingKnown)
  const [first, then] = verdict.doNow
  return {
    code: keyInWords(answer, language, answerFor),
    class: verdict.class,
    classWord: messagesIn(language).classes[verdict.class],
    first: first?.text[language] ?? '',
    then: then?.text[language] ?? '',
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
  return [...counts.values()].toSorted((a, b) => b.count - a.count).map(({ answer }) => answer)
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
