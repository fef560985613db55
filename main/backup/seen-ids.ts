import { hash } from 'node:crypto'

/** Words of a key, 64 bits: that two of a million ids share one is as likely as winning a lottery. */
const words = 2

/** Which ids have come by. A million of them take 16 MB, however long each is. */
export class SeenIds {
  /** Keys, each behind the place where it belongs; zeros where there is none. Never more than half full. */
  #keys = new Uint32Array(1024 * words)
  #count = 0

  /** Whether it comes by for the first time. */
  add(id: string): boolean {
    const bytes = hash('sha256', id, 'buffer')
    // No key is all zeros.
    const key = Uint32Array.from({ length: words }, (_, word) => bytes.readUInt32LE(4 * word) | (word === 0 ? 1 : 0))
    if (!this.#put(key)) return false
    this.#count++
    if (this.#count * 2 * words > this.#keys.length) this.#grow()
    return true
  }

  #put(key: Uint32Array): boolean {
    const size = this.#keys.length
    for (let at = ((key[1] ?? 0) * words) % size; ; at = (at + words) % size) {
      if (this.#keys[at] === 0) {
        this.#keys.set(key, at)
        return true
      }
      if (key.every((word, index) => this.#keys[at + index] === word)) return false
    }
  }

  #grow(): void {
    const before = this.#keys
    this.#keys = new Uint32Array(2 * before.length)
    for (let at = 0; at < before.length; at += words) if (before[at] !== 0) this.#put(before.subarray(at, at + words))
  }
}
