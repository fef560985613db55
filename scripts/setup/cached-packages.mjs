// Packages that only some tests need: in the cache, outside of git, their bytes fixed by a lock file.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { ROOT, log, npmCi } from './run.mjs'

/**
 * The folder of a package list's packages. To be called by one process at a time.
 * @param {string} base the folder in which they lie
 * @param {string} name
 * @param {string} list the folder that holds package.json and its lock
 * @param {readonly string[]} [flags] of npm
 * @param {(folder: string) => void} [ready] is called before they have their name
 */
export async function cachedPackages(base, name, list, flags = [], ready = () => {}) {
  const lock = fs.readFileSync(path.join(list, 'package-lock.json'))
  const id = createHash('sha256').update(lock).digest('hex').slice(0, 12)
  const folder = path.join(base, `${name}-${id}`)
  if (fs.existsSync(folder)) return path.join(folder, 'node_modules')
  const work = `${folder}.work`
  log(`getting ${name} from the package registry…`)
  fs.mkdirSync(base, { recursive: true })
  // Those of an older list are not asked for again.
  for (const old of fs.readdirSync(base)) {
    if (old.startsWith(`${name}-`)) fs.rmSync(path.join(base, old), { recursive: true })
  }
  fs.mkdirSync(work)
  for (const file of ['package.json', 'package-lock.json'])
    fs.copyFileSync(path.join(list, file), path.join(work, file))
  fs.copyFileSync(path.join(ROOT, '.npmrc'), path.join(work, '.npmrc'))
  await npmCi(work, ['--ignore-scripts', ...flags])
  ready(work)
  fs.renameSync(work, folder)
  return path.join(folder, 'node_modules')
}
