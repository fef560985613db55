import { expect, test, type ElectronApplication, type Locator, type Page } from '@playwright/test'
import { launch } from './launch-app'
import { allTextIn } from './on-disk'

const card = '5555555555554444'
const cards = [
  card,
  '5555 5555 5555 4444',
  '５５５５－５５５５－５５５５－４４４４',
  '五五五五五五五五五五五五四四四四',
]
const swipes = [`%B${card}^ZHANG/SAN^28122010000012345?`, `;${card}=28122010000012345?`, card, '134567890123456789']
const cutOut = '卡号、密码这些不能记下来'
const takenBack = '刚才刷进来或扫进来的'

/** Everything below a folder, its digits narrow. */
const everythingIn = (folder: string): string => allTextIn(folder).normalize('NFKC')
/** Five digits in a row of the card. */
const ofTheCard = /5{5}|5{4}4|5{3}4{2}|5{2}4{3}|54{4}|五{5}/

async function paste(app: ElectronApplication, page: Page, text: string) {
  await app.evaluate(async ({ clipboard }, copied) => {
    await clipboard.writeText(copied)
  }, text)
  await page.keyboard.press('Control+V')
}

/** Types as a card reader or a scanner does: all at once, then Enter. */
async function scan(app: ElectronApplication, page: Page, text: string) {
  await app.evaluate(
    ({ BrowserWindow }, signs) => {
      const [window] = BrowserWindow.getAllWindows()
      for (const keyCode of signs) {
        for (const type of ['keyDown', 'char', 'keyUp'] as const) {
          window?.webContents.sendInputEvent({ type, keyCode })
        }
      }
    },
    [...Array.from(text), 'Enter'],
  )
  // When this key has come, all those before it have.
  await page.keyboard.press('Shift')
}

/** A field, and what shows when its text is on the disk. */
type Field = { readonly field: Locator; readonly kept: Locator }

async function shopName(page: Page): Promise<Field> {
  await page.keyboard.press('Control+,')
  return { field: page.getByLabel('店名'), kept: page.getByText('已写入硬盘') }
}

async function ownNote(page: Page): Promise<Field> {
  await page.keyboard.type('77')
  await page.getByRole('button', { name: /加备注|改备注/ }).click()
  return { field: page.getByLabel('77 的备注'), kept: page.getByTestId('own-note') }
}

async function callPack(page: Page): Promise<Field> {
  await page.keyboard.type('77')
  await page.keyboard.press('F2')
  await page.getByTestId('saved').waitFor()
  await page.keyboard.press('F7')
  return { field: page.getByLabel('对方怎么说'), kept: page.getByTestId('call-pack').getByText('已写入硬盘') }
}

for (const [name, open] of Object.entries({ shopName, ownNote, callPack })) {
  test(`${name}: a card number that is typed or pasted leaves its last four digits`, async () => {
    const { app, page, folder } = await launch()
    const { field, kept } = await open(page)
    for (const spelled of cards) {
      await field.fill('')
      await field.focus()
      await paste(app, page, `找 ${spelled} 12/28`)
      await expect(field).toHaveValue('找 [卡号已删除，尾号 4444]')
      await expect(page.getByText(cutOut).first()).toBeVisible()

      await field.fill(`收 ${spelled}`)
      await field.blur()
      await expect(field).toHaveValue('收 [卡号已删除，尾号 4444]')
    }
    await field.fill('留 ')
    await field.pressSequentially(card, { delay: 40 })
    await page.keyboard.press('Enter')
    await kept.waitFor()
    await app.close()

    expect(everythingIn(folder)).toContain('留 [卡号已删除,尾号 4444]')
    expect(everythingIn(folder)).not.toMatch(ofTheCard)
  })

  test(`${name}: a swipe and a scanned payment code are taken back whole`, async () => {
    const { app, page, folder } = await launch()
    const { field, kept } = await open(page)
    await field.fill('阳光')
    for (const swipe of swipes) {
      await scan(app, page, swipe)
      await expect(page.getByText(takenBack).first()).toBeVisible()
      await expect(field).toHaveValue('阳光')
      await expect(field).toBeFocused()
    }
    await page.keyboard.press('Enter')
    await kept.waitFor()
    await app.close()

    expect(everythingIn(folder)).toContain('"阳光"')
    expect(everythingIn(folder)).not.toMatch(ofTheCard)
  })
}

test('the look-up box holds what it held before a swipe, and Enter chooses nothing', async () => {
  const { app, page, folder } = await launch()
  const box = page.getByRole('searchbox')
  // As fingers type: what comes at once belongs to the swipe.
  await page.keyboard.type('34', { delay: 150 })
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code', '34')
  for (const swipe of swipes) {
    await scan(app, page, swipe)
    await expect(page.getByText(takenBack).first()).toBeVisible()
    await expect(box).toHaveValue('34')
    await expect(page.getByTestId('answer')).toHaveAttribute('data-code', '34')
  }
  await page.keyboard.press('F2')
  await page.getByTestId('saved').waitFor()
  await app.close()

  expect(everythingIn(folder)).toContain('"code":"34"')
  expect(everythingIn(folder)).not.toMatch(ofTheCard)
})

test('what is no card stays, however quickly it comes', async () => {
  const { app, page } = await launch()
  const { field, kept } = await ownNote(page)
  await scan(app, page, '632614123456')
  await expect(kept).toContainText('632614123456')
  await page.getByRole('button', { name: '改备注' }).click()
  await field.fill('')
  await scan(app, page, '4200001234202611221234567890')
  await expect(kept).toContainText('4200001234202611221234567890')
  await app.close()
})

test('a card number typed by hand is wiped with its end, and the sentence stays until it was read', async () => {
  const { app, page } = await launch()
  const box = page.getByRole('searchbox')
  const sentence = page.getByText(/像是卡号/).first()
  await page.clock.install()
  await box.pressSequentially(`${card}0128`, { delay: 60 })
  await page.keyboard.press('Enter')
  await expect(box).toHaveValue('')
  await expect(page.getByTestId('strip')).toBeVisible()
  await expect(sentence).toBeVisible()
  // What is typed later is the next look-up, and the sentence can still be read.
  await page.clock.runFor(2_100)
  await page.keyboard.type('51')
  await expect(page.getByTestId('answer')).toHaveAttribute('data-code', '51')
  await expect(sentence).toBeVisible()
  await page.clock.runFor(10_000)
  await expect(sentence).toHaveCount(0)
  await app.close()
})

declare const desktopApi: Record<'changeSettings' | 'logIncident', (asked: object) => Promise<unknown>>

const spread = {
  'zh-CN': {
    rrn: '参考号',
    lastFour: '卡号后四位',
    note: '备注',
    says: '收单机构怎么说',
    here: '和别的格连起来像是卡号，这一格已经替您清空。其余的再按一次就存。',
    covered: '和别的格连起来像是卡号，后四位已经替您删掉。其余的再按一次就存。',
  },
  en: {
    rrn: 'Reference no.',
    lastFour: 'Last four of the card',
    note: 'Note',
    says: 'What the acquirer answered',
    here: 'With another field this makes a card number, so this field was cleared. Save again to keep the rest.',
    covered:
      'With another field this makes a card number; its last four digits were removed. Save again to keep the rest.',
  },
} as const

for (const lang of ['zh-CN', 'en'] as const) {
  test(`a card number that is spread over the fields of an entry loses its last four, said in place, ${lang}`, async () => {
    const t = spread[lang]
    const { app, page, folder } = await launch({ lang })
    await page.evaluate(() => desktopApi.changeSettings({ lastFour: true }))
    await page.keyboard.type('77')
    await page.keyboard.press('F2')
    await page.getByTestId('saved').waitFor()
    await page.reload()
    await expect(page.getByRole('searchbox')).toBeFocused()
    await page.keyboard.press('F3')
    await page.getByRole('grid').focus()
    await page.keyboard.press('Enter')
    const form = page.getByTestId('incident-form')
    await form.getByLabel(t.rrn).fill('453914880343')
    await form.getByLabel(t.lastFour).fill('6467')
    await form.getByLabel(t.note).fill('45391488')
    await form.getByLabel(t.says).fill('03436467')
    await page.keyboard.press('Control+Enter')
    await expect(form.getByLabel(t.lastFour)).toHaveValue('')
    await expect(form.getByLabel(t.lastFour)).toHaveAccessibleDescription(t.here)
    await expect(form.getByLabel(t.says)).toHaveValue('0343****')
    await expect(form.getByLabel(t.says)).toHaveAccessibleDescription(t.covered)
    await expect(form.getByLabel(t.rrn)).toHaveValue('453914880343')

    await page.keyboard.press('Control+Enter')
    await expect(form).toHaveCount(0)
    // What asks without the form gets the same.
    const kept = await page.evaluate(async () => {
      const id = crypto.randomUUID()
      return desktopApi.logIncident({
        id,
        screenText: '44',
        stan: '622848',
        rrn: '040256489009',
        lastFour: '6467',
      })
    })
    expect(kept).toMatchObject({ ok: true, value: { stan: '622848', lastFour: '6467' } })
    await app.close()

    expect(everythingIn(folder)).toContain('0343****')
    expect(everythingIn(folder)).not.toMatch(/03436467|040256489009/)
  })
}
