import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { callsFromOutside } from './calls'

const folder = resolve('counter')

it('hears of a second start once', () => {
  const calls = callsFromOutside()
  calls.call(['app', '--lang=en'], folder, 'second-start')

  expect([calls.heard(), calls.heard(), calls.backup()]).toEqual(['second-start', null, null])
})

it('takes the last file of a backup, from the folder in which it was named, and no switch for one', () => {
  const calls = callsFromOutside()
  calls.call(['app', '--pdf=a.mhb'], folder, null)
  expect(calls.heard()).toBeNull()

  calls.call(['app', 'old.mhb', 'U盘/今天.MHB', '--lang=en'], folder, 'second-start')
  expect([calls.heard(), calls.backup()]).toEqual(['backup', resolve(folder, 'U盘/今天.MHB')])
})

it('a second start without a file leaves the backup that is being looked into', () => {
  const calls = callsFromOutside()
  calls.call(['a.mhb'], folder, null)
  calls.call([], folder, 'second-start')

  expect([calls.heard(), calls.backup()]).toEqual(['second-start', resolve(folder, 'a.mhb')])
})
