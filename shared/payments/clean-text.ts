/** Control signs but line breaks, signs without width, and those that turn the order of reading round. */
const unseen = /(?!\n)\p{Cc}|[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu

/**
 * A text as it can be kept, shown, exported and printed: without signs that nobody sees and without halves of a sign.
 * What people see stays as it is; tabs become spaces.
 */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(unseen, '')
    .replace(/\p{Cs}/gu, '')
