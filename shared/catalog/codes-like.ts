/** Letters and digits that are taken for each other on a small display or a faint slip. */
const lookAlikes: Readonly<Record<string, string>> = {
  b: '8', 8: 'b', o: '0', 0: 'o', i: '1', 1: 'i', l: '1', s: '5', 5: 's', z: '2', 2: 'z',
} // prettier-ignore

/** Every code that looks like this one, fewest differences first, without itself. Codes have at most 5 characters. */
export function codesLike(code: string): readonly string[] {
  if (!/^[0-9a-z]{1,5}$/.test(code)) return []
  let forms: readonly { readonly text: string; readonly changes: number }[] = [{ text: '', changes: 0 }]
  for (const character of code) {
    const other = lookAlikes[character]
    forms = forms.flatMap(({ text, changes }) => [
      { text: text + character, changes },
      ...(other === undefined ? [] : [{ text: text + other, changes: changes + 1 }]),
    ])
  }
  return forms
    .filter(({ changes }) => changes > 0)
    .toSorted((a, b) => a.changes - b.changes)
    .map(({ text }) => text)
}
