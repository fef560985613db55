import { catalogVersion, type Answer } from '../../catalog/catalog'
import { verdictOf } from '../../catalog/verdict'
import type { Language } from '../../language'
import { messagesIn } from '../../messages/messages'
import { dayOf, momentInWords } from '../../timestamp'
import type { PrintDocument, PrintStep } from '../print-document'

/**
 * The troubleshooting checklist of one code. A customer may see the sheet: it says what to do, never why.
 * @param at local timestamp of the moment it is made
 */
export function checklist(answer: Answer, language: Language, shopName: string, at: string): PrintDocument {
  const m = messagesIn(language)
  const t = m.checklist
  const other: Language = language === 'en' ? 'zh-CN' : 'en'
  const unknown = answer.class === 'unverified'
  const heading = unknown ? t.headingUnknown(answer.code) : t.heading(answer.code)
  const steps: PrintStep[] = [...answer.advice.doNow, ...(answer.advice.then ?? [])].map(({ text, detail }) =>
    detail ? { text: text[language], detail: detail[language] } : { text: text[language] },
  )
  if (answer.staffOnly) {
    const keep = answer.keepCard === 'ask-acquirer' ? { detail: m.answer.keepCardMore } : {}
    // Before the call, which is the last thing to do now.
    steps.splice(answer.advice.doNow.length - 1, 0, { text: t.cardBack, ...keep })
  }
  const when = momentInWords(at, language)
  return {
    title: `${m.appName} ${answer.code} ${dayOf(at)}`,
    language,
    head: { shop: shopName === '' ? m.appName : shopName, when, page: t.page(1, 1) },
    blocks: [
      {
        kind: 'plate',
        owner: answer.owner[language],
        code: answer.code,
        class: answer.class,
        classWord: m.classes[answer.class],
        title: heading,
        lines: [
          m.verdicts[verdictOf(answer)],
          answer.class === 'declined' ? t.reason(answer.code) : answer.meaning[language],
        ],
      },
      { kind: 'heading', text: t.steps },
      { kind: 'steps', steps },
      {
        kind: 'say',
        label: m.answer.say,
        words: answer.advice.customerWords[language],
        also: { language: other, words: answer.advice.customerWords[other] },
      },
      { kind: 'heading', text: t.call },
      {
        kind: 'blanks',
        blanks: [
          { label: t.blanks.code, value: answer.code, width: 2 },
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
      { kind: 'note', text: t.foot },
    ],
    foot: { left: `${m.appName}　${m.lookUp.catalog(catalogVersion)}`, right: t.made(when) },
  }
}
