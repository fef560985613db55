import { expect, it } from 'vitest'
import { momentTyped } from './moment-typed'

const read = (text: string) => momentTyped(text, '2026-11-18', '2026-11-22')

it('a minute is read as people write it', () => {
  for (const text of [
    '2026-11-08 09:05',
    '2026-11-08T09:05',
    '2026/11/8 9:05',
    '２０２６－１１－０８　０９：０５',
    '2026年11月8日9点05分',
    '11月8日 9时05',
    '20261108 0905',
    ' 11-8  9.05 ',
    '11/08, 9:05',
  ])
    expect(read(text), text).toBe('2026-11-08 09:05')
})

it('a time alone is one of the day that stood there', () => {
  for (const text of ['14:32', '14.32', '1432', '14点32', '１４：３２'])
    expect(read(text), text).toBe('2026-11-18 14:32')
})

it('what is no minute is none', () => {
  for (const text of [
    '',
    '14',
    '2026-11-08',
    '24:00',
    '12:60',
    '2026-02-30 10:00',
    '2026.11.08',
    '9:5',
    '10:29 AM',
    '4111111111111111',
  ])
    expect(read(text), text).toBeNull()
})
