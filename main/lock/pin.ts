import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import type { OwnerLockRow } from '../storage/tables'

type Kept = NonNullable<OwnerLockRow['pin']>

/** A tenth of a second on the PC of a counter, and 32 MB for as long. */
const usualCost = 2 ** 15

/** A PIN as it is kept. */
export async function keptPin(pin: string): Promise<Kept> {
  const salt = randomBytes(16)
  return { salt: salt.toString('hex'), hash: (await hashOf(pin, salt, usualCost)).toString('hex'), cost: usualCost }
}

export async function isPin(pin: string, { salt, hash, cost }: Kept): Promise<boolean> {
  return timingSafeEqual(await hashOf(pin, Buffer.from(salt, 'hex'), cost), Buffer.from(hash, 'hex'))
}

const hashOf = (pin: string, salt: Buffer, N: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    // Node refuses what needs all of the memory that it allows.
    scrypt(pin, salt, 32, { N, r: 8, p: 1, maxmem: 256 * N * 8 }, (error, hash) => {
      if (error) reject(error)
      else resolve(hash)
    })
  })
