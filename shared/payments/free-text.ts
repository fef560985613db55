import * as v from 'valibot'
import { couldBeCard, withoutCardData } from './card-data'
import { cleanText } from './clean-text'

/**
 * Text that a person types into a field: trimmed, at most `limit` characters, without signs that nobody sees and without
 * card data, whatever was typed.
 * Every text that is kept has this schema, and the store checks each row against its schema: this is where no card
 * number gets past.
 */
export const freeText = (limit: number) =>
  v.pipe(
    v.string(),
    v.transform(cleanText),
    v.trim(),
    v.maxLength(limit),
    // A marker may be longer than what it stands for.
    v.transform((text) => withoutCardData(text).text.slice(0, limit)),
  )

/** A number or code of another kind, where a card number is refused rather than cut: half of it would be nothing. */
export const noCardNumber = v.check<string, string>((text) => !couldBeCard(text), 'card number')
