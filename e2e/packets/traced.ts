import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sentByMachine } from '../../scripts/packets/network.mjs'
import { FORBIDDEN, type Row } from '../../scripts/packets/tally.mjs'
import { table } from '../../scripts/setup/table.mjs'
import { commandLine, emptyFolder, launch, type Started } from '../launch-app'

const words = {
  out: 'OUT',
  name: 'NAME ASKED',
  door: 'OPEN PORT',
  quiet: 'connected, nothing sent',
  printing: 'print service of this machine',
  here: 'this machine',
} as const

/** What must not be, and how many packets the machine itself has counted meanwhile: none where it cannot. */
type Counted = { readonly forbidden: readonly Row[]; readonly sentByMachine: number }

/** What is expected of every run. */
export const nothing: Counted = { forbidden: [], sentByMachine: 0 }

/** Names a file for what strace counts from now on; `counted` prints it once the app has ended. */
function countFromNow(title: string) {
  const file = join(emptyFolder(), 'counted.json')
  const before = sentByMachine() ?? 0
  const counted = (): Counted => {
    const rows = JSON.parse(readFileSync(file, 'utf8')) as readonly Row[]
    const sent = (sentByMachine() ?? 0) - before
    const forbidden = rows.filter(({ kind }) => FORBIDDEN.includes(kind))
    const lines = rows.map((row) => [words[row.kind], row.process, row.address, String(row.count)])
    const sum = forbidden.reduce((all, { count }) => all + count, 0)
    const last = `packets out of this machine and names asked: ${String(sum)}; counted by the machine: ${String(sent)}`
    process.stdout.write(`\n${title}\n${table([['what', 'process', 'address', 'count'], ...lines])}\n${last}\n`)
    return { forbidden, sentByMachine: sent }
  }
  return { env: { MERCHANT_HELP_TRACE: file }, counted }
}

/** Starts the app under strace; `end` closes it and says what was counted. */
export async function launchTraced(
  title: string,
  options: Parameters<typeof launch>[0] = {},
): Promise<Started & { readonly end: () => Promise<Counted> }> {
  const { env, counted } = countFromNow(title)
  const started = await launch({ ...options, env: { ...options.env, ...env } })
  const end = async () => {
    await started.app.close()
    return counted()
  }
  return { ...started, end }
}

/** Has the app carry out a command under strace, without a window. */
export function runTraced(
  title: string,
  folder: string,
  ...more: string[]
): Counted & { readonly code: number | null } {
  const { env, counted } = countFromNow(title)
  const [program, args] = commandLine(folder, ...more)
  const { status } = spawnSync(program, args, { env: { ...process.env, ...env }, timeout: 60_000 })
  return { ...counted(), code: status }
}
