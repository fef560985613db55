import { useEffect, useState } from 'react'
import { keyInWords, type AnswerFor } from '#shared/catalog/catalog'
import { parseCodeKey, type CodeKey } from '#shared/catalog/code-key'
import type { Draft, DraftForm } from '#shared/drafts'
import { codeKeyOf, nameOf, type Incident, type IncidentDraft } from '#shared/incidents/incident'
import type { OutageAbout } from '#shared/incidents/outage'
import type { Language } from '#shared/language'
import { isOpenFollowUp } from '#shared/maintenance/follow-up'
import { clockOf, localTimestamp } from '#shared/timestamp'
import { untouchedGate } from '#shared/verdict/gate'
import { thisDay } from '../clock'
import { useCatalog } from '../components/catalog'
import { useLanguage } from '../components/language'
import { answerOffer, endDraft, offer, wantDraft } from '../data/drafts'
import type { Desk } from '../desk/desk'
import { go, openCallPack, openOutage, show } from '../desk/go'
import { choose, resume, takeUp } from '../desk/payment'
import { checksPlace, settingsAt, type Place } from '../desk/place'
import type { WaitingPayment } from '../desk/use-payment'
import { desktopApi } from '../desktop-api'
import type { CallFor } from '../features/call-pack/use-call-pack'
import { DraftOffer } from '../features/drafts/draft-offer'
import type { FieldId, SectionId } from '../features/settings/sections'

/** What was half typed when the page went, each with the way back to its form. */
export function OfferOnHome({ desk }: { desk: Desk }) {
  const { language } = useLanguage()
  const { answerFor } = useCatalog()
  const [, look] = useState(0)
  const { drafts, restarted } = offer() ?? { drafts: [], restarted: null }
  useRowsOf(drafts, desk)
  const lookAgain = () => {
    look((count) => count + 1)
    desk.box.back()
  }
  if (drafts.length === 0 && restarted === null) return null
  return (
    <DraftOffer
      restarted={restarted}
      offered={drafts.map((draft) => {
        const way = ways[draft.form](desk, draft)
        return {
          draft,
          about: aboutOf(draft, desk, language, answerFor),
          text: textOf(draft),
          onGoOn:
            way &&
            (() => {
              wantDraft(draft)
              answerOffer(draft)
              way()
            }),
        }
      })}
      onDrop={(draft) => {
        endDraft(draft)
        answerOffer(draft)
        lookAgain()
      }}
      onSeen={() => {
        answerOffer()
        lookAgain()
      }}
    />
  )
}

const ofAnEntry: readonly DraftForm[] = ['amount', 'entry', 'not-cleared']

/** The entries that drafts belong to, those of other days too. */
function useRowsOf(drafts: readonly Draft[], { rows }: Desk): void {
  const [ids] = useState(() => drafts.filter(({ form }) => ofAnEntry.includes(form)).map(({ of }) => of))
  const { keep } = rows
  useEffect(() => {
    if (ids.length === 0) return
    void desktopApi.incidentsNamed({ ids }).then((reply) => {
      if (reply.ok) keep(reply.value)
    })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- asked once
  }, [ids])
}

/** Where it goes on; null: what it was about is not there any more. */
type Way = (desk: Desk, draft: Draft) => (() => void) | null

const to =
  (placeOf: (draft: Draft, desk: Desk) => Place | null): Way =>
  (desk, draft) => {
    const place = placeOf(draft, desk)
    return place && (() => show(desk, place))
  }

const ways: { readonly [F in DraftForm]: Way } = {
  amount: (desk, { of }) => {
    const incident = standing(desk, of)
    return (
      incident &&
      (() => {
        resume(desk, incident)
        desk.inHand.closeGate()
        desk.inHand.setAsking('amount')
      })
    )
  },
  entry:
    (desk, { of, typed }) =>
    () => {
      desk.log.form.takeUp(of, desk.rows.get(of) ?? null, typed)
      go(desk, { screen: 'log' })
    },
  unsaved(desk, { typed }) {
    const draft = read(typed['entry']) as IncidentDraft | null
    if (draft === null) return null
    const { id, ...said } = draft
    return () => void desk.log.logging.log(said, id)
  },
  payment(desk, { typed }) {
    const payment = read(typed['payment']) as WaitingPayment | null
    return payment && (() => takeUp(desk, payment))
  },
  call: toCall,
  fact: toCall,
  note: (desk, { of }) => {
    const key = parseCodeKey(of)
    return key && (() => choose(desk, key))
  },
  'not-cleared': to(({ of }, desk) => standing(desk, of) && { screen: 'open-payments', shown: of }),
  outage(desk, { of }) {
    const about = read(of) as OutageAbout | null
    return about && (() => openOutage(desk, about))
  },
  closing: to(({ of }) => (of === thisDay() ? { screen: 'closing' } : null)),
  round: to(({ of }, { checks }) => {
    const round = checks.state.rounds.find(({ id }) => of.startsWith(`${id} `))
    return round ? { screen: 'round', round } : null
  }),
  'follow-up': to(({ of }, { checks }) => {
    const isThere = checks.state.followUps.some((one) => one.id === of && isOpenFollowUp(one))
    return isThere ? { ...checksPlace, followUp: of } : null
  }),
  visitor: to(({ of }) => (of === thisDay() ? { screen: 'visitor' } : null)),
  task: to(() => ({ screen: 'tasks' })),
  review: to(() => ({ screen: 'insights' })),
  setting: to(({ of }) => placeOfSetting(of)),
}

function standing({ rows }: Desk, id: string): Incident | null {
  const incident = rows.get(id)
  return incident && incident.withdrawn !== true ? incident : null
}

/** The call about a payment brings the payment back with it. */
function toCall(desk: Desk, { where, at }: Draft): (() => void) | null {
  const callFor = read(where) as CallFor | null
  if (callFor === null) return null
  const { paymentId, codeKey, incidentIds } = callFor
  return () => {
    if (paymentId !== null && codeKey !== null) {
      const payment = { id: paymentId, at: localTimestamp(new Date(at)), gate: untouchedGate, gateIsOpen: false }
      takeUp(desk, { ...payment, incidentId: incidentIds[0] ?? null, key: codeKey, listDecides: false })
    }
    openCallPack(desk, callFor)
  }
}

const fieldsOfSettings: Readonly<Record<string, FieldId>> = {
  'shop/shopName': 'shopName',
  'shop/staff': 'staff',
  'hotlines/new': 'hotline',
  'codes/acquirer': 'acquirer',
}

/** The amounts that customers of today left without stand on the page of the closing. */
function placeOfSetting(of: string): Place {
  const [section = 'shop'] = of.split('/')
  if (section === 'closing') return { screen: 'closing' }
  return settingsAt(section as SectionId, fieldsOfSettings[of] ?? null)
}

/** What it belongs to: the payment, the code, the month. */
function aboutOf({ form, of, where, typed }: Draft, desk: Desk, language: Language, answerFor: AnswerFor): string {
  if (ofAnEntry.includes(form)) {
    const incident = desk.rows.get(of)
    return incident ? `${nameOf(incident)} ${clockOf(incident.at)}` : (typed['code'] ?? '')
  }
  if (form === 'review') return of
  if (form === 'unsaved') return nameOf((read(typed['entry']) as IncidentDraft | null) ?? {})
  const key = keyOfDraft({ form, of, where, typed }, desk)
  return key ? keyInWords(key, language, answerFor) : ''
}

function keyOfDraft({ form, of, where, typed }: Omit<Draft, 'at'>, { rows }: Desk): CodeKey | null {
  if (form === 'note') return parseCodeKey(of)
  if (form === 'payment') return (read(typed['payment']) as WaitingPayment | null)?.key ?? null
  const callFor = read(where) as CallFor | null
  const [incident] = rows.all(callFor?.incidentIds ?? [])
  return callFor?.codeKey ?? (incident ? codeKeyOf(incident) : null)
}

/** What the page wrote down for itself; null where it is not whole. */
function read(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return null
  }
}

/** What stands beside the words and was chosen. */
const chosen: ReadonlySet<string> = new Set([
  ...['payment', 'entry', 'ticked', 'named', 'scope', 'which', 'interval', 'each', 'by', 'terminal', 'at', 'family'],
  ...['code', 'codeSet', 'sameCard', 'operation', 'gate', 'channel', 'brand', 'outcome', 'staff'],
])

const textOf = ({ typed }: Draft): string =>
  Object.entries(typed)
    .filter(([field, text]) => !chosen.has(field) && !['', 'yes', 'no'].includes(text))
    .map(([, text]) => text)
    .join('　')
