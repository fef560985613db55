import type { CodeKey } from '#shared/catalog/code-key'
import type { Trouble } from '#shared/catalog/trouble'

/** The catalog in main: a megabyte that the window need not wait for, so it is loaded when first asked for. */
export async function wholeCatalog() {
  const catalog = await import('#shared/catalog/catalog')
  await catalog.completeCatalog()
  return catalog
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
