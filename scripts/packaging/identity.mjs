// Who stands behind a package: what of it is still open.
import path from 'node:path'
import { readJson } from '../setup/load.mjs'
import { ROOT } from '../setup/run.mjs'

/**
 * @typedef {{
 *   appId: string,
 *   copyright: string,
 *   extraMetadata: { author: { name: string }, homepage: string, bugs: { url: string } },
 * }} Identity
 */

export const identity = /** @type {Identity} */ (readJson(path.join(ROOT, 'shared/identity.json')))

/**
 * What nobody has decided yet, by its name in the file. `none` is decided.
 * @param {Identity} identity
 */
export function openIn({ appId, copyright, extraMetadata: { author, homepage, bugs } }) {
  const values = {
    appId,
    copyright,
    'extraMetadata.author.name': author.name,
    'extraMetadata.homepage': homepage,
    'extraMetadata.bugs.url': bugs.url,
  }
  return Object.entries(values).flatMap(([name, value]) => (/^\s*$|example|\.invalid\b/i.test(value) ? [name] : []))
}

/** A deb has to name a homepage; where there is none it says so. */
export const homepageArguments = identity.extraMetadata.homepage === '' ? ['-c.extraMetadata.homepage=none'] : []
