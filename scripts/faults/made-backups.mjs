// Backups of a made shop, and what chance or an enemy may have done to them: to a row, to the lines, to the packed bytes,
// to the file. The same seed makes the same ones.
import { createHash } from 'node:crypto'
import zlib from 'node:zlib'
import { chanceFrom, randomFrom } from '../shop/random.mjs'

/** @typedef {ReturnType<typeof chanceFrom>} Chance */

/** @typedef {Record<string, unknown>} Fields */

/**
 * A backup that is being made. A line that is a string or bytes stands as it is, any other one as JSON.
 * @typedef {{ head: unknown, lines: unknown[], form: number, pack: (lines: Buffer) => Buffer, seal: (body: Buffer) => Buffer }} Made
 */

const CARD = '4012888888881881'
const SPREAD = { rrn: '555555555555', lastFour: '4444' }
/** What must be nowhere afterwards: parts of the number, and the end of the one that is spread over two fields. */
export const CARD_PARTS = /8888888|28888|81881|"lastFour":"4444"/

/** @param {number} n */
const idOf = (n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** @param {Chance} chance */
function incident({ below, one }, /** @type {number} */ n) {
  const month = one(['2026-09', '2026-10', '2026-11'])
  const at = `${month}-${String(1 + below(28)).padStart(2, '0')}T1${below(10)}:32:05.120+08:00`
  const row = { id: idOf(n), seq: n, at, codeSet: 'unionpay', code: one(['34', '51', '91']), history: [] }
  return {
    file: `incidents/${month}`,
    row: below(3) === 0 ? { ...row, note: one(['换了一张卡', 'Second try, other card.']) } : row,
  }
}

/**
 * What a backup of a small shop looks like.
 * @param {Chance} chance
 * @returns {Made}
 */
function whole(chance) {
  const count = 1 + chance.below(30)
  const lines = Array.from({ length: count }, (_, n) => incident(chance, n + 1))
  const others = [
    { file: 'terminals', row: { id: idOf(90_001), label: '1 号机' } },
    { file: 'terminals', row: { id: idOf(90_002), label: '2 号机', place: '门口' } },
    {
      file: 'notes',
      row: {
        id: 'unionpay:34',
        note: { codeSet: 'unionpay', code: '34', text: '先打电话', changed: '2026-11-20T10:00:00.000+08:00' },
      },
    },
    { file: 'hotlines', row: { id: idOf(90_003), name: '收单机构', number: '95533' } },
  ]
  return {
    head: {
      app: 'merchant-help',
      schema: 6,
      appVersion: '0.1.0',
      made: '2026-11-22T14:32:05.120+08:00',
      seq: count,
      counts: { incidents: count, terminals: 2, notes: 1, hotlines: 1 },
    },
    lines: [...lines, ...others],
    form: 1,
    pack: (text) => zlib.gzipSync(text),
    seal: (body) => sealed(body, 1),
  }
}

/**
 * @param {Buffer} body
 * @param {number} form
 */
function sealed(body, form) {
  /** @param {string} sum */
  const first = (sum) => `merchant-help backup ${form} sha256=${sum}\n`
  const sum = createHash('sha256').update(first('')).update(body).digest('hex')
  return Buffer.concat([Buffer.from(first(sum)), body])
}

/** @param {Made} made */
const headOf = ({ head }) => /** @type {Fields} */ (head)
/**
 * A row that can still be changed, of any line.
 * @param {Made} made
 * @param {Chance} chance
 * @returns {Fields}
 */
function anyRow({ lines }, { below }) {
  const rows = lines.filter((line) => typeof line === 'object' && line !== null && 'row' in line)
  return /** @type {{ row: Fields }} */ (rows[below(rows.length)] ?? { row: {} }).row
}
/**
 * A line besides those that are there, which the head knows of.
 * @param {Made} made
 * @param {Chance} chance
 * @param {unknown} line
 */
function addLine(made, { below }, line) {
  made.lines.splice(below(made.lines.length + 1), 0, line)
  const { counts } = headOf(made)
  if (typeof counts === 'object' && counts !== null)
    made.head = {
      ...headOf(made),
      counts: { ...counts, more: Number(/** @type {Fields} */ (counts)['more'] ?? 0) + 1 },
    }
}
/**
 * @param {Buffer} bytes
 * @param {Chance} chance
 */
function flipped(bytes, { below }) {
  const wrong = Buffer.from(bytes)
  for (let flips = 1 + below(4); flips > 0 && wrong.length > 0; flips--) {
    const at = below(wrong.length)
    wrong[at] = (wrong[at] ?? 0) ^ (1 << below(8))
  }
  return wrong
}

const NUMBERS = [0, -1, 1.5, 999_999_999, 1_000_000_000, 2 ** 53 - 1, 2 ** 53, 1e300, -0, NaN]
/** @type {readonly unknown[]} */
const VALUES = [null, true, '', 0, -1, 1e300, [], {}, [[]], '\u0000', '久'.repeat(600), { toString: 1 }, '__proto__']
const NAMES = [
  '../../evil',
  'C:\\evil',
  '\\\\?\\C:\\evil',
  '/etc/passwd',
  'incidents/../../evil',
  'incidents/2026-11/x',
  'CON',
  'nul',
  'incidents/2026-11\u0000',
  'window',
  'owner-lock',
  'incidents/2026-11.002',
  'incidents/9999-99',
  '',
  '__proto__',
  'constructor',
]

/** JSON that could reach the prototype of all objects. @param {string} more */
const poisoned = (more) => `{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},${more}}`

/** Bombs are made once: what is measured is how they are read. */
const bombs = {
  zeros: zlib.gzipSync(Buffer.alloc(60 * 2 ** 20, '0')),
  lines: zlib.gzipSync(Buffer.alloc(40 * 2 ** 20, '{"file":"terminals","row":{}}\n')),
  deep: zlib.gzipSync('['.repeat(20 * 2 ** 20)),
}

/**
 * What is done to a backup, by name.
 * @type {Readonly<Record<string, (made: Made, chance: Chance) => void>>}
 */
const deeds = {
  nothing: () => undefined,
  'the file ends early': (made, { below }) => wrapSeal(made, (file) => file.subarray(0, below(file.length))),
  'bits of the file': (made, chance) => wrapSeal(made, (file) => flipped(file, chance)),
  'bits under a right sum': (made, chance) => wrapPack(made, (body) => flipped(body, chance)),
  'packed bytes end early': (made, { below }) => wrapPack(made, (body) => body.subarray(0, below(body.length))),
  'bytes behind the end': (made, { below }) =>
    wrapPack(made, (body) => Buffer.concat([body, Buffer.alloc(1 + below(20), below(256))])),
  'a second packet': (made) =>
    wrapPack(made, (body) => Buffer.concat([body, zlib.gzipSync('{"file":"terminals","row":{}}\n')])),
  'a wrong size': (made, { below }) => wrapPack(made, (body) => withSize(body, below(2 ** 31))),
  'a wrong sum': (made, { below }) =>
    wrapSeal(made, (file) => Buffer.from(file.toString('latin1').replace(/sha256=./, `sha256=${below(10)}`), 'latin1')),
  noise: (made, { below }) => wrapSeal(made, () => Buffer.from(Array.from({ length: below(3000) }, () => below(256)))),
  'noise under a right sum': (made, { below }) =>
    wrapPack(made, () => Buffer.from(Array.from({ length: below(3000) }, () => below(256)))),
  'a bomb': (made, { one }) => wrapPack(made, () => one(Object.values(bombs))),
  'a bomb behind the rows': (made, { one }) =>
    wrapPack(made, (body) => Buffer.concat([body, one(Object.values(bombs))])),
  'a later form': (made, { below }) => void (made.seal = (body) => sealed(body, below(4))),
  'a later schema': (made, { one }) => setHead(made, { schema: one([7, 99, 1e9, 0, -1, 1.5, '6']) }),
  'an earlier schema': (made, { below }) => setHead(made, { schema: 1 + below(6) }),
  'another count': (made, { one, below }) =>
    setHead(made, { counts: { incidents: one([below(60), -1, 1e6, 1e6 + 1, 1e300, 0.5, '5', null]) } }),
  'counts that are none': (made, { one }) => setHead(made, { counts: one(VALUES) }),
  'another number of the last': (made, { one }) => setHead(made, { seq: one(NUMBERS) }),
  'another head': (made, { one }) => setHead(made, { [one(['app', 'made', 'appVersion', 'seq'])]: one(VALUES) }),
  'no head': (made) => void (made.head = made.lines.shift() ?? {}),
  'a head that is poisoned': (made) => void (made.head = poisoned(JSON.stringify(made.head).slice(1, -1))),
  'a line twice': (made, chance) => addLine(made, chance, chance.one(made.lines)),
  'a line less': (made, { below }) => void made.lines.splice(below(made.lines.length), 1),
  'a line more': (made, { below }) =>
    void made.lines.splice(below(made.lines.length), 0, { file: 'terminals', row: { id: idOf(5), label: '3' } }),
  'an empty line': (made, { below }) => void made.lines.splice(below(made.lines.length), 0, ''),
  'an id twice': (made, chance) =>
    addLine(made, chance, { file: 'incidents/2026-11', row: { ...anyRow(made, chance), note: '两次' } }),
  'a huge row': (made, chance) =>
    addLine(made, chance, {
      file: 'terminals',
      row: { id: idOf(6), label: '4', place: noiseOf(chance, 1 + chance.below(3 * 2 ** 20)) },
    }),
  'a long history': (made, chance) =>
    void (anyRow(made, chance)['history'] = Array.from({ length: chance.below(3000) }, () => ({
      at: '2026-11-22T14:32:05.120+08:00',
      change: { note: noiseOf(chance, 20) },
    }))),
  'a deep row': (made, chance) => addLine(made, chance, deep(1 + chance.below(60_000))),
  'a row that is poisoned': (made, chance) =>
    addLine(made, chance, `{"file":"terminals","row":${poisoned(`"id":"${idOf(7)}","label":"5"`)}}`),
  'a line that is poisoned': (made, chance) =>
    addLine(made, chance, poisoned(`"file":"terminals","row":{"id":"${idOf(8)}","label":"6"}`)),
  'another type': (made, chance) => {
    const row = anyRow(made, chance)
    row[chance.one([...Object.keys(row), 'more'])] = chance.one(VALUES)
  },
  'another number': (made, chance) => void (anyRow(made, chance)['seq'] = chance.one(NUMBERS)),
  'a name of a file': (made, chance) => addLine(made, chance, { file: chance.one(NAMES), row: anyRow(made, chance) }),
  'a card number': (made, chance) =>
    void (anyRow(made, chance)[chance.one(['note', 'label', 'staff', 'screenText', 'id', 'code', 'name'])] = chance.one(
      [CARD, `卡号 ${CARD.replace(/(.{4})/g, '$1 ')}`, `x${CARD}`],
    )),
  'a card number in two': (made, chance) => void Object.assign(anyRow(made, chance), SPREAD),
  'other signs': (made, { one }) =>
    wrapText(made, (text) =>
      one([
        Buffer.concat([Buffer.from('\ufeff'), text]),
        Buffer.from(text.toString(), 'utf16le'),
        Buffer.from(text.toString().replaceAll('\n', '\r\n')),
        Buffer.from(text.toString('latin1')),
      ]),
    ),
  'rows in any order': (made, { below }) => void made.lines.sort(() => below(3) - 1),
}

/**
 * @param {Made} made
 * @param {(file: Buffer) => Buffer} change
 */
function wrapSeal(made, change) {
  const { seal } = made
  made.seal = (body) => change(seal(body))
}
/**
 * @param {Made} made
 * @param {(body: Buffer) => Buffer} change
 */
function wrapPack(made, change) {
  const { pack } = made
  made.pack = (text) => change(pack(text))
}
/**
 * @param {Made} made
 * @param {(text: Buffer) => Buffer} change
 */
function wrapText(made, change) {
  const { pack } = made
  made.pack = (text) => pack(change(text))
}
/**
 * @param {Made} made
 * @param {Fields} change
 */
function setHead(made, change) {
  if (typeof made.head === 'object') made.head = { ...headOf(made), ...change }
}
/**
 * @param {Buffer} body
 * @param {number} size
 */
function withSize(body, size) {
  const changed = Buffer.from(body)
  if (changed.length >= 4) changed.writeUInt32LE(size, changed.length - 4)
  return changed
}
/**
 * Signs that hardly shrink.
 * @param {Chance} chance
 * @param {number} length
 */
function noiseOf({ below }, length) {
  const bytes = Buffer.alloc(length)
  for (let at = 0; at < length; at++) bytes[at] = 97 + below(26)
  return bytes.toString()
}
/** @param {number} depth */
const deep = (depth) => `{"file":"terminals","row":${'['.repeat(depth)}${']'.repeat(depth)}}`

/**
 * The backup of a number, and what was done to it.
 * @param {number} number
 * @param {number} seed
 * @returns {{ bytes: Buffer, done: readonly string[] }}
 */
export function madeBackup(number, seed) {
  const chance = chanceFrom(randomFrom(seed + number * 7919))
  const made = whole(chance)
  const names = Object.keys(deeds)
  // Each of them comes its turn by turn; some come with others.
  const done = [names[number % names.length] ?? '', ...Array.from({ length: chance.below(3) }, () => chance.one(names))]
  for (const name of done) deeds[name]?.(made, chance)
  const lines = [made.head, ...made.lines].map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))
  return { bytes: made.seal(made.pack(Buffer.from(`${lines.join('\n')}\n`))), done }
}
