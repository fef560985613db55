import { createHash } from 'node:crypto'
import { pipeline, Readable } from 'node:stream'
import { createGunzip, type Gunzip } from 'node:zlib'
import type { BackupFlaw } from '#shared/ipc/contract'

/** Where the bytes of a backup lie, a file or memory. */
export type Source = {
  readonly size: number
  /** So many bytes from there on, fewer only at the end. */
  readonly read: (position: number, length: number) => Promise<Uint8Array>
}

export const inMemory = (bytes: Uint8Array): Source => ({
  size: bytes.length,
  read: (position, length) => Promise.resolve(bytes.subarray(position, position + length)),
})

/** Why a backup is not read any further. */
export class FlawError extends Error {
  readonly flaw: BackupFlaw
  constructor(flaw: BackupFlaw) {
    super(flaw)
    this.flaw = flaw
  }
}

/** Bytes that are read at a time, and unpacked ones that come at a time: some hundred rows, then others have their turn. */
const block = { read: 64 * 1024, unpacked: 32 * 1024 }

/** Rows of a shop shrink to a tenth; what shrinks to less than so many times was made to fill memory and disk. */
const mostOfBlock = 200

/** The form of a backup that `pack` writes: a line for people, with the sum of all other bytes. */
export const firstLine = (form: number, sum: string): string => `merchant-help backup ${String(form)} sha256=${sum}\n`

export const form = 1

/** Where the packed bytes begin, once the sum is right. Throws where it is not. */
export async function openSource(source: Source): Promise<{ readonly start: number; readonly sum: string }> {
  const text = Buffer.from(await bytesAt(source, 0, 200)).toString('latin1')
  const [line = '', number = '', sum = ''] = /^merchant-help backup (\d+) sha256=([0-9a-f]{64})\n/.exec(text) ?? []
  // One wrong byte cannot hide both words.
  if (line === '') throw new FlawError(/merchant-help|sha256/.test(text) ? 'damaged' : 'not-a-backup')
  const hash = createHash('sha256').update(firstLine(Number(number), ''))
  for await (const piece of piecesOf(source, line.length)) hash.update(piece)
  if (hash.digest('hex') !== sum) throw new FlawError('damaged')
  if (Number(number) !== form) throw new FlawError('newer')
  return { start: line.length, sum }
}

/** How many bytes gzip says that it has packed: its last four bytes, in every backup of every version. */
export async function sizeUnpacked(source: Source): Promise<number> {
  const end = Buffer.from(await bytesAt(source, Math.max(0, source.size - 4), 4))
  if (end.length < 4) throw new FlawError('damaged')
  return end.readUInt32LE()
}

/**
 * The lines of what is packed from there on, as they come; null for one that is longer than allowed, of which no more is
 * kept. Throws where there is more of it than was said, or far more than so many bytes can hold of a log.
 */
export async function* linesIn(
  source: Source,
  start: number,
  size: number,
  longest: number,
): AsyncGenerator<readonly (Buffer | null)[]> {
  let begun: Buffer[] = []
  let length = 0
  const add = (piece: Buffer) => {
    length += piece.length
    if (length > longest) begun = []
    else if (piece.length > 0) begun.push(piece)
  }
  const ended = () => {
    const [first] = begun
    const line = length > longest ? null : begun.length === 1 && first ? first : Buffer.concat(begun)
    begun = []
    length = 0
    return line
  }
  for await (const piece of unpacked(source, start, size)) {
    const lines: (Buffer | null)[] = []
    let from = 0
    for (let end = piece.indexOf(10); end >= 0; end = piece.indexOf(10, from)) {
      add(piece.subarray(from, end))
      lines.push(ended())
      from = end + 1
    }
    add(piece.subarray(from))
    if (lines.length > 0) yield lines
  }
  if (length > 0) throw new FlawError('damaged')
}

async function* unpacked(source: Source, start: number, size: number): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: block.unpacked })
  pipeline(Readable.from(piecesOf(source, start), { highWaterMark: 1 }), gunzip, () => undefined)
  let all = 0
  const demandSane = sanity(gunzip)
  try {
    for await (const piece of gunzip as AsyncIterable<Buffer>) {
      all += piece.length
      if (all > size) throw new FlawError('damaged')
      demandSane(piece.length)
      yield piece
    }
  } catch (error) {
    throw error instanceof FlawError ? error : new FlawError('damaged')
  }
  if (all !== size) throw new FlawError('damaged')
}

/** Throws where what comes out of a block is far more than any log packs into so many bytes. */
function sanity(gunzip: Gunzip): (more: number) => void {
  let before = 0
  let out = 0
  return (more) => {
    out += more
    const taken = gunzip.bytesWritten - before
    if (out > mostOfBlock * taken + 2 * block.unpacked) throw new FlawError('too-large')
    if (taken < block.read) return
    before = gunzip.bytesWritten
    out = 0
  }
}

async function* piecesOf(source: Source, start: number): AsyncGenerator<Uint8Array> {
  for (let position = start; position < source.size;) {
    const piece = await bytesAt(source, position, block.read)
    // It has become shorter meanwhile.
    if (piece.length === 0) return
    position += piece.length
    yield piece
  }
}

const bytesAt = (source: Source, position: number, length: number): Promise<Uint8Array> =>
  source.read(position, length).catch(() => {
    throw new FlawError('unreadable')
  })
