import * as v from 'valibot'
import { answerClasses, fixers, retryVerdicts, stepSchema, textSchema } from './code-set'
import { operations } from '../payments/payment'
import { troubles } from './trouble'

const sentences = v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.minLength(1), v.maxLength(2))

export const familySchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/)),
  title: textSchema,
  /** What people type to find it, in either language. */
  words: v.array(v.string()),
  class: v.picklist(answerClasses),
  /** Where it is not what follows from the class. */
  retry: v.optional(v.picklist(retryVerdicts)),
  /** What must have been going on; without it, that is not said. */
  operation: v.optional(v.picklist(operations)),
  /** Where the cause lies. */
  trouble: v.picklist(troubles),
  /** What happened in the shop's words: buttons of the home screen, so only where it is there from the first moment. */
  situations: v.optional(v.array(textSchema)),
  customerWords: v.strictObject({ 'zh-CN': sentences, en: sentences }),
  whoFixes: v.picklist(fixers),
  /** The first is an action; three stand on the answer, all on the checklist. */
  steps: v.pipe(v.array(stepSchema), v.minLength(3)),
  /** Codes that belong here, as `unionpay:91`. */
  codes: v.array(v.string()),
})

export type Family = v.InferOutput<typeof familySchema>
