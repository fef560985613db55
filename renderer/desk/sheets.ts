import type { CodeKey } from '#shared/catalog/code-key'
import type { Printable } from '#shared/print/printable'
import type { Known } from '#shared/verdict/verdict'

/** @param known of the payment that it is printed for */
export const checklistOf = ({ codeSet, code }: CodeKey, known?: Known): Printable => ({
  document: 'checklist',
  codeSet,
  code,
  ...(known ? { known } : {}),
})

/** The form of the checks, to be filled in by hand. */
export const blankForm = (): Printable => ({ document: 'maintenance-form', interval: null, record: null })
