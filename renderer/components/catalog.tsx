import { createContext, use, type ReactNode } from 'react'
import { coreCatalog, type Catalog } from '#shared/catalog/catalog'

const CatalogContext = createContext(coreCatalog)

export function CatalogProvider({ catalog, children }: { catalog: Catalog; children: ReactNode }) {
  return <CatalogContext value={catalog}>{children}</CatalogContext>
}

/** What is known of codes; soon after the first picture, everything. */
export const useCatalog = (): Catalog => use(CatalogContext)
