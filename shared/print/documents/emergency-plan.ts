import { callPackOf, type CallSources } from '../../incidents/call-pack'
import { messagesIn } from '../../messages/messages'
import { dayOf } from '../../timestamp'
import { headAndFoot, type Made } from '../head-and-foot'
import type { PrintBlank, PrintDocument } from '../print-document'
import { printWordsIn } from '../words/words'

/** A longer one leaves no room for its number beside another line. */
const shortName = 16

/** What to do when cards cannot be taken, whom to call, what to have ready: to hang on the wall. */
export function emergencyPlan(
  shop: Pick<CallSources, 'answerFor' | 'terminals' | 'hotlines' | 'settings'>,
  made: Made,
): PrintDocument {
  const { language } = made
  const m = messagesIn(language)
  const t = printWordsIn(language).plan
  const known = callPackOf({ ...shop, answer: null, incidents: [], problem: null, steps: [] }, language)
  const inUse = shop.terminals.filter(({ retired }) => retired !== true)
  const blank = (label: string, value: string | null, width: PrintBlank['width']): PrintBlank =>
    value === null ? { label, width } : { label, value, width }
  return {
    kind: 'emergency-plan',
    title: `${t.title} ${dayOf(made.at)}`,
    blocks: [
      { kind: 'title', text: t.title, line: t.line },
      { kind: 'heading', text: t.now },
      { kind: 'steps', steps: t.steps },
      { kind: 'heading', text: t.whom },
      {
        kind: 'blanks',
        blanks: [
          ...known.callees.map(({ name, number, remark }) =>
            blank(remark === '' ? name : m.callPack.remarked(name, remark), number, name.length > shortName ? 6 : 3),
          ),
          blank(t.broadband, null, 3),
          blank(t.owner, null, 3),
          ...(inUse.length === 0 ? [blank(t.ids, null, 6)] : []),
          ...inUse.map(({ label, merchantId, terminalId }) =>
            blank(`${label}　${t.ids}`, merchantId && terminalId ? `${merchantId} / ${terminalId}` : null, 6),
          ),
        ],
      },
      { kind: 'note', text: m.callPack.check },
      { kind: 'heading', text: t.prepared },
      { kind: 'ticks', ticks: t.ready.map((text) => ({ text, isDone: false })) },
      {
        kind: 'blanks',
        blanks: [blank(t.float, null, 3), blank(t.float2, null, 3), blank(t.checked, null, 3), blank(t.who, null, 3)],
      },
    ],
    ...headAndFoot(made, ''),
    oneSheet: true,
  }
}
