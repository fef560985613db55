// The ordinary user as whom tests run the app where they are started as root: Chromium's sandbox does not work for root, and
// in Wine no file would be protected from it.
import { execFileSync } from 'node:child_process'
import { isRoot, log } from './run.mjs'

const NAME = 'merchant-help-test'

/** @typedef {{ uid: string, gid: string, home: string }} User */

/**
 * Made where there is none; null for whoever is an ordinary user already.
 * @returns {User | null}
 */
export function testUser() {
  if (!isRoot) return null
  const entry = () => execFileSync('getent', ['passwd', NAME], { encoding: 'utf8' }).trim().split(':')
  try {
    entry()
  } catch {
    log(`making the user ${NAME}`)
    execFileSync('useradd', ['--create-home', NAME], { stdio: 'inherit' })
  }
  const [, , uid = '', gid = '', , home = ''] = entry()
  return { uid, gid, home }
}

/**
 * What is to stand before a command that this user is to run.
 * @param {User} user
 */
export const asUser = ({ uid, gid, home }) => [
  'setpriv',
  `--reuid=${uid}`,
  `--regid=${gid}`,
  '--clear-groups',
  'env',
  `HOME=${home}`,
]
