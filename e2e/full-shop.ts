import type { Page } from '@playwright/test'
import { emptyFolder, launch } from './launch-app'
import { writeIncidents } from './month-files'

/** Names as long as they may be: in letters that do not break, and in signs that are wide. */
const longest = {
  en: { label: 'Mmmmmmmmm-Wwwwwwwwww', acquirer: 'Wwwwwwwww Mmmmmmmmmm Payment Services Co', staff: 'Christina-Maria' },
  'zh-CN': {
    label: '二楼服务台左边第三台靠窗的那台刷卡机器',
    acquirer: '某某某某某某银行股份有限公司银行卡收单业务中心某某分中心客户服务部',
    staff: '欧阳某某某某某',
  },
} as const

/** The data folder of a shop that is full of everything: months of entries, open payments, long names. */
export async function fullShop(lang: keyof typeof longest): Promise<string> {
  const folder = emptyFolder()
  writeIncidents(folder, 400, 60, ['34', '51', '98', '91', 'B4', '05'])
  const { app, page } = await launch({ lang, folder })
  await register(page, longest[lang])
  await app.close()
  return folder
}

async function register(page: Page, names: (typeof longest)[keyof typeof longest]): Promise<void> {
  const refused = await page.evaluate(async ({ label, acquirer, staff }) => {
    type Bridge = Record<string, (asked: object) => Promise<{ ok: boolean }>>
    const { desktopApi } = window as unknown as { desktopApi: Bridge }
    const id = (place: number) => `11111111-0000-4000-8000-00000000000${String(place)}`
    const replies = [
      await desktopApi['saveTerminal']?.({ id: id(1), label, acquirer, hotline: '0571-8888 0000-1234' }),
      await desktopApi['saveTerminal']?.({ id: id(2), label: `2${label.slice(1)}`, acquirer }),
      await desktopApi['saveHotline']?.({ id: id(3), name: acquirer.slice(0, 30), number: '400-820-8888' }),
      await desktopApi['changeSettings']?.({ shopName: acquirer.slice(0, 30), staff: [staff], staffOnDuty: staff }),
    ]
    return replies.filter((reply) => reply?.ok !== true)
  }, names)
  if (refused.length > 0) throw new Error(`The shop could not be filled: ${JSON.stringify(refused)}`)
}
