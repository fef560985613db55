// What came out of a printer, as a thermal head would put it on paper.
import { execFileSync } from 'node:child_process'

const DOTS_PER_INCH = 203
const MILLIMETRES = 25.4 / DOTS_PER_INCH

/**
 * @param {string} program
 * @param {readonly string[]} args
 */
const call = (program, args) => execFileSync(program, args, { stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 30 })

/** @param {string} file */
export const pagesOf = (file) => Number(/Pages:\s+(\d+)/.exec(call('pdfinfo', [file]).toString())?.[1])

/**
 * First and last column with ink, and the longest straight line along the marks of the ruler, in mm.
 * @param {string} file
 */
export function measure(file) {
  const drawn = call('pdftoppm', ['-gray', '-r', String(DOTS_PER_INCH), '-f', '1', '-l', '1', file])
  const [head = '', width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(drawn.toString('latin1', 0, 40)) ?? []
  const [columns, rows] = [Number(width), Number(height)]
  const dots = drawn.subarray(head.length)
  /**
   * @param {number} x
   * @param {number} y
   */
  const isInk = (x, y) => (dots[y * columns + x] ?? 255) < 128
  let [left, right] = [columns, 0]
  for (let y = 0; y < rows; y += 1) {
    for (let x = 0; x < columns; x += 1) {
      if (!isInk(x, y)) continue
      left = Math.min(left, x)
      right = Math.max(right, x + 1)
    }
  }
  const lines = [...runs(rows, columns, (y, x) => isInk(x, y)), ...runs(columns, rows, isInk)]
  const ruler = lines.map((length) => length * MILLIMETRES).filter((length) => Math.abs(length - 50) < 3)
  return { left: left * MILLIMETRES, right: right * MILLIMETRES, ruler: ruler.length === 0 ? null : Math.max(...ruler) }
}

/**
 * Longest run of ink in each of `lines` lines.
 * @param {number} lines
 * @param {number} length
 * @param {(line: number, at: number) => boolean} isInk
 */
function runs(lines, length, isInk) {
  return Array.from({ length: lines }, (_, line) => {
    let [run, longest] = [0, 0]
    for (let at = 0; at < length; at += 1) {
      run = isInk(line, at) ? run + 1 : 0
      longest = Math.max(longest, run)
    }
    return longest
  })
}
