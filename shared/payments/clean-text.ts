/**
 * A text as it can be kept, shown, exported and printed: without control signs but line breaks, without signs that turn
 * the order of reading round, without halves of a sign. What people see stays as it is; tabs become spaces.
 */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    // eslint-disable-next-line no-control-regex -- they are what is taken out
    .replace(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g,
      '',
    )
    .replace(/\p{Cs}/gu, '')
