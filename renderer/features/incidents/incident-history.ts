import { fieldInWords, filledIn, type Told, type ToldField, type Wording } from '#shared/incidents/field-in-words'
import type { Incident } from '#shared/incidents/incident'
import { clockOf, dayOf, momentInWords } from '#shared/timestamp'

type Entry = Incident['history'][number]

/** What was changed and when, oldest first, a line each: `14:32 结果：没填 → 扫码`. */
export const historyInWords = (
  incident: Incident,
  wording: Omit<Wording, 'on'>,
): { readonly when: string; readonly what: string }[] =>
  incident.history.flatMap((entry) => {
    const when = dayOf(entry.at) === dayOf(incident.at) ? clockOf(entry.at) : momentInWords(entry.at, wording.language)
    return (Object.keys(entry.change) as ToldField[])
      .filter((field) => field !== 'codeSet' || !('code' in entry.change))
      .map((field) => ({ when, what: changeInWords(incident, entry, field, wording) }))
  })

function changeInWords(
  { operation }: Incident,
  { change, was }: Entry,
  field: ToldField,
  wording: Omit<Wording, 'on'>,
): string {
  const { form } = wording.m
  if (field === 'withdrawn') return change.withdrawn ? form.tookBack : form.broughtBack
  // Of a refund, paid means refunded.
  const say = (told: Told) => fieldInWords(field, { operation, ...told }, { ...wording, on: 'page' }) || form.notFilled
  const after = field in filledIn(change) ? say(filledIn(change)) : form.notFilled
  const before = was && (field in was ? say(was) : form.notFilled)
  return before === undefined ? form.changedTo(form[field], after) : form.changed(form[field], before, after)
}
