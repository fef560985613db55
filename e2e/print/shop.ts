import type { Page } from '@playwright/test'
import { testDay } from '../test-clock'

/** As many as a call pack takes. */
export const incidentCount = 300

type Reply = { readonly ok: boolean }
declare const desktopApi: Readonly<
  Record<
    'changeSettings' | 'saveTask' | 'saveTerminal' | 'saveHotline' | 'logIncident' | 'saveReview' | 'beginRound',
    (given: object) => Promise<Reply>
  >
>

/** `round`: checks that were done. */
export type Shop = { readonly ids: readonly string[]; readonly today: string; readonly round: string }

/** A shop whose texts are as long as they may be, some without a place to break, some of four lines. */
export function fillShop(page: Page): Promise<Shop> {
  const given = { count: incidentCount, today: testDay() }
  return page.evaluate(async ({ count, today }) => {
    const kept = async (replied: Promise<Reply>) => {
      const answer = await replied
      if (!answer.ok) throw new Error(JSON.stringify(answer))
    }
    const id = () => crypto.randomUUID()
    const terminals = ['二楼靠窗收银台左边备用刷卡机一号新换的那', 'Terminal-by-the-door', '手持机'].map((label) => ({
      id: id(),
      label,
      terminalId: '1000000A',
      merchantId: '898330154110001',
      acquirer: '农村商业银行股份有限公司收单业务部和它的外包服务商',
    }))
    for (const terminal of terminals) await kept(desktopApi.saveTerminal(terminal))
    await kept(
      desktopApi.saveHotline({
        id: id(),
        name: '装机的小王和他的同事小李，上班时间打不通就打总台，再找他们',
        number: '0571-8888 0000',
      }),
    )
    await kept(
      desktopApi.changeSettings({
        shopName: '阳光便利店Sonnenscheinlebensmittelgeschaeft',
        lastFour: true,
        terminalInUse: terminals[0]?.id,
      }),
    )
    const codes = ['34', '51', '91', '98', '05', '68', '55', '61', '14', '54', '75', '77']
    const outcomes = ['other-card', 'qr', 'cash', 'left', 'pending', 'solved']
    const ids = Array.from({ length: count }, id)
    await Promise.all(
      ids.map((incident, n) =>
        kept(
          desktopApi.logIncident({
            id: incident,
            codeSet: 'unionpay',
            code: codes[n % codes.length],
            operation: 'sale',
            terminal: terminals[n % 3]?.id,
            outcome: outcomes[n % 6],
            // Every other one leaves blanks to be filled in by hand.
            ...(n % 2 === 0
              ? {
                  amount: 12_850 + n,
                  stan: String(n).padStart(6, '0'),
                  rrn: String(n * 7).padStart(12, '0'),
                  authorisationCode: '0A1B2C',
                  lastFour: '1234',
                }
              : {}),
            ...(n === 0
              ? {
                  screenText: '交易失败请联系发卡行TRANSACTIONDECLINEDBYHOSTPLEASECALL',
                  acquirerSays:
                    '第一行：批次没有结，今天收工前先结算。\n第二行：网络在换设备。\n第三行：Donaudampfschifffahrtsgesellschaftskapitaensmuetze\n第四行：明天上午再打。',
                }
              : {}),
          }),
        ),
      ),
    )
    await kept(desktopApi.saveReview({ id: today.slice(0, 7), text: '早上开门先签到。\n晚上七点前备好零钱。' }))
    for (const each of ['shop', 'terminal'])
      await kept(
        desktopApi.saveTask({
          kind: 'own',
          id: id(),
          title: '看备用刷卡机的电源线有没有松，插座有没有发热，再重新插一次',
          how: '灯亮了才算好。',
          interval: 'weekly',
          each,
          position: 0,
        }),
      )
    const round = id()
    await kept(desktopApi.beginRound({ id: round, interval: 'opening' }))
    return { ids, round, today }
  }, given)
}
