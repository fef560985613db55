import { useEffect, useState } from 'react'
import type { Language } from '#shared/language'
import { watchCardData, type Removal } from './card-data-watch'

/** Watches every field of the page; says what was taken out just now, if anything. */
export function useCardDataWatch(language: Language): Removal | null {
  const [removal, setRemoval] = useState<Removal | null>(null)
  useEffect(() => watchCardData(language, setRemoval), [language])
  return removal
}
