import type { Incident } from '#shared/incidents/incident'
import { clockOf, dayOf, momentInWords } from '#shared/timestamp'
import { inWords, type Part, type Wording } from './incident-words'

type Entry = Incident['history'][number]

/** What was changed and when, oldest first, a line each: `14:32 结果：没填 → 扫码`. */
export const historyInWords = (
  incident: Incident,
  wording: Wording,
): { readonly when: string; readonly what: string }[] =>
  incident.history.flatMap((entry) => {
    const when = dayOf(entry.at) === dayOf(incident.at) ? clockOf(entry.at) : momentInWords(entry.at, wording.language)
    return (Object.keys(entry.change) as Part[])
      .filter((part) => part !== 'codeSet' || !('code' in entry.change))
      .map((part) => ({ when, what: changeInWords(incident, entry, part, wording) }))
  })

function changeInWords({ code }: Incident, { change, was }: Entry, part: Part, wording: Wording): string {
  const { form } = wording.m
  if (part === 'withdrawn') return change.withdrawn ? form.tookBack : form.broughtBack
  const say = (value: Entry['change'][Part]) => {
    // The id of a code set is no word; its owner's name is.
    const isOwner = part === 'codeSet' && code !== undefined && typeof value === 'string'
    const owner = isOwner ? wording.answerFor({ codeSet: value, code })?.owner : undefined
    return owner?.[wording.language] ?? inWords(part, value, wording)
  }
  const after = say(change[part])
  return was ? form.changed(form[part], say(was[part]), after) : form.changedTo(form[part], after)
}
