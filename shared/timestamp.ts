import * as v from 'valibot'
import type { Language } from './language'

/** ISO 8601 with the local offset. */
export const timestampSchema = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$/))

const two = (n: number) => String(n).padStart(2, '0')

/** ISO 8601 with the local offset, `2026-11-22T14:32:05.120+08:00`: the moment, and what the shop's clock showed. */
export function localTimestamp(moment: Date): string {
  const offset = -moment.getTimezoneOffset()
  const local = new Date(moment.getTime() + offset * 60_000).toISOString().slice(0, -1)
  const abs = Math.abs(offset)
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(abs / 60))}:${two(abs % 60)}`
}

/** The day the shop's clock showed, `2026-11-22`. Takes a local timestamp. */
export const dayOf = (at: string): string => at.slice(0, 10)

/** The month that an incident is kept in, `2026-11`. Takes a local timestamp. */
export const monthOf = (at: string): string => at.slice(0, 7)

/** What the shop's clock showed, `14:32`. Takes a local timestamp. */
export const clockOf = (at: string): string => at.slice(11, 16)

/** `11 月 22 日，周日` or `Sunday, 22 November`. Takes a day, `2026-11-22`. */
export function dayInWords(day: string, language: Language): string {
  const noon = new Date(`${day}T12:00:00`)
  if (language === 'en') {
    return new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' }).format(noon)
  }
  return `${String(noon.getMonth() + 1)} 月 ${String(noon.getDate())} 日，周${'日一二三四五六'.charAt(noon.getDay())}`
}

/** `2026 年 11 月 22 日，周日` or `Sunday 22 November 2026`, for what is read in another year. Takes a day. */
export function dateInWords(day: string, language: Language): string {
  const year = String(Number(day.slice(0, 4)))
  return language === 'zh-CN' ? `${year} 年 ${dayInWords(day, language)}` : `${dayInWords(day, language)} ${year}`
}

/** `2026 年 11 月 22 日 14:32` or `22 November 2026 14:32`. Takes a local timestamp. */
export function momentInWords(at: string, language: Language): string {
  const [year = '', month = '', day = ''] = dayOf(at)
    .split('-')
    .map((part) => String(Number(part)))
  if (language === 'zh-CN') return `${year} 年 ${month} 月 ${day} 日 ${clockOf(at)}`
  const noon = new Date(`${dayOf(at)}T12:00:00`)
  const name = new Intl.DateTimeFormat('en-GB', { month: 'long' }).format(noon)
  return `${day} ${name} ${year} ${clockOf(at)}`
}
