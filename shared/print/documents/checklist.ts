import type { Answer } from '../../catalog/catalog'
import { familySet } from '../../catalog/families'
import type { Language } from '../../language'
import { messagesIn } from '../../messages/messages'
import { dayOf } from '../../timestamp'
import { nothingKnown, verdictFor, type Known, type Verdict } from '../../verdict/verdict'
import { headAndFoot, type Made } from '../head-and-foot'
import type { PrintDocument, PrintStep } from '../print-document'
import { printWordsIn } from '../words/words'

/**
 * The troubleshooting checklist of a code or a kind of trouble. A customer may see it: what to do, never why.
 * @param known of the payment that it is printed for; nothing where it is the sheet of a code
 */
export function checklist(answer: Answer, made: Made, known: Known = nothingKnown): PrintDocument {
  const { language } = made
  const verdict = verdictFor(answer, known)
  const m = messagesIn(language)
  const t = m.checklist
  const other: Language = language === 'en' ? 'zh-CN' : 'en'
  const isSettled = known.end === 'paid' || known.end === 'not-paid' || known.end === 'no-payment'
  // What was found out about one payment says nothing about the next one with the same code.
  const isOnce = isSettled || known.tries > 1
  const isFamily = answer.codeSet === familySet
  const title = answer.title[language]
  const heading = isFamily
    ? printWordsIn(language).checklist.familyHeading(title)
    : isOnce
      ? t.headingOnce(answer.code)
      : answer.class === 'unverified'
        ? t.headingUnknown(answer.code)
        : t.heading(answer.code)
  const reason = answer.class === 'declined' ? t.reason(answer.code) : answer.meaning[language]
  return {
    kind: 'checklist',
    title: `${m.appName} ${isFamily ? title : answer.code} ${dayOf(made.at)}`,
    blocks: [
      {
        kind: 'plate',
        owner: answer.owner[language],
        code: isFamily ? null : answer.code,
        class: verdict.class,
        classWord: m.classes[verdict.class],
        title: heading,
        lines: [m.verdicts[verdict.chip], ...(isFamily || isSettled ? [] : [reason])],
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
      {
        kind: 'blanks',
        blanks: [
          isFamily ? { label: t.blanks.code, width: 2 } : { label: t.blanks.code, value: answer.code, width: 2 },
          { label: t.blanks.date, width: 2 },
          { label: t.blanks.time, width: 2 },
          { label: t.blanks.terminalId, width: 2 },
          { label: t.blanks.merchantId, width: 4 },
          { label: t.blanks.amount, width: 2 },
          { label: t.blanks.stan, width: 2 },
          { label: t.blanks.rrn, width: 2 },
          { label: t.blanks.screenText, width: 6 },
          { label: t.blanks.clerk, width: 3 },
          { label: t.blanks.caseNumber, width: 3 },
          { label: t.blanks.answer, width: 6 },
        ],
      },
      { kind: 'note', text: isOnce ? `${t.footOnce} ${t.foot}` : t.foot },
    ],
    ...headAndFoot(made, ''),
    oneSheet: true,
  }
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
