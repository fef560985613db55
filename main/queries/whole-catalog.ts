import type { AnswerFor, Trouble } from '#shared/catalog/catalog'
import type { CodeKey } from '#shared/catalog/code-key'
import type { AnswerOf } from '#shared/incidents/open-payments'
import type { Operation } from '#shared/payments/payment'

let loaded: ReturnType<typeof load> | null = null

/** The catalog in main: a megabyte that the window need not wait for, so it is loaded when first asked for. */
export const wholeCatalog = () => (loaded ??= load())

async function load() {
  const { completeCatalog } = await import('#shared/catalog/catalog')
  const catalog = await completeCatalog()
  return { ...catalog, judgedAs: judging(catalog.answerFor) }
}

type Judged = NonNullable<ReturnType<AnswerOf>> & { readonly trouble: Trouble; readonly operation: Operation | null }

/** A whole answer is costly to make, and years of incidents show a few dozen codes: each is looked up once. */
function judging(answerFor: AnswerFor): (key: CodeKey) => Judged | null {
  const bySet = new Map<string, Map<string, Judged | null>>()
  return (key) => {
    const ofSet = bySet.get(key.codeSet) ?? new Map<string, Judged | null>()
    const known = ofSet.get(key.code)
    if (known !== undefined) return known
    const answer = answerFor(key)
    const judged = answer && {
      class: answer.class,
      listDecides: answer.listDecides,
      trouble: answer.trouble,
      operation: answer.operation,
    }
    bySet.set(key.codeSet, ofSet.set(key.code, judged))
    return judged
  }
}

/** Says what is known of a code. */
export async function wholeAnswerOf(): Promise<AnswerOf> {
  return (await wholeCatalog()).judgedAs
}

/** Says where the cause of a code lies. */
export async function wholeTroubleOf(): Promise<(key: CodeKey) => Trouble> {
  const { judgedAs } = await wholeCatalog()
  return (key) => judgedAs(key)?.trouble ?? 'unknown'
}

/** Says what must have been going on where a code came up. */
export async function wholeOperationOf(): Promise<(key: CodeKey) => Operation | null> {
  const { judgedAs } = await wholeCatalog()
  return (key) => judgedAs(key)?.operation ?? null
}
