import * as v from 'valibot'
import { codeKeySchema } from '../catalog/code-key'
import { operations } from '../incidents/incident'
import { periodSchema } from '../incidents/period'

/** What can be printed: the page names it, main makes the document from what it knows itself. */
export const printableSchema = v.variant('document', [
  v.strictObject({ document: v.literal('checklist'), ...codeKeySchema.entries }),
  v.strictObject({ document: v.literal('two-part-note'), ...codeKeySchema.entries, operation: v.picklist(operations) }),
  v.strictObject({ document: v.literal('review'), period: periodSchema }),
])

export type Printable = v.InferOutput<typeof printableSchema>
