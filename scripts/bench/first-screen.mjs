// What the first page makes Chromium load before anything is asked of it.
import fs from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { ROOT } from '../setup/run.mjs'

export const name = 'first-screen'
export const GOAL_KB = 200

export function run() {
  const { kilobytes, files } = firstScreen()
  const figure = `first screen, gzipped: ${files} files of JS (with its data) and CSS`
  return [{ figure, measured: `${kilobytes.toFixed(0)} KB`, goal: `<= ${GOAL_KB} KB` }]
}

/**
 * The files that index.html names, those that they import statically, and the sentences of one language; data come inside the
 * scripts. Other lazy imports
 * and what the style sheets may ask for (fonts, pictures) are not of the first screen.
 */
export function firstScreen() {
  const folder = path.join(ROOT, 'out/renderer')
  const files = new Set(
    referencesIn(path.join(folder, 'index.html'), /<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+)"/g),
  )
  // The page asks for the sentences of the language on screen before it draws; which one it is, only the start tells.
  files.add(largestOf(folder, /^(zh-CN|en)-.*[.]js$/))
  // The set grows while it is read.
  for (const file of files) {
    if (!file.endsWith('.js')) continue
    for (const imported of referencesIn(file, /\b(?:from|import)\s*["'](\.{1,2}\/[^"']+)["']/g)) files.add(imported)
  }
  const sizes = [...files].map((file) => gzipSync(fs.readFileSync(file)).length)
  return { kilobytes: sizes.reduce((sum, size) => sum + size, 0) / 1000, files: files.size }
}

/**
 * @param {string} folder
 * @param {RegExp} pattern
 */
function largestOf(folder, pattern) {
  const names = fs.readdirSync(path.join(folder, 'assets')).filter((name) => pattern.test(name))
  if (names.length === 0) throw new Error(`nothing in ${folder}/assets is called ${String(pattern)}`)
  const files = names.map((name) => path.join(folder, 'assets', name))
  return files.reduce((a, b) => (fs.statSync(b).size > fs.statSync(a).size ? b : a))
}

/**
 * @param {string} file
 * @param {RegExp} pattern with the reference as its first group
 */
function referencesIn(file, pattern) {
  const found = [...fs.readFileSync(file, 'utf8').matchAll(pattern)]
  return found.map(([, reference = '']) => path.join(path.dirname(file), reference))
}
