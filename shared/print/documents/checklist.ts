import type { Answer } from '../../catalog/catalog'
import { familySet } from '../../catalog/code-key'
import type { Language } from '../../language'
import { messagesIn } from '../../messages/messages'
import { dayOf } from '../../timestamp'
import { nothingKnown, verdictFor, type Known, type Verdict } from '../../verdict/verdict'
import { headAndFoot, type Made } from '../head-and-foot'
import type { PrintBlank, PrintDocument, PrintStep } from '../print-document'
import { printWordsIn } from '../words/words'

type Checked = {
  readonly answer: Answer
  /** Of the payment that it is printed for; nothing where it is the sheet of a code. */
  readonly known?: Known | undefined
}

/** The troubleshooting checklist of a code or a kind of trouble. A customer may see it: what to do, never why. */
export function checklist({ answer, known = nothingKnown }: Checked, made: Made): PrintDocument {
  const { language } = made
  const verdict = verdictFor(answer, known)
  const m = messagesIn(language)
  const t = m.checklist
  const foot = isScan(answer) ? printWordsIn(language).checklist.scanFoot : t.foot
  const other: Language = language === 'en' ? 'zh-CN' : 'en'
  // What was found out about one payment says nothing about the next one with the same code.
  const isOnce = isSettled(known) || known.tries > 1
  return {
    kind: 'checklist',
    title: `${m.appName} ${isFamily(answer) ? answer.title[language] : answer.code} ${dayOf(made.at)}`,
    blocks: [
      {
        kind: 'plate',
        owner: answer.owner[language],
        code: isFamily(answer) ? null : answer.code,
        class: verdict.class,
        classWord: m.classes[verdict.class],
        title: headingOf(answer, isOnce, language),
        lines: [m.verdicts[verdict.chip], ...reasonOf(answer, known, language)],
      },
      { kind: 'heading', text: t.steps },
      { kind: 'steps', steps: stepsOf(answer, verdict, language) },
      {
        kind: 'say',
        label: m.answer.say,
        words: verdict.customerWords[language],
        also: { language: other, words: verdict.customerWords[other] },
      },
      { kind: 'heading', text: t.call },
      { kind: 'blanks', blanks: blanksOf(answer, language) },
      { kind: 'note', text: isOnce ? `${t.footOnce} ${foot}` : foot },
    ],
    ...headAndFoot(made, '', [answer]),
    oneSheet: true,
  }
}

const isFamily = ({ codeSet }: Answer): boolean => codeSet === familySet

/** There is no card, no slip and perhaps no terminal. */
const isScan = ({ operation }: Answer): boolean => operation === 'scan'

const isSettled = ({ end }: Known): boolean => end === 'paid' || end === 'not-paid' || end === 'no-payment'

function headingOf(answer: Answer, isOnce: boolean, language: Language): string {
  const t = messagesIn(language).checklist
  if (isFamily(answer)) return printWordsIn(language).checklist.familyHeading(answer.title[language])
  if (isOnce) return t.headingOnce(answer.code)
  if (isScan(answer)) {
    const { scanHeading, scanHeadingUnknown } = printWordsIn(language).checklist
    return (answer.class === 'unverified' ? scanHeadingUnknown : scanHeading)(answer.code)
  }
  return answer.class === 'unverified' ? t.headingUnknown(answer.code) : t.heading(answer.code)
}

function reasonOf(answer: Answer, known: Known, language: Language): readonly string[] {
  if (isFamily(answer) || isSettled(known)) return []
  const { reason } = messagesIn(language).checklist
  return [answer.class === 'declined' ? reason(answer.code) : answer.meaning[language]]
}

/** What the acquirer will ask for. */
function blanksOf(answer: Answer, language: Language): readonly PrintBlank[] {
  const t = messagesIn(language).checklist.blanks
  return [
    ...(isScan(answer) ? ofScan(answer, language) : ofCard(answer, language)),
    { label: t.screenText, width: 6 },
    { label: t.clerk, width: 3 },
    { label: t.caseNumber, width: 3 },
    { label: t.answer, width: 6 },
  ]
}

function codeBlank(answer: Answer, label: string, width: PrintBlank['width']): PrintBlank {
  return isFamily(answer) ? { label, width } : { label, value: answer.code, width }
}

function ofCard(answer: Answer, language: Language): readonly PrintBlank[] {
  const t = messagesIn(language).checklist.blanks
  return [
    codeBlank(answer, t.code, 2),
    { label: t.date, width: 2 },
    { label: t.time, width: 2 },
    { label: t.terminalId, width: 2 },
    { label: t.merchantId, width: 4 },
    { label: t.amount, width: 2 },
    { label: t.stan, width: 2 },
    { label: t.rrn, width: 2 },
  ]
}

/** The words of a wallet need the whole line. */
function ofScan(answer: Answer, language: Language): readonly PrintBlank[] {
  const t = messagesIn(language).checklist.blanks
  const { order, wallet } = printWordsIn(language).scanNumbers
  return [
    codeBlank(answer, t.code, 6),
    { label: t.date, width: 2 },
    { label: t.time, width: 2 },
    { label: t.amount, width: 2 },
    { label: t.merchantId, width: 6 },
    { label: order, width: 3 },
    { label: wallet, width: 3 },
  ]
}

function stepsOf(answer: Answer, { doNow, then, keepCard }: Verdict, language: Language): readonly PrintStep[] {
  const m = messagesIn(language)
  const steps: PrintStep[] = [...doNow, ...then].map(({ text, detail }) =>
    detail ? { text: text[language], detail: detail[language] } : { text: text[language] },
  )
  if (answer.trouble === 'stop' && doNow === answer.advice.doNow) {
    const keep = keepCard === 'ask-acquirer' ? { detail: m.answer.keepCardMore } : {}
    // Before the call, which is the last thing to do now.
    steps.splice(doNow.length - 1, 0, { text: m.checklist.cardBack, ...keep })
  }
  return steps
}
