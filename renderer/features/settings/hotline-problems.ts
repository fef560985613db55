import type { Messages } from '#shared/messages/messages'
import { nameProblemInWords, textProblemInWords } from '#shared/payments/text-problem'
import { hotlineNumber, shopLimits } from '#shared/shop'

/** A number as it is kept; the Chinese keyboard types it full width. */
export const numberAsKept = (text: string): string => text.normalize('NFKC').trim()

/** What is wrong with the name of a hotline, in words; empty when nothing is. */
export const hotlineNameProblem = (name: string, m: Messages): string =>
  nameProblemInWords(m, name, shopLimits.hotlineName, m.hotlines.nameMissing)

/** What is wrong with a number as it would be kept, in words; empty when nothing is. */
export const hotlineNumberProblem = (number: string, m: Messages): string =>
  textProblemInWords(m, number, shopLimits.hotlineNumber - 1, m.hotlines.numberMissing) ||
  (hotlineNumber.test(number) ? '' : m.hotlines.numberWrong)
