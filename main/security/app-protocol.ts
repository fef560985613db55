import { protocol, type Session } from 'electron'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { appOrigin, appScheme, contentSecurityPolicy } from './policies'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** Must run before the app is ready, once. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Maps each URL that may be asked for to its file: the built files and nothing else, no path is joined from a URL. */
export function assetsIn(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const assets = names.filter((name) => extname(name) in types)
  return new Map(assets.map((name) => [`${appOrigin}/${name.split(sep).join('/')}`, join(folder, name)]))
}

/** Answers `app:` in a session from the allow list; everything else is not found. */
export function serveApp(target: Session, assets: () => ReadonlyMap<string, string>): void {
  target.protocol.handle(appScheme, async ({ url, method }) => {
    const file = assets().get(url)
    if (file === undefined || method !== 'GET') return new Response(null, { status: 404 })
    return new Response(new Uint8Array(await readFile(file)), {
      headers: {
        'Content-Type': types[extname(file)] ?? 'application/octet-stream',
        'Content-Security-Policy': contentSecurityPolicy,
        'X-Content-Type-Options': 'nosniff',
      },
    })
  })
}
