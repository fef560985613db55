// From an owner's table of codes (CSV) to the skeleton of its code set. What the table does not say stays open: an empty
// text or a missing field, which the tests name until a person has filled it in.
import fs from 'node:fs'
import path from 'node:path'
import Papa from 'papaparse'
import prettier from 'prettier'
import * as v from 'valibot'
import { readJson } from '../setup/load.mjs'

/** @typedef {import('../setup/bundle.mjs').Ours} Ours */

/** @typedef {Ours['shared/catalog/code-set.ts'] & Ours['shared/catalog/code-key.ts'] & Ours['shared/payments/card-data.ts']} Product */

/** @typedef {{ file: string, owner: string, kind: string, nameZh: string, nameEn: string, where: string, seen: string }} Table */

/** @typedef {Record<keyof typeof heads, string>} Row */

/** Says in one sentence what is wrong; nothing was written. */
export class Refused extends Error {}

const heads = {
  code: /^(code|(response|return|error) ?code|代码|返回码|应答码|响应码|错误码)$/i,
  text: /^(text|meaning|message|description|含义|意义|说明|描述)$/i,
  screen: /^(screen|screen ?text|屏幕|屏幕文字|屏幕提示|屏幕显示)$/i,
  source: /^(source|来源|出处|依据)$/i,
  class: /^(class|类型)$/i,
  category: /^(category|类别|分类)$/i,
}
const columns = /** @type {(keyof typeof heads)[]} */ (Object.keys(heads))

/**
 * Writes the code set, and what makes it known, below the root of the project. Returns what is left to fill in.
 * @param {string} root
 * @param {Table} table
 * @param {Product} product
 */
export async function addTable(root, { file, owner, kind, nameZh, nameEn, where, seen }, product) {
  const catalog = path.join(root, 'shared/catalog')
  const sources = /** @type {Record<string, { title: object }>} */ (readJson(path.join(catalog, 'sources.json')))
  const words = /** @type {Record<string, string[]>} */ (readJson(path.join(catalog, 'owner-words.json')))
  const list = fs.readFileSync(path.join(catalog, 'other-code-sets.ts'), 'utf8')
  const [, name] = /^(?:acquirer|terminal|middleware|mis):([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(owner) ?? []
  if (name === undefined)
    throw new Refused('--owner is acquirer: (or terminal:, middleware:, mis:) and a short name of a-z, 0-9 and -.')
  if (!isOneOf(kind, product.setKinds)) throw new Refused(`--kind is one of ${product.setKinds.join(', ')}.`)
  const set = `code-sets/${owner.replace(':', '-')}`
  if (fs.existsSync(path.join(catalog, `${set}.json`)) || owner in words)
    throw new Refused(`${owner} is in the catalog already: add to ${set}.json by hand.`)
  const place = isOneOf(where, ['print', 'unknown']) ? { [where]: true } : { address: where }
  if (where && !v.is(product.sourceSchema.entries.where, place))
    throw new Refused('--where is an address that begins with https://, or print, or unknown.')
  const rows = rowsOf(file, owner, product)

  /** A source that the catalog has by this title, else one of its own. @type {Record<string, string>} */
  const keys = {}
  /** @type {Record<string, object>} */
  const added = {}
  for (const title of new Set(rows.map(({ source }) => source))) {
    const known = Object.keys(sources).find((key) => title && Object.values(sources[key]?.title ?? {}).includes(title))
    let key = known ?? name
    for (let next = 2; known === undefined && (key in sources || key in added); next++) key = `${name}-${next}`
    keys[title] = key
    if (known === undefined) added[key] = { title: spoken(title), ...(where && { where: place }), seen }
  }
  const entries = rows.map(({ code, text, screen, source, category, class: given }) => ({
    code,
    title: spoken(Array.from(text).length <= (isChinese(text) ? 16 : 42) ? text : ''),
    meaning: spoken(text),
    ...(category && { category }),
    class: given || 'check-first',
    keepCard: 'no',
    // Of what nobody has read yet, nothing hands over goods or charges again: the most careful handling there is.
    ...(['', 'check-first'].includes(given) && {
      retry: 'never',
      whoFixes: 'acquirer',
      advice: kind === 'scan' ? 'scan-query' : 'result-unknown',
    }),
    ...(screen && { screenTexts: [screen] }),
    sources: [keys[source]],
  }))
  const codeSet = { id: owner, kind, name: { 'zh-CN': nameZh, en: nameEn }, entries }
  const names = [...new Set([name, nameZh, nameEn.toLowerCase()])].filter((one) => one !== '')
  const files = { [set]: codeSet, sources: { ...sources, ...added }, 'owner-words': { ...words, [owner]: names } }
  for (const [to, value] of Object.entries(files)) {
    const filepath = path.join(catalog, `${to}.json`)
    const style = await prettier.resolveConfig(filepath)
    fs.writeFileSync(filepath, await prettier.format(JSON.stringify(value, null, 2), { ...style, filepath }))
  }
  fs.writeFileSync(path.join(catalog, 'other-code-sets.ts'), listed(list, set))

  return [
    ...gaps(product.codeSetSchema, codeSet).map((at) =>
      `${owner}:${at}`.replace(/:entries\.(\d+)\./, (_, row) => `:${rows[Number(row)]?.code ?? ''}: `),
    ),
    ...Object.entries(added).flatMap(([key, one]) =>
      gaps(product.sourceSchema, one).map((at) => `source ${key}: ${at}`),
    ),
  ]
}

/**
 * @param {string} file
 * @param {string} owner
 * @param {Product} product
 */
function rowsOf(file, owner, { holdsCardData, codeKeySchema, categories }) {
  if (!fs.existsSync(file)) throw new Refused(`There is no file ${file}.`)
  const bytes = fs.readFileSync(file)
  // Excel in China saves CSV in an encoding of its own.
  const utf8 = new TextDecoder().decode(bytes)
  const text = utf8.includes('\ufffd') ? new TextDecoder('gb18030').decode(bytes) : utf8
  const { data, errors } = /** @type {import('papaparse').ParseResult<string[]>} */ (Papa.parse(text))
  const [head = [], ...below] = data.map((cells) => cells.map((cell) => cell.trim()))
  /** @param {readonly string[]} cells @param {keyof typeof heads} column */
  const cell = (cells, column) => cells[head.findIndex((name) => heads[column].test(name))] ?? ''
  if (errors.some(({ type }) => type === 'Quotes')) throw new Refused('A quotation mark in the table is not closed.')
  if (cell(head, 'code') === '') throw new Refused('No column is called “code” or 代码.')
  if (cell(head, 'text') === '') throw new Refused('No column is called “text” or 含义.')

  /** @type {Map<string, Row>} */
  const rows = new Map()
  for (const [index, cells] of below.entries()) {
    if (cells.every((one) => one === '')) continue
    const row = /** @type {Row} */ (Object.fromEntries(columns.map((column) => [column, cell(cells, column)])))
    const code = row.code.toUpperCase()
    /** @param {string} what */
    const refused = (what) => new Refused(`Row ${index + 2}: ${what}.`)
    if (cells.some(holdsCardData) || holdsCardData(`card ${code}`)) throw refused('looks like card data; take it out')
    if (!v.is(codeKeySchema, { codeSet: owner, code })) throw refused('no code, or one that is too long')
    if (rows.has(code)) throw refused(`the code ${code} stands in the table already`)
    if (row.category && !isOneOf(row.category, categories)) throw refused(`a category is ${categories.join(', ')}`)
    // Approved hands over goods and is held by name; unverified is where sources differ. Neither comes from a table.
    if (!isOneOf(row.class, ['', 'declined', 'check-first', 'status']))
      throw refused('a class is declined, check-first or status; any other is given by hand')
    rows.set(code, { ...row, code })
  }
  if (rows.size === 0) throw new Refused('There is nothing below the head of the table.')
  return [...rows.values()]
}

/**
 * The list of further sets with an import more, in order, and a line more, behind the last acquirer.
 * @param {string} list
 * @param {string} set
 */
function listed(list, set) {
  const imported = /^import (\w+) from '\.\/(code-sets\/[^']+)\.json'$/
  const lines = list.split('\n')
  const camel = set.replace(/^.*\/(acquirer-)?/, '').replace(/-(\w)/g, (_, letter) => String(letter).toUpperCase())
  const free = /^\d/.test(camel) ? `set${camel}` : camel
  const name = new RegExp(`\\b${free}\\b`).test(list) ? `${free}Table` : free
  const acquirers = lines.flatMap((line) => (line.includes('/acquirer-') ? `  ${imported.exec(line)?.[1] ?? ''},` : []))
  lines.splice(lines.findLastIndex((line) => acquirers.includes(line)) + 1, 0, `  ${name},`)
  const before = lines.findLastIndex((line) => (imported.exec(line)?.[2] ?? '~') < set)
  lines.splice(before + 1, 0, `import ${name} from './${set}.json'`)
  return lines.join('\n')
}

/** @param {string} text */
const isChinese = (text) => /\p{Script=Han}/u.test(text)

/** In the language that it is in; the other one is open. @param {string} text */
const spoken = (text) => (isChinese(text) ? { 'zh-CN': text, en: '' } : { 'zh-CN': '', en: text })

/** @param {string} one @param {readonly string[]} all */
const isOneOf = (one, all) => all.includes(one)

/** @param {v.GenericSchema} schema @param {unknown} value */
const gaps = (schema, value) => (v.safeParse(schema, value).issues ?? []).map((issue) => v.getDotPath(issue) ?? '')
