import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import publicHotlines from './hotlines.json'
import { hotlines, hotlineSources, hotlinesSchema } from './hotlines'

describe('hotlines', () => {
  it('have the shape that they promise', () => {
    expect(v.is(hotlinesSchema, publicHotlines)).toBe(true)
  })
  it('name sources that exist, each once, and no source that nobody names', () => {
    const named = hotlines.flatMap(({ sources }) => sources)
    expect(new Set(named)).toEqual(new Set(Object.keys(hotlineSources)))
    expect(hotlines.filter(({ sources }) => new Set(sources).size !== sources.length)).toEqual([])
  })
  it('name each organisation and each number once', () => {
    expect(new Set(hotlines.map(({ number }) => number)).size).toBe(hotlines.length)
    expect(new Set(hotlines.map(({ name }) => name['zh-CN'])).size).toBe(hotlines.length)
  })
  it('hold the numbers that matter most', () => {
    const numberOf = (name: string) => hotlines.find((hotline) => hotline.name['zh-CN'] === name)?.number
    expect(numberOf('中国银联')).toBe('95516')
    expect(numberOf('银联商务')).toBe('95534')
    expect(numberOf('交通银行')).toBe('95559')
    expect(numberOf('浦发银行')).toBe('95528')
  })
})
