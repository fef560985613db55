import type { ScreenRecord } from '../desk/desk'
import { callPack } from './call-pack'
import { checklist } from './checklist'
import { checks } from './checks'
import { closing } from './closing'
import { help } from './help'
import { history } from './history'
import { insights } from './insights'
import { log } from './log'
import { lookup } from './lookup'
import { openMatters } from './open-matters'
import { openPayments } from './open-payments'
import { outage } from './outage'
import { print } from './print'
import { problems } from './problems'
import { round } from './round'
import { settings } from './settings'
import { tasks } from './tasks'
import { visitor } from './visitor'

/** Every screen of the app. A name that is added to `Screens` is asked for here. */
export const screens: ScreenRecord = {
  lookup,
  checklist,
  print,
  'call-pack': callPack,
  log,
  insights,
  'open-matters': openMatters,
  problems,
  outage,
  'open-payments': openPayments,
  checks,
  round,
  closing,
  visitor,
  history,
  tasks,
  settings,
  help,
}
