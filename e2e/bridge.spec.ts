import { expect, test, type Page } from '@playwright/test'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { launch } from './launch-app'
import { sendNonsense } from './nonsense'

/** So many to each channel; `npm run test:wide` sends 10,000. */
const each = process.env['MERCHANT_HELP_EVERY_MESSAGE'] === undefined ? 200 : 10_000
const seed = Number(process.env['MERCHANT_HELP_SEED'] ?? 20)

/** All that lies in the data folder, by a hash: a writing would be a line of a journal. */
const dataIn = (folder: string): string[] => {
  const data = join(folder, 'data')
  const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.map(({ parentPath, name }) => {
    const file = join(parentPath, name)
    return `${file} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`
  })
}

const logOne = async (page: Page, code: string) => {
  await page.getByRole('searchbox').fill(code)
  await page.keyboard.press('F2')
  await page.getByTestId('saved').waitFor()
}

test('nonsense over the bridge is refused on every channel, and changes nothing', async () => {
  test.setTimeout(each > 200 ? 1_200_000 : 60_000)
  const { app, page, folder } = await launch({ lang: 'en' })
  await logOne(page, '51')
  const before = dataIn(folder)

  const answers = await sendNonsense(page, each, seed)

  expect(answers.length).toBeGreaterThan(50)
  expect(answers.flatMap(({ method, wrong }) => wrong.slice(0, 3).map((one) => `${method}: ${one}`))).toEqual([])
  const sum = (of: 'sent' | 'refused' | 'notTaken' | 'valid') => answers.reduce((all, one) => all + one[of], 0)
  expect(sum('sent')).toBe(each * answers.length)
  expect(sum('refused')).toBeGreaterThan(sum('sent') / 2)
  expect(dataIn(folder)).toEqual(before)
  const inherited = () => [Object.keys(Object.prototype), Reflect.get({}, 'polluted') === undefined]
  expect(await app.evaluate(inherited)).toEqual([[], true])
  expect(await page.evaluate(inherited)).toEqual([[], true])
  test.info().annotations.push({
    type: 'messages',
    description: `${String(answers.length)} channels, ${String(sum('sent'))} sent, ${String(sum('refused'))} refused, ${String(sum('notTaken'))} not taken by the bridge, ${String(sum('valid'))} understood`,
  })

  await logOne(page, '34')
  await app.close()
  const log = join(folder, 'logs', 'main.log')
  expect(existsSync(log) ? readFileSync(log, 'utf8') : '').toBe('')
})
