import { expect, test } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { commandLine, emptyFolder, launch } from './launch-app'
import { pdfText } from './pdf'

function printChecklist(folder: string, ...switches: string[]) {
  const [program, args] = commandLine(folder, ...switches)
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: 40_000, cwd: folder })
  // Chromium itself complains about a missing D-Bus on bare machines.
  const said = stderr.split('\n').filter((line) => line !== '' && !/^\[\d+:/.test(line))
  return { status, said }
}

test('writes the checklist while the window is open on the same folder, and touches none of its data', async () => {
  const { app, page, folder } = await launch()
  await page.keyboard.press('Control+,')
  await page.getByLabel('店名').fill('阳光便利店')
  await page.getByLabel('店名').press('Enter')
  await expect(page.getByText('已写入硬盘')).toBeVisible()
  const before = readdirSync(folder, { recursive: true }).sort()

  const { status, said } = printChecklist(folder, '--print-checklist=unionpay:34', '--lang=zh-CN', '--pdf=out.pdf')

  expect({ status, said }).toEqual({ status: 0, said: [] })
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual([...before, 'out.pdf'].sort())
  expect(pdfText(join(folder, 'out.pdf'))).toContain('停下，别再试这张卡')
  expect(pdfText(join(folder, 'out.pdf'))).toContain('阳光便利店')
  await page.keyboard.press('Escape')
  await page.keyboard.type('34')
  await page.keyboard.press('F2')
  await expect(page.getByTestId('saved')).toBeVisible()
  await app.close()
})

test('reads the code after the last colon and prints in the language asked for', () => {
  const folder = emptyFolder()

  const { status } = printChecklist(folder, '--print-checklist=acquirer:ccb:B4', '--lang=en', '--pdf=b4.pdf')

  expect(status).toBe(0)
  expect(pdfText(join(folder, 'b4.pdf'))).toContain('The terminal shows B4')
})

test('tells by its exit code what is wrong, in one sentence, and writes nothing', () => {
  const folder = emptyFolder()
  const pdf = `--pdf=${join(folder, 'x.pdf')}`

  expect(printChecklist(folder, '--print-checklist=unionpay:ZQ9', '--lang=zh-CN', pdf)).toEqual({
    status: 2,
    said: ['没有这个代码：unionpay:ZQ9'],
  })
  expect(printChecklist(folder, '--print-checklist=unionpay:34', '--lang=en')).toEqual({
    status: 2,
    said: ['Cannot read this switch: --pdf='],
  })
  expect(printChecklist(folder, '--print-checklist=unionpay:34', '--lang=fr', pdf).status).toBe(2)
  // Once it opened the window, and stayed.
  expect(printChecklist(folder, '--prin-document=checklist:unionpay:34', '--lang=en', pdf)).toEqual({
    status: 2,
    said: ['Cannot read this switch: --prin-document=checklist:unionpay:34'],
  })
  expect(existsSync(join(folder, 'x.pdf'))).toBe(false)
})

test('leaves a file that cannot be replaced as it is', () => {
  const folder = emptyFolder()
  const target = join(folder, 'taken')
  mkdirSync(target)
  writeFileSync(join(target, 'inside'), '')
  chmodSync(target, 0o555)

  const reply = printChecklist(folder, '--print-checklist=unionpay:34', '--lang=en', `--pdf=${target}`)

  expect(reply).toEqual({ status: 3, said: [`The file cannot be written: ${target}`] })
  expect(readdirSync(folder)).toEqual(['taken'])
})

test('writes through no link, and in the place of none', () => {
  test.skip(process.platform === 'win32', 'a link to a file takes an administrator there')
  const folder = emptyFolder()
  const [theirs, link] = [join(folder, 'theirs'), join(folder, 'link.pdf')]
  writeFileSync(theirs, 'theirs')
  symlinkSync(theirs, link)

  const reply = printChecklist(folder, '--print-checklist=unionpay:34', '--lang=en', `--pdf=${link}`)

  expect(reply).toEqual({ status: 3, said: [`The file cannot be written: ${link}`] })
  expect(readFileSync(theirs, 'utf8')).toBe('theirs')
  expect(readlinkSync(link)).toBe(theirs)
})

test('prints any document on any paper, and says what it cannot read', () => {
  const folder = emptyFolder()
  const pdf = `--pdf=${join(folder, 'x.pdf')}`

  expect(printChecklist(folder, '--print-document=customer-notice:both', '--paper=58mm', '--lang=en', pdf).status).toBe(
    0,
  )
  expect(pdfText(join(folder, 'x.pdf'))).toContain('请扫码或付现金')
  expect(printChecklist(folder, '--print-document=maintenance-form:weekly', '--lang=zh-CN', pdf).status).toBe(0)
  expect(printChecklist(folder, '--print-document=family:line', '--lang=zh-CN', pdf).status).toBe(0)
  expect(printChecklist(folder, '--print-document=nothing', '--lang=en', pdf)).toEqual({
    status: 2,
    said: ['Cannot read this switch: --print-document=nothing'],
  })
  expect(printChecklist(folder, '--print-document=crib-card', '--paper=a5', '--lang=en', pdf).status).toBe(2)
  const nobody = 'call-pack:0b8f1a52-6d0c-4f6e-9a57-1f2d3c4b5a69'
  expect(printChecklist(folder, `--print-document=${nobody}`, '--lang=en', pdf)).toEqual({
    status: 2,
    said: [`There is nothing to print by that name: ${nobody}`],
  })
})
