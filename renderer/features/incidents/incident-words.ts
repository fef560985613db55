import type { Outcome } from '#shared/incidents/incident'
import type { Terminal } from '#shared/shop'
import type { IconName } from '../../components/icon'

export const outcomeIcons: Readonly<Record<Outcome, IconName>> = {
  'other-card': 'card',
  qr: 'qr',
  cash: 'cash',
  left: 'left',
  pending: 'pending',
  solved: 'ok',
}

export const terminalLabel = (terminals: readonly Terminal[], wanted: string): string =>
  terminals.find(({ id }) => id === wanted)?.label ?? wanted.slice(0, 8)
