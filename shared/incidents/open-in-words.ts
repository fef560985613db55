import type { Language } from '../language'
import { momentInWords } from '../timestamp'
import type { NotCleared } from './incident'

/** Who gave a payment up, when and why: `2026 年 11 月 22 日 14:32，小李：收单机构查不到`. */
export function notClearedInWords({ at, by, why }: NotCleared, language: Language): string {
  const when = momentInWords(at, language)
  if (by === undefined || by === '') return language === 'en' ? `${when}: ${why}` : `${when}：${why}`
  return language === 'en' ? `${when}, ${by}: ${why}` : `${when}，${by}：${why}`
}
