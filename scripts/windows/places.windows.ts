// What else differs on a Windows PC: paths, attributes, ends of lines, drives that go. That one user at a time has the data
// cannot be tried: Wine 8 gives one named pipe to two.
import * as fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { backupsOf } from '../../main/backup/backups.ts'
import { saveFile } from '../../main/files/save-file.ts'
import { realDisk, type Disk } from '../../main/storage/disk.ts'
import { openStore, type Store } from '../../main/storage/store.ts'
import { addIncident, seenIn } from '../../main/storage/testing/faults.ts'
import { makeOlder, older, olderLedger } from '../../main/storage/testing/older-data.ts'

const clock = () => new Date(2026, 10, 22, 9, 12)

/** An empty folder with Chinese letters and a blank in its path. */
const newFolder = () => fs.mkdtemp(join(tmpdir(), '商户 '))

/** Opened to its last row; closed when its test ends. */
async function opened(data: string, disk?: Disk): Promise<Store> {
  const store = await openStore(data, 'read-write', disk)
  onTestFinished(() => store.close())
  await store.whole()
  return store
}

it('has all in a Chinese folder with a blank whose path is longer than 300 letters', async () => {
  let folder = await newFolder()
  while (folder.length <= 300) folder = join(folder, '很长的文件夹名字 这样的也有')
  const data = join(folder, '数据')
  await makeOlder(data)

  const store = await opened(data)
  await store.checkpoint()
  await backupsOf(store, data, '0.1.0', clock).make()

  expect(seenIn(store)).toHaveLength(older)
  expect(await fs.readdir(join(data, 'backups'))).toHaveLength(1)
  expect(await saveFile(join(folder, '记录.csv'), Buffer.from('1'))).toMatchObject({ ok: true })
})

it('takes the write protection off files that came back from a CD', async () => {
  const data = join(await newFolder(), '数据')
  await makeOlder(data)
  const entries = await fs.readdir(data, { recursive: true, withFileTypes: true })
  for (const entry of entries) if (entry.isFile()) await fs.chmod(join(entry.parentPath, entry.name), 0o444)
  const isProtected = async (file: string) => ((await fs.stat(file)).mode & 0o222) === 0
  // As Windows and Wine 10 do it; Wine 8 puts a file in the place of a protected one.
  const rename: Disk['rename'] = async (from, to) => {
    if (await isProtected(to).catch(() => false)) throw Object.assign(new Error('EPERM'), { code: 'EPERM' })
    await realDisk.rename(from, to)
  }
  expect(await isProtected(join(data, 'incidents', '2026-11.json'))).toBe(true)

  const store = await opened(data, { ...realDisk, rename })
  const told = olderLedger()
  expect(await addIncident(store, 101, told)).toBeNull()
  await store.checkpoint()

  expect(await isProtected(join(data, 'incidents', '2026-11.json'))).toBe(false)
  expect(await fs.readdir(join(data, 'journal'))).toHaveLength(1)
  expect(told.against(seenIn(store))).toEqual({ lost: [], refusedButPresent: [], twice: 0 })
})

it('loses nothing where an editor has saved a month with ends of lines of its own', async () => {
  const data = join(await newFolder(), '数据')
  await makeOlder(data)
  const month = join(data, 'incidents', '2026-11.json')
  await fs.writeFile(month, (await fs.readFile(month, 'utf8')).replaceAll('\n', '\r\n'))

  const store = await opened(data)

  expect(olderLedger().against(seenIn(store))).toMatchObject({ lost: [], twice: 0 })
  expect(store.state()).toMatchObject({ kind: 'ok', linesLost: 0 })
})

it('says that a drive is gone, goes on without it, and with it once it is back', async () => {
  const { MERCHANT_HELP_DRIVE: drive = '', MERCHANT_HELP_STICK: stick = '' } = process.env
  const data = join(await newFolder(), '数据')
  await makeOlder(data)
  const store = await opened(data)
  const backups = backupsOf(store, data, '0.1.0', clock)
  const folder = join(drive, '备份')
  await fs.mkdir(folder)
  expect(await backups.useFolder(folder)).toMatchObject({ ok: true, value: { problem: null } })

  await fs.rename(stick, `${stick}-pulled`)
  await addIncident(store, 101, olderLedger())
  expect(await backups.make()).toMatchObject({ problem: { where: 'folder', why: 'missing' } })
  expect(await backups.inspectFile(join(folder, 'merchant-help.mhb'))).toMatchObject({ kind: 'refused' })
  expect(await saveFile(join(drive, '记录.csv'), Buffer.from('1'))).toEqual({ ok: false, failure: 'file-not-writable' })

  await fs.rename(`${stick}-pulled`, stick)
  expect(await backups.make()).toMatchObject({ problem: null })
  const copies = (await fs.readdir(folder)).filter((name) => name.endsWith('.mhb'))
  expect(await backups.inspectFile(join(folder, copies.at(-1) ?? ''))).toMatchObject({ kind: 'sound' })
})
