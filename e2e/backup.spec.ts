import { expect, test, type ElectronApplication, type Page } from '@playwright/test'
import axe from 'axe-core'
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { emptyFolder, launch } from './launch-app'
import { textIn } from './on-disk'
import { openSettings } from './open-settings'

const words = {
  'zh-CN': {
    make: '现在备份',
    made: '备份好了，读出来核对过。',
    last: '上次备份：今天',
    none: '还没有备份',
    look: '先看看',
    file: '从文件恢复',
    pick: '选文件夹',
    confirm: '恢复这一份',
    keep: '不恢复',
    undo: '换回去',
    damaged: '这份备份坏了，没有用它：',
    large: '这份备份大得不对劲，哪家店也记不了这么多，没有用它：',
    leftOut: '有 1 条看不懂，不会恢复。',
    masked: '有 2 处写着卡号一类的数字，恢复时会遮掉。',
    missing: '备份文件夹现在找不到。U 盘插上了吗？',
    another: '备份文件夹里没有这台电脑的备份。U 盘没插上，还是换了一个？就是它的话，重新选一次。',
    inside: '备份不能存进数据自己的文件夹：要没就一起没。选 U 盘或另一块硬盘。',
    sameDisk: '它和数据在同一个盘上：盘一坏，两份一起没。选 U 盘才放心。',
    copied: '上次写到这里：今天',
    inVain: /上次写到这里：今天 \d\d:\d\d，没有写成。/,
  },
  en: {
    make: 'Back up now',
    made: 'Backed up, read back and checked.',
    last: 'Last backup: today',
    none: 'No backup yet',
    look: 'Look first',
    file: 'Restore from a file',
    pick: 'Choose a folder',
    confirm: 'Restore this one',
    keep: 'Do not restore',
    undo: 'Change back',
    damaged: 'This backup is damaged and was not used: ',
    large: 'This backup is far larger than any shop’s log and was not used: ',
    leftOut: 'One row cannot be read and will be left out.',
    masked: '2 fields hold card numbers or the like, which will be taken out.',
    missing: 'Cannot find the backup folder. Is the USB stick in?',
    another:
      'There is no backup of this PC in the backup folder. Is the USB stick in, and the right one? If it is, choose the folder again.',
    inside: 'A second copy inside the data folder would be lost together with it. Choose a USB stick or another disk.',
    sameDisk: 'It is on the same disk as the data: if that disk breaks, both are gone. A USB stick is safer.',
    copied: 'Last written there: today',
    inVain: /Last tried there: today \d\d:\d\d, without success\./,
  },
} as const

/** Stands in for the person who picks a file or a folder in the system's dialog. */
const pick = (app: ElectronApplication, path: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, path)

const backupsIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.mhb'))

async function log(page: Page, ...codes: string[]): Promise<void> {
  for (const code of codes) {
    await page.getByRole('searchbox').fill(code)
    await page.keyboard.press('F2')
    await page.getByTestId('saved').waitFor()
    await page.keyboard.press('Escape')
  }
}
async function expectLogged(page: Page, count: number): Promise<void> {
  await page.keyboard.press('F3')
  await expect(page.getByTestId('incident')).toHaveCount(count)
}
/** What `act` brings about loads the page anew. */
async function anew(page: Page, act: () => Promise<void>): Promise<void> {
  const loaded = page.waitForEvent('domcontentloaded')
  await act()
  await loaded
  await page.getByRole('searchbox').waitFor()
}

for (const lang of ['zh-CN', 'en'] as const) {
  test(`backs up, restores, and takes the restore back, by keyboard, ${lang}`, async () => {
    const t = words[lang]
    const { app, page, folder } = await launch({ lang, size: [1366, 768] })
    await expect(page.getByTestId('backup-line')).toContainText(t.none)
    await log(page, '34', '51')
    await openSettings(page, 'backup')
    await page.getByRole('button', { name: t.make }).press('Enter')
    await expect(page.getByTestId('backup').getByText(t.last)).toBeVisible()
    await expect(page.getByText(t.made).first()).toBeVisible()
    expect(backupsIn(join(folder, 'data', 'backups'))).toHaveLength(1)
    await page.keyboard.press('Escape')
    await log(page, '91')
    await expectLogged(page, 3)

    await openSettings(page, 'backup')
    await page.getByRole('button', { name: t.look }).press('Enter')
    const preview = page.getByTestId('preview')
    await expect(preview.getByRole('row').nth(1).getByRole('cell')).toHaveText(['3', '2'])
    await expect(preview.getByRole('button', { name: t.keep })).toBeFocused()
    await page.evaluate(axe.source)
    const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
    expect(violations).toEqual([])
    await page.keyboard.press('Escape')
    await expect(preview).toHaveCount(0)
    await page.getByRole('button', { name: t.look }).press('Enter')
    await expect(preview.getByRole('button', { name: t.keep })).toBeFocused()
    await page.keyboard.press('Tab')
    await anew(page, () => page.keyboard.press('Enter'))

    await expectLogged(page, 2)
    await page.keyboard.press('Escape')
    await anew(page, () => page.getByRole('button', { name: t.undo }).press('Enter'))
    await expectLogged(page, 3)
    await log(page, '05')
    await app.close()

    const again = await launch({ lang, folder })
    await expectLogged(again.page, 4)
    await again.app.close()
  })
}

for (const lang of ['zh-CN', 'en'] as const) {
  test(`says of the second place where it lies, how the last try went, and when it is another one, ${lang}`, async () => {
    const t = words[lang]
    const stick = emptyFolder()
    const { app, page, folder } = await launch({ lang, size: [1366, 768] })
    await openSettings(page, 'backup')
    await pick(app, join(folder, 'data'))
    await page.getByRole('button', { name: t.pick }).click()
    await expect(page.getByText(t.inside)).toBeVisible()
    await pick(app, stick)
    await page.getByRole('button', { name: t.pick }).click()
    await expect(page.getByText(t.copied)).toBeVisible()
    await expect(page.getByText(t.inside)).toHaveCount(0)
    await expect(page.getByText(t.sameDisk)).toBeVisible()

    // The stick is pulled out, the folder in which it was mounted stays.
    renameSync(stick, `${stick}-pulled`)
    mkdirSync(stick)
    await page.getByRole('button', { name: t.make }).click()
    await expect(page.getByTestId('backup').getByText(t.another)).toBeVisible()
    await expect(page.getByText(t.inVain)).toBeVisible()
    expect(readdirSync(stick)).toEqual([])
    rmdirSync(stick)
    renameSync(`${stick}-pulled`, stick)
    await page.getByRole('button', { name: t.make }).click()
    await expect(page.getByText(t.made).first()).toBeVisible()
    await expect(page.getByText(t.copied)).toBeVisible()
    await app.close()
  })
}

test('restores into an empty folder from the stick, refuses a damaged copy, says when the stick is away', async () => {
  const t = words['zh-CN']
  const stick = emptyFolder()
  const first = await launch()
  await log(first.page, '34', '51', '91')
  await openSettings(first.page, 'backup')
  await pick(first.app, stick)
  await first.page.getByRole('button', { name: t.pick }).click()
  await expect(first.page.getByText(stick)).toBeVisible()
  const [name = ''] = backupsIn(stick)
  expect(readFileSync(join(stick, name))).toEqual(readFileSync(join(first.folder, 'data', 'backups', name)))
  renameSync(stick, `${stick}-away`)
  await first.page.keyboard.press('Escape')
  await first.page.keyboard.press('Escape')
  await expect(first.page.getByTestId('backup-line')).toContainText(t.missing)
  await first.app.close()

  const file = join(`${stick}-away`, name)
  const bytes = readFileSync(file)
  const damaged = join(`${stick}-away`, 'damaged.mhb')
  writeFileSync(
    damaged,
    bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte)),
  )
  const second = await launch()
  await openSettings(second.page, 'backup')
  await pick(second.app, damaged)
  await second.page.getByRole('button', { name: t.file }).click()
  await expect(second.page.getByText(`${t.damaged}damaged.mhb`)).toBeVisible()
  await pick(second.app, file)
  await second.page.getByRole('button', { name: t.file }).click()
  const cells = second.page.getByTestId('preview').getByRole('row').nth(1).getByRole('cell')
  await expect(cells).toHaveText(['0', '3'])
  await anew(second.page, () => second.page.getByRole('button', { name: t.confirm }).click())
  await expectLogged(second.page, 3)
  await openSettings(second.page, 'backup')
  await second.page.getByRole('button', { name: t.make }).click()
  await expect(second.page.getByText(t.made).first()).toBeVisible()
  await second.app.close()

  const own = join(second.folder, 'data', 'backups')
  expect(rowsIn(join(own, backupsIn(own)[0] ?? ''))).toEqual(rowsIn(file))
})

for (const lang of ['zh-CN', 'en'] as const) {
  test(`refuses what no shop has written, and says what a restore leaves out, ${lang}`, async () => {
    const t = words[lang]
    const { app, page, folder } = await launch({ lang })
    await log(page, '34')
    await openSettings(page, 'backup')
    const stick = emptyFolder()
    const bomb = join(stick, 'bomb.mhb')
    writeFileSync(bomb, forged(`${JSON.stringify({ file: 'terminals', row: '0'.repeat(50_000_000) })}\n`, 1))
    await pick(app, bomb)
    await page.getByRole('button', { name: t.file }).click()
    await expect(page.getByText(`${t.large}bomb.mhb`)).toBeVisible()

    const at = '2026-11-22T14:32:05.120+08:00'
    const rows = [
      { note: '卡号 4012 8888 8888 1881', screenText: '4012888888881881' },
      { note: 'x'.repeat(70_000) },
    ].map((texts, n) => ({
      file: 'incidents/2026-11',
      row: { id: randomUUID(), seq: n + 1, at, codeSet: 'unionpay', code: '51', ...texts, history: [] },
    }))
    const old = join(stick, 'old.mhb')
    writeFileSync(old, forged(rows.map((row) => `${JSON.stringify(row)}\n`).join(''), rows.length))
    await pick(app, old)
    await page.getByRole('button', { name: t.file }).click()
    const preview = page.getByTestId('preview')
    await expect(preview.getByText(t.leftOut)).toBeVisible()
    await expect(preview.getByText(t.masked)).toBeVisible()
    await anew(page, () => page.getByRole('button', { name: t.confirm }).click())
    await expectLogged(page, 1)
    await app.close()

    const text = textIn(join(folder, 'data'))
    expect(text).toContain('"code":"51"')
    expect(text).not.toMatch(/40128888|4012 8888/)
  })
}

/** A backup of these rows with a right sum. */
function forged(lines: string, incidents: number): Buffer {
  const made = { appVersion: '0.1.0', made: '2026-11-22T14:32:05.120+08:00' }
  const head = { app: 'merchant-help', schema: 6, ...made, seq: 7, counts: { incidents } }
  const body = gzipSync(`${JSON.stringify(head)}\n${lines}`)
  const first = (sum: string) => `merchant-help backup 1 sha256=${sum}\n`
  const sum = createHash('sha256').update(first('')).update(body).digest('hex')
  return Buffer.concat([Buffer.from(first(sum)), body])
}

/** The rows of a backup, read without the app: after the first line it is gzip, and the head is the first line of that. */
function rowsIn(file: string): string[] {
  const bytes = readFileSync(file)
  return gunzipSync(bytes.subarray(bytes.indexOf('\n') + 1))
    .toString()
    .split('\n')
    .slice(1)
}

for (const lang of ['zh-CN', 'en'] as const) {
  test(`help tells of a newer set-up beside the backups, with its checksum, and runs nothing, ${lang}`, async () => {
    const stick = emptyFolder()
    const system = { linux: 'linux-x86_64.AppImage', win32: 'win-x64-setup.exe' }[process.platform as string]
    test.skip(system === undefined, 'named for these two')
    writeFileSync(join(stick, `merchant-help-9.0.0-${String(system)}`), 'setup')
    const { app, page } = await launch({ lang })
    await page.keyboard.press('F1')
    const told = page.getByTestId('newer-setup')
    await expect(page.getByRole('heading', { name: lang === 'en' ? 'How to update' : '怎样更新' })).toBeVisible()
    await expect(told).toHaveCount(0)
    await openSettings(page, 'backup')
    await pick(app, stick)
    await page.getByRole('button', { name: words[lang].pick }).click()
    await expect(page.getByText(words[lang].copied)).toBeVisible()
    await page.keyboard.press('F1')
    await expect(told).toContainText(
      lang === 'en' ? 'Version 9.0.0 is on the backup disk.' : '备份盘上有新版本 9.0.0。',
    )
    await expect(told).toContainText(join(stick, `merchant-help-9.0.0-${String(system)}`))
    await expect(told).toContainText('8fb6d5f37e8055ce720bd0b1d56587f88c0071f285966ba17e72b2b12672aa73')
    await app.close()
  })
}
