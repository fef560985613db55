import fs from 'node:fs'
import path from 'node:path'
import { pinyin } from 'pinyin-pro'
import { readJson } from '../setup/load.mjs'

const ID = 'virtual:pinyin'
const HAN = /\p{Script=Han}/u

/** @typedef {{ title: { 'zh-CN': string }, screenTexts?: string[] }} Entry */

/** @typedef {{ title: { 'zh-CN': string }, words: string[] }} Family */

/**
 * For each character with several readings the one that a person chose, the phrases in which it has another (the longest
 * that fits wins), and the readings that people type by mistake or by habit.
 * @typedef {Readonly<Record<string, { reading?: string, except?: Readonly<Record<string, string>>, also?: readonly string[] }>>} Overrides
 */

/**
 * Where the Chinese texts stand, below the root of the project.
 * @param {string} root
 */
function filesBelow(root) {
  const catalog = path.join(root, 'shared/catalog')
  const sets = path.join(catalog, 'code-sets')
  return {
    sets: fs
      .readdirSync(sets)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => path.join(sets, name)),
    shopWords: path.join(catalog, 'shop-words.json'),
    families: ['families.json', 'other-families.json'].map((name) => path.join(catalog, name)),
    overrides: path.join(root, 'scripts/catalog/pinyin-overrides.json'),
  }
}

/**
 * Every Chinese text that something is looked up by: titles, screen texts, what shopkeepers say.
 * @param {ReturnType<typeof filesBelow>} files
 */
function chineseTexts({ sets, shopWords, families }) {
  const entries = sets.flatMap((file) => /** @type {{ entries: Entry[] }} */ (readJson(file)).entries)
  const texts = entries.flatMap(({ title, screenTexts = [] }) => [title['zh-CN'], ...screenTexts])
  const words = /** @type {{ words: string[] }[]} */ (readJson(shopWords)).flatMap((group) => group.words)
  const troubles = families
    .flatMap((file) => /** @type {Family[]} */ (readJson(file)))
    .flatMap((family) => [family.title['zh-CN'], ...family.words])
  return [...new Set([...texts, ...words, ...troubles])].filter((text) => HAN.test(text))
}

/**
 * Syllables without tones, one for each Chinese character, with spaces; `|` before each further reading. A text with
 * Latin words has a reading with them and one without.
 * @param {string} text
 * @param {Overrides} overrides
 */
export function readingsOf(text, overrides) {
  const characters = Array.from(text).filter((character) => HAN.test(character))
  const han = characters.join('')
  const guessed = pinyin(han, { toneType: 'none', type: 'array' })
  const syllables = characters.map((character, at) => checked(han, at, overrides[character]) ?? guessed[at] ?? '')
  const others = [...new Set(characters.flatMap((character) => overrides[character]?.also ?? []))].map((other) =>
    characters.map((character, at) => (overrides[character]?.also?.includes(other) ? other : (syllables[at] ?? ''))),
  )
  const mixed = /[a-z]/i.test(text) ? [withLatin(text, syllables)] : []
  return [...new Set([syllables, ...others, ...mixed].map((reading) => reading.join(' ')))].join('|')
}

/**
 * @param {string} text
 * @param {readonly string[]} syllables
 */
function withLatin(text, syllables) {
  let at = 0
  const parts = text.match(/[a-z]+|\p{Script=Han}/giu) ?? []
  return parts.map((part) => (HAN.test(part) ? (syllables[at++] ?? '') : part.toLowerCase()))
}

/**
 * @param {string} han
 * @param {number} at
 * @param {Overrides[string] | undefined} override
 */
function checked(han, at, override) {
  const phrases = Object.keys(override?.except ?? {}).filter((phrase) => {
    const start = at - phrase.indexOf(han.charAt(at))
    return start >= 0 && han.startsWith(phrase, start)
  })
  const [longest] = phrases.toSorted((a, b) => b.length - a.length)
  return longest ? override?.except?.[longest] : override?.reading
}

/**
 * Every Chinese text of the catalog below `root` with its readings.
 * @param {string} root
 */
export function catalogReadings(root) {
  const files = filesBelow(root)
  const overrides = /** @type {Overrides} */ (readJson(files.overrides))
  return Object.fromEntries(chineseTexts(files).map((text) => [text, readingsOf(text, overrides)]))
}

/**
 * Gives `virtual:pinyin`: a reading for every Chinese text of the catalog, so that no dictionary has to be shipped.
 * @param {string} root the project's root; a bundled build configuration no longer knows where this file was
 * @returns {import('vite').Plugin}
 */
export function pinyinPlugin(root) {
  return {
    name: 'catalog-pinyin',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load(id) {
      if (id !== `\0${ID}`) return null
      for (const file of Object.values(filesBelow(root)).flat()) this.addWatchFile(file)
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(catalogReadings(root)))})`
    },
  }
}
