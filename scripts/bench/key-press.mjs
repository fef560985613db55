// From the press of a key to the frame that shows what it changed, in the real window with the whole catalog.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { launch } from './tools/launch.mjs'
import { percentile } from './tools/side-by-side.mjs'

export const name = 'key-press'

const ROUNDS = 5
const LOOK_UPS = [
  '34',
  'B4',
  '51',
  '98',
  '5',
  '116',
  'yebz',
  'mima',
  'chaoshi',
  'wrong pin',
  'expired',
  'visa57',
  'zzqx',
]

/** @param {import('./run.mjs').Means} means */
export async function run({ executable }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-key-press-'))
  const { app, page } = await launch(executable, folder)
  try {
    // The search by words is there once it finds something.
    await page.keyboard.insertText('超时')
    await page.getByRole('option').first().waitFor()
    const measured = await page.evaluateHandle(measureKeys)
    for (let round = 0; round < ROUNDS; round++) {
      for (const text of LOOK_UPS) {
        await page.keyboard.press('Escape')
        for (const sign of text) await page.keyboard.press(sign === ' ' ? 'Space' : sign)
      }
    }
    const times = await measured.jsonValue()
    /** @param {number} share */
    const at = (share) => `${percentile(times, share).toFixed(1)} ms`
    return [
      {
        figure: `key press to painted answer, ${times.length} keys`,
        measured: `p95 ${at(0.95)}`,
        against: `median ${at(0.5)}, slowest ${at(1)}`,
        goal: 'p95 <= 50 ms',
      },
    ]
  } finally {
    await app.close()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs in the page. A frame is painted after its animation callbacks; the message after them comes when that is done. */
function measureKeys() {
  /** @type {number[]} */
  const times = []
  document.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => times.push(performance.now() - timeStamp)
        port2.postMessage(null)
      })
    },
    true,
  )
  return times
}
