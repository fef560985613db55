import { execFileSync } from 'node:child_process'

const call = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] })

/** All that a comparison of texts must not depend on: where lines break, and what stands between words. */
export const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

/** In the order in which it was drawn, page by page. */
export const textOfPages = (file: string): readonly string[] =>
  call('pdftotext', '-raw', file, '-').split('\f').slice(0, -1)

/** Width and height of each page, in mm. */
export function sizesOf(file: string): readonly { readonly width: number; readonly height: number }[] {
  const sizes = call('pdfinfo', '-f', '1', '-l', '-1', file).matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+) pts/g)
  return [...sizes].map(([, width, height]) => ({ width: inMillimetres(width), height: inMillimetres(height) }))
}

const inMillimetres = (points: string | undefined): number => (Number(points) / 72) * 25.4

const dotsPerInch = 100

/** From where to where there is ink, in mm from the left edge of the page; over all pages. */
export function inkOf(file: string): { readonly left: number; readonly right: number } {
  const drawn = execFileSync('pdftoppm', ['-q', '-gray', '-r', String(dotsPerInch), file], { maxBuffer: 1 << 30 })
  let left = Infinity
  let right = 0
  for (let at = 0; at < drawn.length;) {
    const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(drawn.toString('latin1', at, at + 30)) ?? ['']
    const start = at + head.length
    at = start + Number(width) * Number(height)
    for (let dot = start; dot < at; dot++) {
      if ((drawn[dot] ?? 255) > 127) continue
      const column = (dot - start) % Number(width)
      left = Math.min(left, column)
      right = Math.max(right, column + 1)
    }
  }
  return { left: (left / dotsPerInch) * 25.4, right: (right / dotsPerInch) * 25.4 }
}
