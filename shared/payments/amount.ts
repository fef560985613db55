/** Most that an incident keeps, in fen: 99,999,999.99 yuan. */
const mostFen = 99_999_999_99

/**
 * Reads an amount in yuan as people type it and returns fen: `86`, `1,234.5`, `￥１２．５０`, `12 元`, and `12。5`, which is what a
 * Chinese input method makes of the point. Null when it is no amount.
 */
export function parseAmount(text: string): number | null {
  const [, yuan, fen = ''] = /^¥?(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{0,2}))?元?$/.exec(plain(text)) ?? []
  if (yuan === undefined || yuan.length > 12) return null
  const amount = Number(yuan.replaceAll(',', '')) * 100 + Number(fen.padEnd(2, '0'))
  return amount <= mostFen ? amount : null
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').replaceAll('。', '.')

/** Why a text is no amount: nothing was typed, it is a number of yuan but for its decimals or its size, or no number. */
export type AmountProblem = 'none' | 'decimals' | 'too-big' | 'unreadable'

/** What keeps a text from being an amount; null where it is one. */
export function amountProblem(text: string): AmountProblem | null {
  if (parseAmount(text) !== null) return null
  if (/^¥?元?$/.test(plain(text))) return 'none'
  const number = /^¥?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?元?$/.exec(plain(text))
  if (number === null) return 'unreadable'
  return (number[1] ?? '').length > 2 ? 'decimals' : 'too-big'
}

/** `1,240.00`: an amount in fen as yuan, without the sign, which stands in the heading. */
export function amountInYuan(fen: number): string {
  const yuan = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${yuan}.${String(fen % 100).padStart(2, '0')}`
}
