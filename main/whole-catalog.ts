/** The catalog in main: a megabyte that the window need not wait for, so it is loaded when first asked for. */
export async function wholeCatalog() {
  const catalog = await import('#shared/catalog/catalog')
  await catalog.completeCatalog()
  return catalog
}
