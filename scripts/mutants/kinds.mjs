// What a mutant is: a way to break a guard of the app, and the test that must then go red.
import fs from 'node:fs'
import path from 'node:path'
import { ROOT } from '../setup/run.mjs'

/** @typedef {{ kind: 'types' | 'imports' | 'lint' | 'unread' | 'unit' | 'app' | 'layout' | 'texts' | 'packets' | 'windows' | 'set-up' | 'ends', only?: string }} Guard the command that must fail */

/**
 * `find`, which must stand exactly once in the file, becomes `replace`; or `add` comes to its end.
 * @typedef {{ find: string, replace: string } | { add: string }} Change
 */

/** @typedef {{ name: string, file: string, guard: Guard, says: string } & Change} Mutant `says`: what the guard must say */

/** @typedef {readonly [find: string, replace: string]} Swap */

/** @typedef {(name: string, change: Swap, says: string, file?: string) => Mutant} InFile */

/** @typedef {(name: string, file: string, change: Swap, says: string) => Mutant} InOneOf */

/**
 * Seen by a unit test: `says` is in its title.
 * @param {string} name
 * @param {string} file
 * @param {Swap} change
 * @param {string} test
 * @param {string} says
 * @returns {Mutant}
 */
export const inUnit = (name, file, [find, replace], test, says) => ({
  name,
  file,
  find,
  replace,
  guard: { kind: 'unit', only: test },
  says,
})

/**
 * Seen by one end-to-end test, by its title.
 * @param {string} name
 * @param {string} file
 * @param {Swap} change
 * @param {string} title
 * @returns {Mutant}
 */
export const inApp = (name, file, [find, replace], title) => ({
  name,
  file,
  find,
  replace,
  guard: { kind: 'app', only: title },
  says: title,
})

/**
 * The lines of a file that match, each of which is a guard: what is added to them later is broken too.
 * @param {string} file
 * @param {RegExp} pattern
 */
export function linesOf(file, pattern) {
  const text = fs.readFileSync(path.join(ROOT, file), 'utf8')
  const lines = [...text.matchAll(pattern)]
  if (lines.length === 0) throw new Error(`${file}: nothing matches ${String(pattern)}`)
  return lines.map(([line, ...groups]) => ({ file, line, groups }))
}
