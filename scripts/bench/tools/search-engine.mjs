// One engine over one catalog, in a process of its own: node --expose-gc search-engine.mjs <bundle> <engine> <count>.
// Count 0 is the real catalog. Sends what it measured to its parent.
import MiniSearch from 'minisearch'
import { importFile } from '../../setup/load.mjs'
import { LOOK_UPS, madeItems } from './search-catalog.mjs'

/**
 * Milliseconds and MB.
 * @typedef {{ build: number, ready: number, keys: number[], heap: number, right: number, wrong: string[] }} Measured
 */

/** @typedef {import('../../../shared/catalog/search-index.ts').SearchItem} SearchItem */

/** @typedef {(items: readonly SearchItem[]) => (query: string) => readonly { key: { code: string } }[]} Engine */

const [bundle = '', engine = '', count] = process.argv.slice(2)
const { createSearch, searchItems } =
  /** @type {typeof import('../../../shared/catalog/search.ts') & typeof import('../../../shared/catalog/search-items.ts')} */ (
    await importFile(bundle)
  )

/**
 * MiniSearch 7 with pairs of Chinese characters as words: the only ready-made engine that found everything.
 * @type {Engine}
 */
function miniSearch(items) {
  const index = new MiniSearch({
    fields: ['code', 'chinese', 'english', 'pinyin', 'initials', 'body'],
    tokenize: words,
  })
  index.addAll(items.map(documentOf))
  /** @type {import('minisearch').SearchOptions} */
  const options = {
    prefix: true,
    fuzzy: (term) => (/^[a-z]{5,}$/.test(term) ? 0.2 : false),
    combineWith: 'AND',
    boost: { code: 10, chinese: 4, english: 4, pinyin: 3, initials: 3 },
    tokenize: (text) => withoutSingles(words(text)),
  }
  return (query) =>
    index
      .search(query, options)
      .slice(0, 20)
      .flatMap(({ id }) => items[Number(id)] ?? [])
}

/**
 * @param {SearchItem} item
 * @param {number} id
 */
function documentOf({ key, titles, screenTexts, words, pinyin, body, owners }, id) {
  const syllables = pinyin.flatMap((readings) => readings.split('|').map((reading) => reading.split(' ')))
  // Every ending of a reading, so that what begins in the middle is the prefix of a word.
  /** @param {(syllables: string[]) => string} join */
  const endings = (join) => syllables.flatMap((list) => list.map((_, from) => join(list.slice(from)))).join(' ')
  return {
    id,
    code: key.code,
    chinese: [titles['zh-CN'], ...screenTexts, ...words, owners[0] ?? ''].join(' '),
    english: [titles.en, owners[1] ?? ''].join(' '),
    pinyin: endings((list) => list.join('')),
    initials: endings((list) => list.map((syllable) => syllable.charAt(0)).join('')),
    body: body ? `${body['zh-CN']} ${body.en}` : '',
  }
}

const HAN = /\p{Script=Han}/u

/** @param {string} text */
function words(text) {
  const runs = text.toLowerCase().match(/\p{Script=Han}+|[^\p{Script=Han}\s\p{P}]+/gu) ?? []
  return runs.flatMap((run) => {
    const signs = Array.from(run)
    return HAN.test(run) ? [...signs, ...signs.slice(1).map((_, at) => run.slice(at, at + 2))] : [run]
  })
}

/** @param {readonly string[]} terms */
const withoutSingles = (terms) =>
  terms.filter((term) => !HAN.test(term) || term.length > 1 || !terms.some((t) => t.length > 1 && t.includes(term)))

const items = count === '0' ? searchItems(() => 0) : madeItems(Number(count))
globalThis.gc?.()
globalThis.gc?.()
const heapBefore = process.memoryUsage().heapUsed
const buffersBefore = process.memoryUsage().arrayBuffers
const start = performance.now()
const search = engine === 'ours' ? createSearch(items) : miniSearch(items)
const build = performance.now() - start
// Ours makes some of its columns at the first look-ups that get to them: these get to all.
for (const query of ['qqqq', '某某某']) search(query)
const ready = performance.now() - start
globalThis.gc?.()
globalThis.gc?.()
const { heapUsed, arrayBuffers } = process.memoryUsage()

/** @type {number[]} */
const keys = []
for (let turn = 0; turn < 4; turn++) {
  for (const [query] of LOOK_UPS) {
    for (let length = 1; length <= query.length; length++) {
      const typed = query.slice(0, length)
      const start = performance.now()
      search(typed)
      // The first turn warms up.
      if (turn > 0) keys.push(performance.now() - start)
    }
  }
}
const wrong = LOOK_UPS.filter(([query, right]) => !right.includes(search(query)[0]?.key.code.split('-')[0] ?? ''))
/** @type {Measured} */
const measured = {
  build,
  ready,
  keys,
  heap: (heapUsed - heapBefore + arrayBuffers - buffersBefore) / 2 ** 20,
  right: LOOK_UPS.length - wrong.length,
  wrong: wrong.map(([query]) => query),
}
process.send?.(measured)
