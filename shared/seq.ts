import * as v from 'valibot'

/** Numbers of entries stay below this: from 2^53 on, one more would be the same number again. */
export const seqLimit = 1_000_000_000

/** The number of an entry: the order of writing. The clock may jump, this never does. */
export const seqSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(seqLimit - 1))
