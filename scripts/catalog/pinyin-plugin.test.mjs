import path from 'node:path'
import { polyphonic } from 'pinyin-pro'
import { describe, expect, it } from 'vitest'
import { readJson } from '../setup/load.mjs'
import { catalogReadings } from './pinyin-plugin.mjs'

const readings = catalogReadings(path.resolve(import.meta.dirname, '../..'))
const texts = Object.keys(readings)
/** @param {string} text */
const han = (text) => text.match(/\p{Script=Han}/gu) ?? []
/** @param {string} text */
const syllables = (text) => readings[text]?.split('|')[0]?.split(' ') ?? []

describe('virtual:pinyin', () => {
  it.each([
    ['卡号无效', 'ka hao wu xiao'],
    ['银行应答超时', 'yin hang ying da chao shi'],
    ['发卡方超时', 'fa ka fang chao shi'],
    ['此卡被没收', 'ci ka bei mo shou'],
    ['没有收到应答', 'mei you shou dao ying da'],
    ['批次不符，重新签到', 'pi ci bu fu chong xin qian dao'],
    ['请重试', 'qing chong shi'],
    ['POS 终端重传脱机数据', 'zhong duan chong chuan tuo ji shu ju'],
    ['卡片校验错', 'ka pian jiao yan cuo'],
    ['行业商户无效', 'hang ye shang hu wu xiao'],
    ['二磁道长度错误', 'er ci dao chang du cuo wu'],
    ['汇率查询不能手输卡号', 'hui lü cha xun bu neng shou shu ka hao'],
    ['终端处理不了芯片', 'zhong duan chu li bu liao xin pian'],
    ['后台正在轧账', 'hou tai zheng zai ga zhang'],
  ])('reads %s as %s', (text, reading) => {
    expect(syllables(text).join(' ')).toBe(reading)
  })

  it('adds what people type by habit, and the Latin words', () => {
    expect(readings['工作密钥错误']?.split('|')).toEqual(['gong zuo mi yao cuo wu', 'gong zuo mi yue cuo wu'])
    expect(readings['MAC 校验失败']?.split('|')).toContain('mac jiao yan shi bai')
  })

  it('has one syllable for each Chinese character, in plain letters', () => {
    expect(texts.filter((text) => han(text).length !== syllables(text).length)).toEqual([])
    expect(texts.filter((text) => !/^[a-zü |]+$/.test(readings[text] ?? ''))).toEqual([])
  })

  it('reads every character that has several readings as a person checked', () => {
    const checked = /** @type {import('./pinyin-plugin.mjs').Overrides} */ (
      readJson(path.join(import.meta.dirname, 'pinyin-overrides.json'))
    )
    /** @param {string} reading */
    const toneless = (reading) => reading.normalize('NFD').replace(/[\u0300\u0301\u0304\u030c]/g, '')
    const ambiguous = new Map(
      [...new Set(texts.flatMap(han))].map((character) => {
        const all = polyphonic(character, { type: 'array' }).flat().map(toneless)
        return [character, new Set(all).size > 1]
      }),
    )
    const wrong = texts.flatMap((text) =>
      han(text).flatMap((character, at) => {
        const { reading, except = {} } = checked[character] ?? {}
        if (!reading) return ambiguous.get(character) ? [`${character} in ${text} is not in pinyin-overrides.json`] : []
        const phrase = Object.keys(except).some((phrase) => text.includes(phrase))
        return phrase || syllables(text)[at] === reading
          ? []
          : [`${character} in ${text}: ${String(syllables(text)[at])}`]
      }),
    )

    expect(wrong).toEqual([])
  })
})
