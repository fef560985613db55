import type { PrintWords } from './shape'

export const en: PrintWords = {
  page: (page, pages) => `page ${String(page)} / ${String(pages)}`,
  goesOn: (page) => `Continued on page ${String(page)}`,
  sources: (first, more) => `Source: ${first}${more === 0 ? '' : ` and ${String(more)} more`}`,
  checklist: {
    familyHeading: (title) => `${title}: do this`,
    scanHeading: (code) => `The till shows ${code}: do this`,
    scanHeadingUnknown: (code) => `The till shows ${code}: check it first`,
    scanFoot: 'Never write or read out a payment code, a password or a one-time code.',
  },
  scanNumbers: { order: 'Our order number', wallet: 'The wallet’s number' },
  scanNote: {
    promise:
      'This payment is still being checked. If it did go through, it pays for your goods, or we refund it. If it did not but you were charged, the wallet or the bank returns it; the bill on your phone shows when.',
    paying:
      'You may pay another way now. If the first payment did go through, we refund it; if it did not but you were charged, the wallet or the bank returns it. Please keep this note and the record of the new payment.',
  },
  callPack: {
    when: 'Time',
    what: 'Code',
  },
  review: {
    of: { day: 'Day in review', week: 'Week in review', span: 'Review' },
  },
  notice: {
    title: 'Notice for customers',
    words: ['The card line is down', 'Please pay by QR code or cash', 'Sorry for the trouble, and thank you'],
    foot: 'Take this down when the line is back',
  },
  plan: {
    title: 'When cards cannot be taken',
    line: 'Do this. While a payment is not clear: hold the goods, do not charge again.',
    now: 'At once',
    steps: [
      {
        text: 'Find out about the payment in progress',
        detail: 'The terminal’s result and its list, or the acquirer. A message on the customer’s phone is no proof.',
      },
      {
        text: 'If not clear, hold the goods, do not charge again',
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
        text: 'Once it is back, sign on, then look at the list',
        detail: 'Settle each payment that was not clear, then take the notice down.',
      },
    ],
    whom: 'Who to call',
    ids: 'Merchant / terminal ID',
    broadband: 'Internet company',
    owner: 'Shop owner',
    prepared: 'Have ready',
    ready: ['QR code tried once a month', 'Second terminal charged', 'Numbers checked every quarter'],
    float: 'Cash float (¥)',
    float2: 'Where the float is kept',
    checked: 'Numbers checked on',
    who: 'Checked by',
  },
  open: {
    when: 'Time',
    what: 'Code',
    amount: 'Amount (¥)',
    terminal: 'Terminal',
    result: 'Paid / not paid',
    ask: (name, number) => `Call ${name}: ${number}`,
    list: 'With ○: if it is not in the terminal’s list, it was not paid.',
    acquirerAll: 'Only the acquirer can say not paid; from the next day the settlement or a statement, too.',
    acquirer: 'Without ○: only the acquirer can say not paid; from the next day the settlement or a statement, too.',
    paid: 'Paid: the terminal’s result and its list both show it, or the acquirer says so. A message on the customer’s phone proves nothing.',
  },
  crib: {
    title: 'Crib card: common codes',
    line: (always, count) => `${always}, and the ${String(count)} codes logged most here`,
    usual: (always) => `${always}, and common codes: little is logged here yet.`,
    foot: 'A code that is not here: hold the goods and type it on the PC.',
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
