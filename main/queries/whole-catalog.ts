import type { CodeKey } from '#shared/catalog/code-key'
import type { Trouble } from '#shared/catalog/trouble'
import type { AnswerOf } from '#shared/incidents/open-payments'

/** The catalog in main: a megabyte that the window need not wait for, so it is loaded when first asked for. */
export async function wholeCatalog() {
  const catalog = await import('#shared/catalog/catalog')
  await catalog.completeCatalog()
  return catalog
}

/** By code set and code. A whole answer is costly to make, and years of incidents show a few dozen codes. */
const answers = new Map<string, ReturnType<AnswerOf>>()

/** Says what is known of a code, each looked up once. */
export async function wholeAnswerOf(): Promise<AnswerOf> {
  const { answerFor } = await wholeCatalog()
  return (key) => {
    const name = `${key.codeSet}:${key.code}`
    const known = answers.get(name)
    if (known !== undefined) return known
    const answer = answerFor(key)
    const kept = answer && { class: answer.class, listDecides: answer.listDecides }
    answers.set(name, kept)
    return kept
  }
}

/** By code set, then code. */
const troubles = new Map<string, Map<string, Trouble>>()

/** Says where the cause of a code lies. Years of incidents show a few dozen codes: each is looked up once. */
export async function wholeTroubleOf(): Promise<(key: CodeKey) => Trouble> {
  const { answerFor } = await wholeCatalog()
  return (key) => {
    const ofSet = troubles.get(key.codeSet) ?? new Map<string, Trouble>()
    const known = ofSet.get(key.code)
    if (known) return known
    const trouble = answerFor(key)?.trouble ?? 'unknown'
    troubles.set(key.codeSet, ofSet.set(key.code, trouble))
    return trouble
  }
}
