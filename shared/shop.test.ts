import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import {
  hotlineSchema,
  idAsKept,
  numbersToCall,
  numberToCall,
  terminalHere,
  terminalSchema,
  type Terminal,
} from './shop'

const id = '00000000-0000-4000-8000-000000000001'

describe('terminalSchema', () => {
  const accepts = (part: object) => v.is(terminalSchema, { id, label: '1 号机', ...part })

  it('takes a terminal with a name alone, or with all that the acquirer gave', () => {
    expect(accepts({})).toBe(true)
    expect(accepts({ terminalId: '33020117', merchantId: '898000000000012', acquirer: '银联商务', make: '联迪' })).toBe(
      true,
    )
  })
  it('takes serial and seal as makers print them, and no card number for them', () => {
    expect(accepts({ serial: 'N7NL00123456', seal: '0417-A', model: 'A8', hotline: '95534', place: '左边' })).toBe(true)
    expect(accepts({ serial: '117012345678' })).toBe(true)
    expect(accepts({ serial: '4111111111111111' })).toBe(false)
    expect(accepts({ seal: '4111-1111-1111-1111' })).toBe(false)
    expect(accepts({ seal: '红色' })).toBe(false)
  })
  it('takes no number of another length, and no terminal without a name', () => {
    expect(accepts({ terminalId: '3302011' })).toBe(false)
    expect(accepts({ merchantId: '89800000000001' })).toBe(false)
    expect(accepts({ label: '  ' })).toBe(false)
  })
  it('takes no card number for a merchant ID, and merchant IDs that only end like one', () => {
    expect(accepts({ merchantId: '378282246310005' })).toBe(false)
    expect(accepts({ merchantId: '822290059430012' })).toBe(true)
  })
})

describe('numbersToCall', () => {
  const hotlines = [
    { id, name: '装机的小王', number: '138 1234 5678' },
    { id, name: '银联商务', number: '95534' },
    { id, name: '从前的', number: '400 1', removed: true },
  ]
  const terminal = { id, label: '1 号机', acquirer: '银联商务' }

  it('has the number of the terminal first, then those of its acquirer, and none that was taken out', () => {
    const numbers = (of: Terminal | undefined) => numbersToCall([], hotlines, of).map(({ number }) => number)
    expect(numbers({ ...terminal, hotline: '021-1' })).toEqual(['021-1', '95534', '138 1234 5678'])
    expect(numbers(terminal)).toEqual(['95534', '138 1234 5678'])
    expect(numbers(undefined)).toEqual(['138 1234 5678', '95534'])
    expect(numbersToCall([], hotlines, { ...terminal, hotline: '95534' })).toEqual([
      { name: '银联商务', number: '95534' },
      { name: '装机的小王', number: '138 1234 5678' },
    ])
  })
  it('asks another terminal of the same acquirer where one has no number of its own, and never that of another acquirer', () => {
    const other = {
      id: '00000000-0000-4000-8000-000000000002',
      label: '2 号机',
      acquirer: '银联商务',
      hotline: '021-2',
    }
    const bank = { ...other, acquirer: '建行' }
    const first = (all: readonly Terminal[], of: Terminal | undefined) => numbersToCall(all, hotlines, of)[0]?.number
    expect(first([terminal, other], terminal)).toBe('021-2')
    expect(first([terminal, bank], terminal)).toBe('95534')
    expect(first([{ id, label: '1 号机' }, bank], { id, label: '1 号机' })).toBe('021-2')
    expect(first([terminal, { ...other, retired: true }], terminal)).toBe('95534')
    expect(first([terminal, other], undefined)).toBe('021-2')
    expect(numberToCall([terminal, other], hotlines, null)?.number).toBe('021-2')
    expect(numberToCall([terminal, bank], hotlines, terminal.id)?.number).toBe('95534')
  })
})

describe('terminalHere', () => {
  const [one, two] = [
    { id, label: '1 号机' },
    { id: '00000000-0000-4000-8000-000000000002', label: '2 号机' },
  ]

  it('is the one that was chosen, or the only one, and never one that is retired', () => {
    expect(terminalHere([one, two], two.id)).toBe(two)
    expect(terminalHere([one, two], null)).toBeUndefined()
    expect(terminalHere([one], null)).toBe(one)
    expect(terminalHere([one, { ...two, retired: true }], two.id)).toBe(one)
    expect(terminalHere([{ ...one, retired: true }], id)).toBeUndefined()
    expect(terminalHere([], null)).toBeUndefined()
  })
})

describe('hotlineSchema', () => {
  const accepts = (number: string) => v.is(hotlineSchema, { id, name: '客户经理', number })

  it.each(['95534', '138 1234 5678', '+86 21 6841 2345', '400-820-1234 转 2', '(021) 6841 2345'])(
    'takes %s',
    (number) => {
      expect(accepts(number)).toBe(true)
    },
  )
  it.each(['', '12', '问小王', '4111 1111 1111 1111'])('refuses %s', (number) => {
    expect(accepts(number)).toBe(false)
  })
})

describe('idAsKept', () => {
  it('takes what is printed on a slip in groups, in small letters or full width', () => {
    expect(idAsKept(' 3302 0117 ')).toBe('33020117')
    expect(idAsKept('３３０２-０１１７')).toBe('33020117')
    expect(idAsKept('ab12cd34')).toBe('AB12CD34')
  })
})
