import { dayOf } from '../../timestamp'
import { headAndFoot, type Made } from '../head-and-foot'
import type { PrintDocument } from '../print-document'
import { printWordsIn } from '../words/words'

/** What shows whether a printer is set up right: a length, both edges, characters, boxes, the cut. */
export function testStrip({ printer }: { readonly printer: string | null }, made: Made): PrintDocument {
  const t = printWordsIn(made.language).strip
  return {
    kind: 'test-strip',
    title: `${t.title} ${dayOf(made.at)}`,
    blocks: [
      { kind: 'title', text: t.title, line: t.line(printer ?? t.noPrinter) },
      { kind: 'ruler', length: 50, label: t.ruler },
      { kind: 'heading', text: t.edges },
      { kind: 'edges', left: t.edgeLeft, right: t.edgeRight },
      { kind: 'heading', text: t.chinese },
      { kind: 'note', text: t.sample },
      { kind: 'heading', text: t.signs },
      { kind: 'note', text: t.signsSample },
      { kind: 'heading', text: t.ticks },
      { kind: 'steps', steps: t.tickSamples.map((text) => ({ text })) },
      { kind: 'cut' },
      { kind: 'note', text: t.cut },
    ],
    ...headAndFoot(made, ''),
  }
}
