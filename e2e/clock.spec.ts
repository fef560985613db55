import { expect, test } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { commandLine, emptyFolder, launch } from './launch-app'
import { pdfText } from './pdf'

/** A day that a calendar may lack, late in the evening. */
const leapDay = '2028-02-29T21:15:00'

test('page, log and print go by the clock that was given, and it runs on', async () => {
  const { app, page, folder } = await launch({ lang: 'en', clock: leapDay })
  await page.keyboard.type('51')
  await page.keyboard.press('F2')
  await page.getByTestId('saved').waitFor()
  await page.keyboard.press('F3')
  await expect(page.getByTestId('incident')).toContainText('21:15')
  await expect(page.locator('main')).toContainText('Today　Tuesday 29 February')
  await app.close()

  const pdf = join(folder, 'review.pdf')
  const [program, args] = commandLine(
    folder,
    `--clock=${leapDay}`,
    '--print-document=review:day',
    '--lang=en',
    `--pdf=${pdf}`,
  )
  expect(spawnSync(program, args, { timeout: 30_000 }).status).toBe(0)
  expect(pdfText(pdf)).toContain('29 February 2028 21:15')
  expect(pdfText(pdf)).toContain('1 decline')
})

test('a clock that cannot be read is said, and nothing opens', () => {
  const [program, args] = commandLine(emptyFolder(), '--clock=2026-02-30T10:00', '--lang=en')
  const { status, stderr } = spawnSync(program, args, { timeout: 30_000, encoding: 'utf8' })
  expect(status).toBe(2)
  expect(stderr).toContain('Cannot read this switch: --clock=2026-02-30T10:00')
})
