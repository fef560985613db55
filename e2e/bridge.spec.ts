import { expect, test, type Page } from '@playwright/test'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { launch } from './launch-app'
import { sendNonsense } from './nonsense'

type Bridge = { readonly desktopApi: { readonly makeBackup: () => Promise<unknown> } }

/** So many to each channel; `npm run test:wide` sends 10,000. */
const each = process.env['MERCHANT_HELP_EVERY_MESSAGE'] === undefined ? 200 : 10_000
const seed = Number(process.env['MERCHANT_HELP_SEED'] ?? 20)

/** The lines of the journals: each writing is one. */
const writingsIn = (folder: string): readonly string[] => {
  const journals = join(folder, 'data', 'journal')
  return readdirSync(journals).flatMap((name) =>
    readFileSync(join(journals, name), 'utf8').replaceAll('\0', '').split('\n'),
  )
}

/** What a message may be right for by chance, `{ shopName: '51' }`, and the table into which it then writes. */
const byChance: Readonly<Record<string, string>> = { changeSettings: 'settings', openLock: 'owner-lock' }

const logOne = async (page: Page, code: string) => {
  await page.getByRole('searchbox').fill(code)
  await page.keyboard.press('F2')
  await page.getByTestId('saved').waitFor()
}

test('nonsense over the bridge is refused on every channel, and changes nothing', async () => {
  test.setTimeout(each > 200 ? 1_200_000 : 60_000)
  const { app, page, folder } = await launch({ lang: 'en' })
  await logOne(page, '51')
  // A message may be right by chance for a window of the system, in which nobody would choose.
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] })
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' })
  })
  // So that the one of the day is not made while we count.
  await page.evaluate(() => (window as unknown as Bridge).desktopApi.makeBackup())
  const before = new Set(writingsIn(folder))

  const answers = await sendNonsense(page, each, seed)

  expect(answers.length).toBeGreaterThan(50)
  expect(answers.flatMap(({ method, wrong }) => wrong.slice(0, 3).map((one) => `${method}: ${one}`))).toEqual([])
  const sum = (of: 'sent' | 'refused' | 'notTaken' | 'valid') => answers.reduce((all, one) => all + one[of], 0)
  expect(sum('sent')).toBe(each * answers.length)
  expect(sum('refused')).toBeGreaterThan(sum('sent') / 2)
  const written = writingsIn(folder).filter((line) => !before.has(line))
  const tables = answers.flatMap(({ method, valid }) => (valid > 0 ? (byChance[method] ?? []) : []))
  expect(written.filter((line) => !tables.some((name) => line.includes(`"file":"${name}"`)))).toEqual([])
  const inherited = () => [Object.keys(Object.prototype), Reflect.get({}, 'polluted') === undefined]
  expect(await app.evaluate(inherited)).toEqual([[], true])
  expect(await page.evaluate(inherited)).toEqual([[], true])
  test.info().annotations.push({
    type: 'messages',
    description: `${String(answers.length)} channels, ${String(sum('sent'))} sent, ${String(sum('refused'))} refused, ${String(sum('notTaken'))} not taken by the bridge, ${String(sum('valid'))} understood, ${String(written.length)} written`,
  })

  await logOne(page, '34')
  await app.close()
  const log = join(folder, 'logs', 'main.log')
  expect(existsSync(log) ? readFileSync(log, 'utf8') : '').toBe('')
})
