import { expect, test } from '@playwright/test'
import { emptyFolder } from '../launch-app'
import { openShipped, writtenIn } from './shipped'

test.skip(process.platform !== 'linux', 'xdotool speaks to X11 only')

test('the shipped program keeps what was logged with real keys, through a kill and a restart', async () => {
  const folder = emptyFolder()
  const logged = (code: string) => writtenIn(folder).includes(`"code":"${code}"`)

  const first = await openShipped(folder)
  first.press('3', '4', 'F2')
  await expect.poll(() => logged('34')).toBe(true)
  await first.kill()

  const second = await openShipped(folder)
  second.press('5', '1', 'KP_Add')
  await expect.poll(() => logged('51')).toBe(true)
  await second.close()

  expect(logged('34')).toBe(true)
})
