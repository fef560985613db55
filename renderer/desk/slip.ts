import type { Incident } from '#shared/incidents/incident'
import type { Desk } from './desk'

/** The entry whose slip can be answered: what happened next, the amount. Null: none stands. */
export const standingSlip = ({ inHand: { saved, payment } }: Desk): Incident | null =>
  saved !== null && saved.withdrawn !== true && !payment.gateIsOpen ? saved : null
