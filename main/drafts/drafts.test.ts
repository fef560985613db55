import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DraftTyped } from '#shared/drafts'
import { withLuhn } from '#shared/payments/card-data-samples'
import { openDrafts, type Drafts } from './drafts'

let folder = ''
let time = Date.parse('2026-11-22T14:32:00+08:00')
const file = () => join(folder, 'drafts.json')
let opened: Drafts[] = []
async function open(): Promise<Drafts> {
  const drafts = await openDrafts(file(), () => new Date(time), vi.fn())
  opened.push(drafts)
  return drafts
}
const onDisk = () => readFileSync(file(), 'utf8')

const note = (text: string, unjudged: readonly string[] = []): DraftTyped => ({
  form: 'note',
  of: 'unionpay:34',
  typed: { text },
  unjudged: [...unjudged],
})

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'merchant-help-drafts-'))
  time = Date.parse('2026-11-22T14:32:00+08:00')
})
afterEach(async () => {
  // What one of them is still writing would stand in the way.
  for (const drafts of opened) await drafts.close(true)
  opened = []
  rmSync(folder, { recursive: true, force: true })
})

describe('drafts', () => {
  it('are there after the app was killed, which is known', async () => {
    const drafts = await open()
    drafts.keep(note('小王说线路在修'))
    await vi.waitFor(() => expect(onDisk()).toContain('小王'))

    const again = await open()

    expect(again.all()).toMatchObject([{ form: 'note', of: 'unionpay:34', typed: { text: '小王说线路在修' } }])
    expect(again.restarted()).toBe('kill')
  })
  it('are there after the app ended as it should, of which nothing is said', async () => {
    const drafts = await open()
    drafts.keep(note('小王说线路在修'))
    await drafts.close(true)

    const again = await open()

    expect(again.all()).toHaveLength(1)
    expect(again.restarted()).toBeNull()
  })
  it('leave nothing half written behind a kill, and a folder or a pipe in their place is none', async () => {
    for (const name of ['drafts.json.0123abcd.new', 'others.json.0123abcd.new']) writeFileSync(join(folder, name), '小')
    if (process.platform === 'win32') mkdirSync(file())
    else execFileSync('mkfifo', [file()])

    expect((await open()).all()).toEqual([])
    expect(readdirSync(folder).sort()).toEqual(['drafts.json', 'others.json.0123abcd.new'])
  })
  it('a second kill is known, too', async () => {
    const drafts = await open()
    drafts.keep(note('小王说线路在修'))
    await drafts.close(true)
    await open()
    await vi.waitFor(() => expect(onDisk()).toContain('"closed":false'))

    expect((await open()).restarted()).toBe('kill')
  })
  it('leave nothing behind once they were saved or dropped', async () => {
    const drafts = await open()
    drafts.keep(note('小王说线路在修'))
    await vi.waitFor(() => expect(onDisk()).toContain('小王'))

    drafts.end({ form: 'note', of: 'unionpay:34' })

    await vi.waitFor(() => expect(existsSync(file())).toBe(false))
    expect((await open()).restarted()).toBeNull()
  })
  it('of one payment are not those of the next', async () => {
    const drafts = await open()
    drafts.keep({ form: 'amount', of: 'a', typed: { text: '12' }, unjudged: [] })
    drafts.keep({ form: 'amount', of: 'b', typed: { text: '34' }, unjudged: [] })
    drafts.end({ form: 'amount', of: 'a' })

    expect(drafts.all()).toMatchObject([{ of: 'b', typed: { text: '34' } }])
  })
  it('end after seven days, on the disk, too', async () => {
    const drafts = await open()
    drafts.keep(note('小王说线路在修'))
    await drafts.close(true)
    time += 7 * 86_400_000 - 1
    const young = await open()
    expect(young.all()).toHaveLength(1)
    await young.close(true)
    time += 1

    const again = await open()

    expect(again.all()).toEqual([])
    await vi.waitFor(() => expect(existsSync(file())).toBe(false))
  })
  it('hold nothing of a card number at any of its 16 keys, and nothing once it was judged', async () => {
    const drafts = await open()
    const pan = withLuhn('622848040256489')
    for (let typed = 1; typed <= pan.length; typed++) {
      drafts.keep(note(`卡 ${pan.slice(0, typed)}`, ['text']))
      await drafts.close(false)
      expect(onDisk()).not.toContain(pan.slice(0, 7))
      expect(onDisk()).toContain('卡')
    }
    drafts.keep(note(`卡 ${pan}`))
    await drafts.close(false)
    expect(onDisk()).not.toContain(pan.slice(0, 7))
  })
  it('are written after a flush that had nothing to write, too', async () => {
    const drafts = await open()
    drafts.keep(note('小王'))
    await drafts.close(false)
    await drafts.close(false)
    drafts.keep(note('小王说'))
    await drafts.close(false)

    expect(onDisk()).toContain('小王说')
  })
  it('hold no card number that is spread over the fields of an entry', async () => {
    const drafts = await open()
    const typed = { rrn: '411111111111', lastFour: '1111', amount: '12.50', note: '她说明天再来' }
    drafts.keep({ form: 'entry', of: 'a', typed, unjudged: [] })

    expect(drafts.all()[0]?.typed).toEqual({ rrn: '411111111111', amount: '12.50', note: '她说明天再来' })
  })
  it('keep the numbers of a field that was left', async () => {
    const drafts = await open()
    drafts.keep(note('参考号 123456789012', ['text']))
    await drafts.close(false)
    expect(onDisk()).not.toContain('123456789012')
    drafts.keep(note('参考号 123456789012'))
    await drafts.close(false)
    expect(onDisk()).toContain('123456789012')
  })
  it.each(['', 'not json', '{"closed":false}', '{"closed":false,"drafts":[{"form":"pin","of":"","typed":{},"at":1}]}'])(
    'what cannot be read, %j, is no draft',
    async (text) => {
      writeFileSync(file(), text)

      const drafts = await open()

      expect(drafts.all()).toEqual([])
      expect(drafts.restarted()).toBeNull()
    },
  )
  it('live on where nothing can be written, which is told once', async () => {
    const report = vi.fn()
    const drafts = await openDrafts(
      file(),
      () => new Date(time),
      report,
      () => Promise.reject(new Error('ENOSPC')),
    )
    drafts.keep(note('小王'))
    await drafts.close(false)
    drafts.keep(note('小王说'))
    await drafts.close(false)

    expect(drafts.all()).toMatchObject([{ typed: { text: '小王说' } }])
    expect(report).toHaveBeenCalledOnce()
  })
  it('tells that the page crashed until somebody has seen it', async () => {
    const drafts = await open()
    drafts.pageIsGone()
    expect(drafts.restarted()).toBe('crash')
    drafts.answered()
    expect(drafts.restarted()).toBeNull()
  })
})
