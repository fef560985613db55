import { isDigit, plainTextOf } from './plain-text'

/** Stands for digits of which nobody knows yet what they are. */
const heldMark = '…'

/** So many digits are no card number yet. */
const mostDigits = 6

/**
 * A text that somebody is still typing, as a draft of it may lie on the disk: no run of more than six digits, in any
 * spelling that the guard reads, is in it. A card number that is half typed cannot be told from another number, so all
 * of it goes. A word ends a run; a single letter, as of a machine that puts its own before the number, does not.
 * Never throws; works in linear time.
 */
export function heldBack(text: string): string {
  const { plain, offsets } = plainTextOf(text)
  let kept = ''
  let end = 0
  for (const { 0: run, index } of plain.matchAll(runs)) {
    if (digitsIn(run) <= mostDigits) continue
    kept += text.slice(end, offsets[index]) + heldMark
    end = offsets[index + run.length] ?? text.length
  }
  return kept + text.slice(end)
}

/** Digits, and what parts them: signs, or one letter among them. */
const between = String.raw`[^\p{L}\d]{0,6}(?:[A-Za-z][^\p{L}\d]{0,6})?`
const runs = new RegExp(String.raw`\d(?:${between}\d)*`, 'gu')

function digitsIn(run: string): number {
  let count = 0
  for (let at = 0; at < run.length; at++) if (isDigit(run.charAt(at))) count++
  return count
}
