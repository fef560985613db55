// Another program on the PC, for the tests of `npm run test:windows`.
import { spawn } from 'node:child_process'

/** Whether it may be read, written and removed meanwhile, by the first letters; `-`: none of these. */
export type Share = '-' | 'r' | 'rw'

/**
 * Lets another program open a file, or a folder, for so many ms; resolves once it has it.
 * @param share what it lets others do meanwhile
 */
export function hold(path: string, time: number, share: Share): Promise<{ readonly gone: Promise<void> }> {
  const program = process.env['MERCHANT_HELP_HOLD']
  if (program === undefined) throw new Error('Run it as `npm run test:windows`.')
  return new Promise((resolve, reject) => {
    const child = spawn(program, [path, 'r', share, String(time)], { stdio: ['ignore', 'pipe', 'inherit'] })
    const gone = new Promise<void>((ended) => {
      child.once('close', () => {
        ended()
      })
    })
    child.stdout.once('data', () => {
      resolve({ gone })
    })
    child.once('error', reject)
    void gone.then(() => {
      reject(new Error(`${path} could not be held.`))
    })
  })
}
