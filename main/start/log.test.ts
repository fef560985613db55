import fc from 'fast-check'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cardSpellings } from '#shared/payments/card-data-samples'
import { plainTextOf } from '#shared/payments/plain-text'
import { openLog } from './log'
import { inWords, maskedText } from './masked'

const places = { data: '/home/王小明/.config/Merchant Help/data', program: '/opt/merchant help' }
const onWindows = {
  data: String.raw`C:\Users\Wang Xiaoming\AppData\Merchant Help\data`,
  program: String.raw`C:\Programs\mh`,
}

/** What the real system or library says of what it was given. */
async function thrownBy(run: () => unknown): Promise<unknown> {
  try {
    await run()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

describe('what goes into the log', () => {
  it.each([
    ['/home/王小明/桌面/记录 王记面馆.csv', '[path]'],
    ['said of /media/bob/STICK/log.csv: no', 'said of [path]'],
    [String.raw`at C:\Users\bob smith\x.csv`, 'at [path]'],
    [String.raw`on \\server\wang\x.csv`, 'on [path]'],
    ['file:///home/bob/x.js', '[path]'],
    [`${places.data}/incidents/2026-11.json`, '[data]/incidents/2026-11.json'],
    [`${places.data}/王记面馆.csv`, '[data]/…'],
    [`${places.data}2/x`, '[path]'],
    ['at run (file:///opt/merchant%20help/out/main/main.js:3:7)', 'at run ([program]/out/main/main.js:3:7)'],
    ['process gone GPU 1/2 and/or killed', 'process gone GPU 1/2 and/or killed'],
  ])('names no folder that is not ours: %s', (text, masked) => {
    expect(maskedText(text, places)).toBe(masked)
  })
  it.each([
    [String.raw`${onWindows.data}\journal\00000001.log`, '[data]/journal/00000001.log'],
    [`'${onWindows.data.replaceAll('\\', '\\\\')}\\\\settings.json'`, "'[data]/settings.json'"],
    ['at file:///C:/Programs/mh/out/main.js:1:2', 'at [program]/out/main.js:1:2'],
  ])('knows them as Windows writes them: %s', (text, masked) => {
    expect(maskedText(text, onWindows)).toBe(masked)
  })
  it('holds no card number', () => {
    for (const { text, pan } of cardSpellings(500, 7))
      for (const words of [inWords(text, places), inWords(new Error(text), places)])
        expect(plainTextOf(words).plain.replace(/\D/g, '')).not.toContain(pan)
    expect(inWords('ends 4111 1111 1111 1111', places)).toBe('ends [card number removed, ends 1111]')
  })
  it('says of an error of the system what it was and where, of our files alone', async () => {
    const missing = await thrownBy(() => readFile('/home/bob/o\'brien/王记 "x".csv'))
    const words = inWords(missing, places)
    expect(words).toMatch(/^Error: ENOENT open '\[path\]/)
    expect(words).not.toMatch(/brien|王记|bob/)
  })
  const typed = '顾客王女士说 "再刷" 她的电话\n139'
  it.each<[string, () => unknown]>([
    ['JSON', (): unknown => JSON.parse(`{"note": ${JSON.stringify(typed)} oops`)],
    ['JSON that is a sentence', (): unknown => JSON.parse(typed)],
    ['a schema', () => v.parse(v.strictObject({ code: v.picklist(['a']) }), { code: typed })],
    ['a property of a text', () => Object.defineProperty(new String(typed), '0', { value: 1 })],
    ['an address', () => new URL(typed)],
    ['an error that carries it', () => Promise.reject(Object.assign(new Error('x'), { note: typed, cause: typed }))],
  ])('repeats nothing of what somebody typed that %s was given', async (_what, run) => {
    const words = inWords(await thrownBy(run), places)
    for (const part of ['王女士', '再刷', '139']) expect(words).not.toContain(part)
  })
  it('says of what is no error, nor a word of ours, only what it is', () => {
    expect(inWords({ note: typed }, places)).toBe('[object]')
    expect(inWords(137, places)).toBe('137')
  })
  it('is never long, and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string({ unit: 'binary' }), (thing, text) => {
        expect(inWords(thing, places).length).toBeLessThanOrEqual(4_000)
        expect(inWords(new Error(text.repeat(20)), onWindows).length).toBeLessThanOrEqual(4_000)
      }),
      { numRuns: 50 },
    )
    expect(inWords('x'.repeat(10_000), places)).toHaveLength(4_000)
  })
})

describe('the log', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'merchant-help-log-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })
  const all = () => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))

  it('writes each record without what must not be there', async () => {
    const log = openLog(folder, places)
    log.error('backups', new Error('of "王记面馆"'), { note: '王女士' })
    log.warn('6222 0212 3456 7894', 'of /home/bob/x')

    expect(all()).toHaveLength(1)
    expect(all()[0]).toMatch(/\[error\]\s+backups Error: of …/)
    expect(all()[0]).not.toMatch(/王|bob|6222/)
    expect((await log.lastLines(1)).join()).toContain('[path]')
  })
  it('is two files of 1 MB at most, and of them the last lines are shown', async () => {
    const log = openLog(folder, places)
    for (let n = 0; n < 4_000; n++) log.error(`fault ${String(n)}`, 'x'.repeat(900))

    const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size)
    expect(sizes).toHaveLength(2)
    for (const size of sizes) expect(size).toBeLessThan(1_005_000)
    const lines = await log.lastLines(1_200)
    expect(lines).toHaveLength(1_200)
    expect(lines[0]).toContain('fault 2800 ')
  })
  it.skipIf(process.platform === 'win32')('is for us alone', () => {
    openLog(folder, places).error('x')
    expect(statSync(join(folder, 'main.log')).mode & 0o777).toBe(0o600)
  })
  it.skipIf(process.platform === 'win32').each<[string, () => void]>([
    [
      'a link',
      () => {
        writeFileSync(join(folder, 'theirs'), 'theirs')
        symlinkSync(join(folder, 'theirs'), join(folder, 'main.log'))
      },
    ],
    ['a pipe', () => execFileSync('mkfifo', [join(folder, 'main.log')])],
  ])('writes nothing in the place of %s, and does not wait for it', async (what, make) => {
    make()
    const log = openLog(folder, places)
    log.error('x')
    expect(what === 'a link' ? readFileSync(join(folder, 'theirs'), 'utf8') : 'theirs').toBe('theirs')
    if (what === 'a pipe') expect(await log.lastLines(5)).toEqual([])
  })
})
