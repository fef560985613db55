import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as codeKey from '../../shared/catalog/code-key.ts'
import * as codeSet from '../../shared/catalog/code-set.ts'
import * as cardData from '../../shared/payments/card-data.ts'
import { readJson } from '../setup/load.mjs'
import { ROOT } from '../setup/run.mjs'
import { addTable } from './add-table.mjs'

const product = { ...codeSet, ...codeKey, ...cardData }
const files = ['sources.json', 'owner-words.json', 'other-code-sets.ts', 'code-sets/acquirer-ccb.json']
let root = ''
const at = (file = '') => path.join(root, 'shared/catalog', file)
const all = () =>
  fs
    .readdirSync(at(), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => [one.name, fs.readFileSync(path.join(one.parentPath, one.name), 'utf8')])

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'merchant-help-catalog-'))
  fs.mkdirSync(at('code-sets'), { recursive: true })
  for (const file of files) fs.copyFileSync(path.join(ROOT, 'shared/catalog', file), at(file))
  fs.copyFileSync(path.join(ROOT, '.prettierrc.json'), path.join(root, '.prettierrc.json'))
})
afterEach(() => fs.rmSync(root, { recursive: true }))

/**
 * @param {string | Buffer} csv
 * @param {Partial<import('./add-table.mjs').Table>} [given]
 */
function add(csv, given) {
  const file = path.join(root, 'table.csv')
  fs.writeFileSync(file, csv)
  const usual = {
    file,
    owner: 'acquirer:of-this-test',
    kind: 'terminal',
    nameZh: '',
    nameEn: '',
    where: '',
    seen: '2026-11',
  }
  return addTable(root, { ...usual, ...given }, product)
}

const full = { nameZh: '测试支付', nameEn: 'Test Pay', where: 'print' }
const entries = () =>
  /** @type {{ entries: Record<string, unknown>[] }} */ (readJson(at('code-sets/acquirer-of-this-test.json'))).entries

describe('a table becomes the skeleton of a code set', () => {
  it('with what it says, and the most careful handling of what nobody has read', async () => {
    await add('返回码,含义,屏幕提示\nb1,余额不足,B1 请换卡\nB2,No answer from the bank,\n')
    expect(entries()).toEqual([
      {
        code: 'B1',
        title: { 'zh-CN': '余额不足', en: '' },
        meaning: { 'zh-CN': '余额不足', en: '' },
        class: 'check-first',
        keepCard: 'no',
        retry: 'never',
        whoFixes: 'acquirer',
        advice: 'result-unknown',
        screenTexts: ['B1 请换卡'],
        sources: ['of-this-test'],
      },
      expect.objectContaining({ code: 'B2', title: { 'zh-CN': '', en: 'No answer from the bank' } }),
    ])
  })

  it('and names line by line what it lacks, which is all that the schema finds wrong', async () => {
    const open = await add('code,text\nB1,余额不足\n')
    expect(open).toEqual([
      'acquirer:of-this-test:name.zh-CN',
      'acquirer:of-this-test:name.en',
      'acquirer:of-this-test:B1: title.en',
      'acquirer:of-this-test:B1: meaning.en',
      'acquirer:of-this-test:B1: category',
      'source of-this-test: title.zh-CN',
      'source of-this-test: title.en',
      'source of-this-test: kind',
      'source of-this-test: where',
    ])
    const [entry] = entries()
    const english = {
      title: { 'zh-CN': '余额不足', en: 'No funds' },
      meaning: { 'zh-CN': '余额不足', en: 'No funds.' },
    }
    const filled = { ...entry, ...english, category: 'funds-or-limit' }
    const set = readJson(at('code-sets/acquirer-of-this-test.json'))
    const name = { 'zh-CN': '测试支付', en: 'Test Pay' }
    expect(
      v.safeParse(codeSet.codeSetSchema, { .../** @type {object} */ (set), name, entries: [filled] }).success,
    ).toBe(true)
  })

  it('takes class, category and sources from the table where it has them', async () => {
    const open = await add(
      '应答码\t说明\t类型\t类别\t来源\n51\t余额不足\tdeclined\tfunds-or-limit\t测试手册\n96\t系统错误\tcheck-first\tsystem-or-host\t易生支付接口文档\n',
      { ...full, kind: 'scan' },
    )
    expect(
      entries().map(({ code, class: given, category, advice, sources }) => [code, given, category, advice, sources]),
    ).toEqual([
      ['51', 'declined', 'funds-or-limit', undefined, ['of-this-test']],
      ['96', 'check-first', 'system-or-host', 'scan-query', ['easypay']],
    ])
    expect(open).toContain('acquirer:of-this-test:51: retry')
    expect(open).not.toContain('acquirer:of-this-test:96: retry')
    expect(readJson(at('sources.json'))).toMatchObject({
      'of-this-test': { title: { 'zh-CN': '测试手册', en: '' }, where: { print: true }, seen: '2026-11' },
    })
  })

  it('makes it known, and changes no other line', async () => {
    const before = new Map(files.map((file) => [file, fs.readFileSync(at(file), 'utf8')]))
    await add('code,text\nB1,余额不足\n', full)
    const list = fs.readFileSync(at('other-code-sets.ts'), 'utf8').split('\n')
    const old = (before.get('other-code-sets.ts') ?? '').split('\n')
    expect(list.filter((line) => !old.includes(line))).toEqual([
      "import ofThisTest from './code-sets/acquirer-of-this-test.json'",
      '  ofThisTest,',
    ])
    expect(list.filter((line) => old.includes(line))).toEqual(old)
    const imports = list.filter((line) => line.startsWith('import ') && line.includes('/acquirer-'))
    const places = imports.map((line) => line.split(' from ')[1])
    expect(places).toEqual(places.toSorted())
    expect(imports.map((line) => `  ${line.split(' ')[1] ?? ''},`)).toContain(list[list.indexOf('  ofThisTest,') - 1])
    for (const file of ['sources.json', 'owner-words.json']) {
      const [kept = ''] = (before.get(file) ?? '').split('\n}')
      expect(fs.readFileSync(at(file), 'utf8').startsWith(kept)).toBe(true)
    }
    expect(readJson(at('owner-words.json'))).toMatchObject({
      'acquirer:of-this-test': ['of-this-test', '测试支付', 'test pay'],
    })
    expect(fs.readFileSync(at('code-sets/acquirer-ccb.json'), 'utf8')).toBe(before.get('code-sets/acquirer-ccb.json'))
  })

  it('reads what Excel in China saves', async () => {
    await add(Buffer.concat([Buffer.from('code,text\nB1,'), Buffer.from([0xd3, 0xe0, 0xb6, 0xee]), Buffer.from('\n')]))
    expect(entries()[0]).toMatchObject({ meaning: { 'zh-CN': '余额', en: '' } })
  })
})

describe('a table is refused, and nothing written', () => {
  it.each([
    ['no code column', 'name,text\nB1,余额不足\n', {}, 'No column is called “code”'],
    ['no text column', 'code,colour\nB1,red\n', {}, 'No column is called “text”'],
    ['nothing below the head', 'code,text\n\n', {}, 'nothing below the head'],
    ['equal codes', 'code,text\nb1,余额不足\nC1,密码错\nB1,余额不足\n', {}, 'Row 4: the code B1 stands'],
    ['a card number', 'code,text,note\nB1,余额不足,4111 1111 1111 1111\n', {}, 'Row 2: looks like card data'],
    ['a card number as code', 'code,text\n4111111111111111,余额不足\n', {}, 'Row 2: looks like card data'],
    ['a row without a code', 'code,text\n,余额不足\n', {}, 'Row 2: no code'],
    ['approved', 'code,text,class\n00,成功,approved\n', {}, 'Row 2: a class is declined'],
    ['a category of its own', 'code,text,category\n51,余额不足,money\n', {}, 'Row 2: a category is'],
    ['an open quotation mark', 'code,text\n51,"余额\n', {}, 'quotation mark'],
    ['an owner without a kind', 'code,text\n51,余额不足\n', { owner: 'of-this-test' }, '--owner is'],
    ['a kind of its own', 'code,text\n51,余额不足\n', { kind: 'phone' }, '--kind is one of'],
    ['an address that is none', 'code,text\n51,余额不足\n', { where: 'somewhere' }, '--where is'],
    ['a set that is there', 'code,text\n51,余额不足\n', { owner: 'acquirer:ccb' }, 'in the catalog already'],
    ['no such file', '', { file: '/no/such/table.csv' }, 'There is no file'],
  ])('%s', async (_, csv, given, says) => {
    const before = all()
    await expect(add(csv, given)).rejects.toThrow(says)
    expect(all()).toEqual(before)
  })

  it('with one sentence and exit code 2', () => {
    const file = path.join(root, 'table.csv')
    fs.writeFileSync(file, 'name,text\nB1,余额不足\n')
    /** @param {string[]} args */
    const call = (...args) =>
      spawnSync(process.execPath, ['scripts/catalog/add.mjs', ...args], { cwd: ROOT, encoding: 'utf8' })
    const { status, stdout, stderr } = call(file, '--owner=acquirer:of-this-test')
    expect([status, stdout, stderr]).toEqual([2, '', 'No column is called “code” or 代码.\n'])
    expect(call('--colour').status).toBe(2)
  })
})
