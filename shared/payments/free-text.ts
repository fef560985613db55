import * as v from 'valibot'

/** Text that a person types into a field: trimmed, at most `limit` characters. */
export const freeText = (limit: number) => v.pipe(v.string(), v.trim(), v.maxLength(limit))
