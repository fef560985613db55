import * as v from 'valibot'
import { expect, it } from 'vitest'
import { settingsChangeSchema, shopNameLimit } from './settings'

const accepts = (change: object) => v.is(settingsChangeSchema, change)

it('takes a shop name that fits a print', () => {
  expect(accepts({ shopName: '店'.repeat(shopNameLimit) })).toBe(true)
  expect(accepts({ shopName: '店'.repeat(shopNameLimit + 1) })).toBe(false)
})
it('takes no card number for a shop name: it would stand on every print', () => {
  expect(v.parse(settingsChangeSchema, { shopName: '4111 1111 1111 1111' })).toEqual({
    shopName: '[card number removed, ends 1111]',
  })
})
it('takes no setting that it does not know', () => {
  expect(accepts({ theme: 'dark', color: 'red' })).toBe(false)
})
