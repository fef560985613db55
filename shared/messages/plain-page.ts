import type { Language } from '../language'

/** What is said where the page stops working again and again; `renderer/plain/plain.html` says it in both languages. */
export const plainPageWords: Readonly<Record<Language, { readonly title: string; readonly lines: readonly string[] }>> =
  {
    'zh-CN': {
      title: '页面连着三次打不开了',
      lines: [
        '存下的记录都在，一笔没少；没存下的字也留着。',
        '请关掉这个窗口，再打开“商户帮手”。',
        '还是这样，就重启电脑；再不行，请收单机构或卖给您电脑的人看看。',
        '这会儿刷卡没问清的：先别交货，也别重刷，打收单机构的电话。',
      ],
    },
    en: {
      title: 'The page stopped working three times in a row',
      lines: [
        'Everything you saved is there, and what you had typed is kept too.',
        'Close this window and open Merchant Help again.',
        'If it happens again, restart the PC. If that does not help, ask whoever looks after the PC.',
        'A card payment you are unsure of right now: keep the goods, do not charge again, and call your acquirer.',
      ],
    },
  }
