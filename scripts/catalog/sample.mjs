// `npm run catalog:sample -- FACTS.json`: draws 20 entries and prints the fact beside the entry, for a reader who did not
// write them. FACTS.json: {codes: [{system, code, meaning_zh, meaning_en, sources, ...}]}; without it the entries alone.
// The draw is seeded with the commit's hash, so that whoever checks it draws the same.
import { execFileSync } from 'node:child_process'
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { readJson } from '../setup/load.mjs'
import { ROOT } from '../setup/run.mjs'

/** @typedef {{ system: string, code: string, meaning_zh: string, meaning_en: string, sources: string[], note?: string }} Fact */

/** @typedef {{ id: string, entries: import('../../shared/catalog/code-set.ts').CodeEntry[] }} CodeSet */

const COUNT = 20
const sets = path.join(ROOT, 'shared/catalog/code-sets')
const [facts] = process.argv.slice(2)

const seed = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim()
/** @param {string} name */
const order = (name) => crypto.createHash('sha256').update(`${seed} ${name}`).digest('hex')

const entries = fs
  .readdirSync(sets)
  .map((file) => /** @type {CodeSet} */ (readJson(path.join(sets, file))))
  .flatMap((set) => set.entries.map((entry) => ({ name: `${set.id}:${entry.code}`, entry })))
  .sort((a, b) => (order(a.name) < order(b.name) ? -1 : 1))
const codes = facts ? /** @type {{ codes: Fact[] }} */ (readJson(facts)).codes : []
const known = new Map(codes.map((fact) => [`${fact.system}:${fact.code}`, fact]))

console.log(`seed ${seed}`)
for (const { name, entry } of entries.slice(0, COUNT)) {
  const fact = known.get(name)
  console.log(`\n${name}  class ${entry.class}, retry ${entry.retry}, keep card ${entry.keepCard}`)
  if (fact)
    console.log(`  fact   ${fact.meaning_zh} / ${fact.meaning_en} [${fact.sources.join(' ')}] ${fact.note ?? ''}`)
  console.log(`  title  ${entry.title['zh-CN']} / ${entry.title.en} [${entry.sources.join(' ')}]`)
  console.log(`  means  ${entry.meaning['zh-CN']} / ${entry.meaning.en}`)
}
