import type { CodeKey } from '#shared/catalog/code-key'
import type { Trouble } from '#shared/catalog/trouble'

/** The catalog in main: a megabyte that the window need not wait for, so it is loaded when first asked for. */
export async function wholeCatalog() {
  const catalog = await import('#shared/catalog/catalog')
  await catalog.completeCatalog()
  return catalog
}

const troubles = new Map<string, Trouble>()

/** Says where the cause of a code lies. Years of incidents show a few dozen codes: each is looked up once. */
export async function wholeTroubleOf(): Promise<(key: CodeKey) => Trouble> {
  const { answerFor } = await wholeCatalog()
  return (key) => {
    const name = `${key.codeSet}:${key.code}`
    const trouble = troubles.get(name) ?? answerFor(key)?.trouble ?? 'unknown'
    troubles.set(name, trouble)
    return trouble
  }
}
