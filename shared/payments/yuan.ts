/** An amount as it stands on a slip, `1280.50`. Takes fen. */
export const yuanOf = (fen: number): string => (fen / 100).toFixed(2)

/** Most that an incident can hold, in fen. */
const most = 99_999_999_99

/** The fen of what a person types: `1280`, `1,280.5`, `￥1280.50 元`. Null when it is no amount. */
export function fenOf(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[¥\s,元]|yuan|rmb|cny/gi, '')
  const [, yuan, fen = ''] = /^(\d{1,8})(?:\.(\d{0,2}))?$/.exec(plain) ?? []
  if (yuan === undefined) return null
  const amount = Number(yuan) * 100 + Number(fen.padEnd(2, '0'))
  return amount <= most ? amount : null
}
