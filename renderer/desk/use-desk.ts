import { useState } from 'react'
import type { Beginning } from '#shared/ipc/contract'
import { useIncidentRows } from '../data/incident-rows'
import { useCallPack } from '../features/call-pack/use-call-pack'
import { useCallDrafts } from '../features/call-pack/use-call-drafts'
import { codeOwners } from '../features/incidents/code-owners'
import { useIncidentLog } from '../features/incidents/use-incident-log'
import { onDuty, type Said } from '../features/incidents/use-logging'
import { useLookup } from '../features/lookup/use-lookup'
import { useMaintenance } from '../features/maintenance/use-maintenance'
import { useOpenPayments } from '../features/open-payments/use-open-payments'
import { useOutages } from '../features/outages/use-outages'
import { usePrinting } from '../features/printing/use-printing'
import { useProblems } from '../features/problems/use-problems'
import type { Desk, ScreenRecord } from './desk'
import { useBox } from './use-box'
import { useInHand } from './use-in-hand'
import { useProfile } from './use-profile'
import { useShop } from './use-shop'
import { useWay } from './use-way'

/** The parts of the counter, each kept by its own feature, and what they need of each other. */
export function useDesk(beginning: Beginning, screens: ScreenRecord): Desk {
  const box = useBox()
  const way = useWay()
  const { place, refused } = way
  const register = useShop(beginning, refused)
  const profile = useProfile(beginning, register.terminals, refused)
  const { language, settings, shop } = profile
  const checks = useMaintenance(beginning.maintenance, register.terminals, refused)
  const lookup = useLookup(shop)
  const rows = useIncidentRows(beginning.today)
  const log = useIncidentLog(rows, settings, (code) => codeOwners(lookup.catalog, code, shop), refused)
  const { logging } = log
  const drafts = useCallDrafts()
  const inHand = useInHand(lookup, shop, log, drafts.hasWords)
  const outages = useOutages(beginning.outages, refused)
  const problems = useProblems(beginning.problems, rows.revision, outages.all, refused)
  /** What a call wrote down about a payment that has no entry yet is its entry. */
  async function logFromCall(said: Said) {
    const id = crypto.randomUUID()
    const reply = await logging.save({ id, ...onDuty(settings), ...inHand.found, ...said })
    if (reply.ok) {
      inHand.logged(id, inHand.payment.id)
      logging.showSlip(id, false)
    }
    return reply
  }
  const call = useCallPack('callFor' in place ? place.callFor : null, rows, drafts, language, {
    problems: problems.all,
    log: logFromCall,
    mend: logging.mend,
    tell: (problem, whom, said) => problems.act(problem, { act: 'tell', whom, said }),
    saveNote: profile.saveNote,
    onFailure: refused,
  })
  const printing = usePrinting('what' in place ? place.what : null, language)
  const openPayments = useOpenPayments(rows, logging.mend, refused)
  const [showsCustomer, showCustomer] = useState(false)
  const [hasTried, setTried] = useState(false)
  return {
    beginning,
    screens,
    rows,
    way,
    box,
    profile,
    register,
    lookup,
    inHand,
    log,
    openPayments,
    problems,
    outages,
    checks,
    call,
    hasDraft: drafts.hasWords,
    printing,
    showsCustomer,
    showCustomer,
    hasTried,
    setTried,
  }
}
