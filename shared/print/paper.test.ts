import { expect, it } from 'vitest'
import { guessPaper } from './paper'

it.each([
  ['HP LaserJet Pro M404', [], 'a4'],
  ['Brother DCP-1608', [], 'a4'],
  ['Canon LBP2900', [], 'a4'],
  ['EPSON L805', [], 'a4'],
  ['HP DeskJet 5810', [], 'a4'],
  ['XP-80C', [], '80mm'],
  ['POS-80', [], '80mm'],
  ['POS-58', [], '58mm'],
  ['GP-5890X', [], '58mm'],
  ['GP-L80160', [], '80mm'],
  ['EPSON TM-T88V Receipt', [], '80mm'],
  ['佳博 58mm 热敏', [], '58mm'],
  ['小票打印机', [], '80mm'],
  ['Generic', ['custom_57.91x210.01mm_57.91x210.01mm'], '58mm'],
  ['Generic', ['72mm x 200mm'], '80mm'],
  ['POS-80', ['iso_a4_210x297mm'], 'a4'],
] as const)('takes the paper of %s %j for %s', (name, driverSays, paper) => {
  expect(guessPaper(name, driverSays)).toBe(paper)
})
