import { expect, test } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { screenStates } from './screen-states'

test('no screen of the app is left out where its layout is tried', () => {
  const record = /export type Screens = \{(.*?)\n\}/s.exec(readFileSync('renderer/desk/place.ts', 'utf8'))?.[1] ?? ''
  const names = [...record.matchAll(/^ {2}readonly '?([a-z-]+)'?:/gm)].map(([, name]) => name)
  expect(names.length).toBeGreaterThan(10)
  expect(Object.keys(screenStates).toSorted()).toEqual(names.toSorted())
})
