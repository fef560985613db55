import type { Messages } from '#shared/messages/messages'
import { hotlineNumber, shopLimits } from '#shared/shop'

/** A number as it is kept; the Chinese keyboard types it full width. */
export const numberAsKept = (text: string): string => text.normalize('NFKC').trim()

/** What is wrong with the parts of a hotline, in words; empty when nothing is. */
export const hotlineProblems = ({ hotlines: t, settings }: Messages) => ({
  name: (name: string): string =>
    name === '' ? t.nameMissing : name.length > shopLimits.hotlineName ? settings.long(shopLimits.hotlineName) : '',
  number: (number: string): string =>
    number === ''
      ? t.numberMissing
      : number.length > shopLimits.hotlineNumber - 1
        ? settings.long(shopLimits.hotlineNumber - 1)
        : hotlineNumber.test(number)
          ? ''
          : t.numberWrong,
})
