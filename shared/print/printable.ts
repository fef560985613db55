import * as v from 'valibot'
import { codeKeySchema } from '../catalog/code-key'
import { operations } from '../incidents/incident'
import { periodSchema } from '../incidents/period'
import { triedSteps } from '../incidents/tried-steps'

const id = v.pipe(v.string(), v.uuid())

/** What can be printed: the page names it, main makes the document from what it knows itself. */
export const printableSchema = v.variant('document', [
  v.strictObject({ document: v.literal('checklist'), ...codeKeySchema.entries }),
  v.strictObject({ document: v.literal('two-part-note'), ...codeKeySchema.entries, operation: v.picklist(operations) }),
  v.strictObject({ document: v.literal('review'), period: periodSchema }),
  v.strictObject({
    document: v.literal('call-pack'),
    /** The code that it is about; null where only incidents tell. */
    key: v.nullable(codeKeySchema),
    incidents: v.pipe(v.array(id), v.maxLength(200)),
    problem: v.nullable(id),
    /** The terminal, where the incidents name none. */
    terminal: v.nullable(id),
    steps: v.pipe(v.array(v.picklist(triedSteps)), v.maxLength(triedSteps.length)),
  }),
])

export type Printable = v.InferOutput<typeof printableSchema>
