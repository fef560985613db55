import type { PrintWords } from './shape'

export const en: PrintWords = {
  page: (page, pages) => `page ${String(page)} / ${String(pages)}`,
  goesOn: (page) => `Continued on page ${String(page)}`,
  checklist: {
    familyHeading: (title) => `${title}: do this`,
  },
  callPack: {
    when: 'Time',
    what: 'Code',
  },
  review: {
    of: { day: 'Day in review', week: 'Week in review', month: 'Month in review', span: 'Review' },
  },
  notice: {
    title: 'Notice for customers',
    words: ['The card line is down', 'Please pay by QR code or cash', 'Sorry for the trouble, and thank you'],
    foot: 'Take this down when the line is back',
  },
  plan: {
    title: 'When cards cannot be taken',
    line: 'Do this. While a payment is not clear: keep the goods, do not charge again.',
    now: 'At once',
    steps: [
      {
        text: 'Find out about the payment in progress',
        detail: 'The terminal’s result and its list, or the acquirer. A message on the customer’s phone is no proof.',
      },
      {
        text: 'Not clear? Keep the goods, do not charge again',
        detail: 'Fill in a “payment being checked” note: one half each.',
      },
      { text: 'Tell customers: QR code or cash', detail: 'Put the notice on the counter and on the door.' },
      {
        text: 'Look at signal, cable, router and power',
        detail: 'Push plugs in; router off for a minute, then on again.',
      },
      {
        text: 'Use the second terminal, if there is one',
        detail: 'For new payments only; one that is not clear is never tried on another machine.',
      },
      {
        text: 'Call the acquirer with merchant and terminal ID',
        detail: 'Ask how long; write down who it was and the case number.',
      },
      {
        text: 'Back again? Sign on, then look at the list',
        detail: 'Settle each payment that was not clear, then take the notice down.',
      },
    ],
    whom: 'Who to call',
    ids: 'Merchant / terminal ID',
    broadband: 'Internet company',
    owner: 'Shop owner',
    prepared: 'Have ready',
    ready: ['QR code tried once a month', 'Second terminal charged', 'Numbers checked every quarter'],
    float: 'Cash float (yuan)',
    float2: 'Where the float is kept',
    checked: 'Numbers checked on',
    who: 'Checked by',
  },
  crib: {
    title: 'Crib card: common codes',
    line: (count) => `The ${String(count)} codes logged most here`,
    usual: 'Little is logged yet: common ones fill it up.',
    code: 'Code',
    first: 'Do first',
    then: 'Then',
    foot: 'A code that is not here: keep the goods and type it on the PC.',
  },
  maintenance: { title: 'Maintenance form', note: 'Note' },
  strip: {
    title: 'Test strip',
    line: (printer) => `Printer: ${printer}`,
    noPrinter: 'no printer named',
    ruler: 'Hold a ruler to it: 50 mm from mark to mark',
    chinese: 'Chinese must be sharp, no stroke missing',
    sample: '赢谢囊警餐鑫　收单机构　凭证号　一二三四五六七八九十',
    signs: 'All signs must be there',
    signsSample: '￥128.00　¥128.00　√　×　“ ”　— …　①②③　℃',
    ticks: 'Boxes need all four sides',
    tickSamples: ['The left box is whole', 'No letter touches its box'],
    edges: 'Both ends of this line must be whole',
    edgeLeft: '〖left',
    edgeRight: 'right〗',
    cut: 'Cut along the dashes: the line is straight, nothing stands below it',
  },
}
