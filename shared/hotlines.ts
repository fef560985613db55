import * as v from 'valibot'
import publicHotlines from './hotlines.json'

const text = v.strictObject({ 'zh-CN': v.pipe(v.string(), v.nonEmpty()), en: v.pipe(v.string(), v.nonEmpty()) })

/** Public numbers as they were found, each with who says so; the file holds to this, a test sees to it. */
export const hotlinesSchema = v.strictObject({
  /** Month in which they were last compared. */
  checked: v.pipe(v.string(), v.regex(/^\d{4}-\d\d$/)),
  sources: v.record(v.string(), v.strictObject({ title: text, kind: v.picklist(['program', 'web-page']) })),
  hotlines: v.array(
    v.strictObject({
      name: text,
      number: v.pipe(v.string(), v.regex(/^\d{5,6}$/)),
      kind: v.picklist(['card-network', 'acquirer', 'issuing-bank', 'police']),
      sources: v.pipe(v.array(v.string()), v.minLength(1)),
      note: v.optional(text),
    }),
  ),
})

export type PublicHotlines = v.InferOutput<typeof hotlinesSchema>
export type PublicHotline = PublicHotlines['hotlines'][number]

export const { hotlines, sources: hotlineSources } = publicHotlines as PublicHotlines
