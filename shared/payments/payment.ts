/** What was being done when the code came. */
export const operations = [
  'sale',
  'scan',
  'refund-or-void',
  'pre-authorisation',
  'balance-query',
  'sign-on-or-settlement',
] as const

export type Operation = (typeof operations)[number]

/** How the gate "was it paid?" ended. */
export const gateVerdicts = ['paid', 'not-paid', 'unclear'] as const

export type GateVerdict = (typeof gateVerdicts)[number]
