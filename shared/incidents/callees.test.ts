import { describe, expect, it } from 'vitest'
import { publicNumberOf } from './callees'

describe('the public number of the shop’s acquirer', () => {
  it('is there for its merchants, by terminal or by what the shop chose', () => {
    expect(publicNumberOf('银联商务上海分公司', null, 'zh-CN')).toEqual({ name: '银联商务', number: '95534' })
    expect(publicNumberOf(undefined, 'chinaums', 'en')).toEqual({ name: 'China UMS', number: '95534' })
    expect(publicNumberOf(undefined, 'acquirer:chinaums-mis', 'en')?.number).toBe('95534')
  })

  it('is no number of somebody else', () => {
    expect(publicNumberOf('拉卡拉', 'chinaums', 'zh-CN')).toBeUndefined()
    expect(publicNumberOf(undefined, 'lakala', 'zh-CN')).toBeUndefined()
    expect(publicNumberOf(undefined, null, 'zh-CN')).toBeUndefined()
  })
})
