import type { FormRow, MaintenanceForm } from '../../maintenance/forms'
import { dayOf } from '../../timestamp'
import { headAndFoot, type Made } from '../head-and-foot'
import type { PrintBlock, PrintCheck, PrintDocument } from '../print-document'
import { printWordsIn } from '../words/words'

/** Forms of maintenance, blank or filled, one below the other; signed once, at the end. */
export function maintenanceForm(forms: readonly MaintenanceForm[], made: Made): PrintDocument {
  const t = printWordsIn(made.language).maintenance
  const [only, ...others] = forms
  const last = forms.at(-1)
  const title = only && others.length === 0 ? only.title : t.title
  return {
    kind: 'maintenance-form',
    title: `${title} ${dayOf(made.at)}`,
    blocks: [
      { kind: 'title', text: title, line: forms.length === 1 ? (only?.when ?? '') : '' },
      ...forms.flatMap((form) => [
        ...(forms.length === 1 ? [] : [{ kind: 'heading', text: form.title } as const]),
        ...bodyOf(form, t.note),
      ]),
      ...(last ? [{ kind: 'signatures', labels: last.signatures.map(({ label }) => label) } as const] : []),
      ...(last?.notes ?? []).map((text): PrintBlock => ({ kind: 'note', text })),
    ],
    ...headAndFoot(made, ''),
  }
}

function bodyOf({ rows, choices, facts }: MaintenanceForm, note: string): readonly PrintBlock[] {
  const blanks = facts.map(({ label, value }) =>
    value === null || value === '' ? ({ label, width: 3 } as const) : ({ label, value, width: 3 } as const),
  )
  return [
    ...(rows.length === 0 ? [] : [{ kind: 'checks', checks: rows.map((row) => checkOf(row, choices, note)) } as const]),
    ...(blanks.length === 0 ? [] : [{ kind: 'blanks', blanks } as const]),
  ]
}

/** What was found is ticked; what is none of the choices, such as a check that was left out, stands in words. */
function checkOf(
  { title, detail, result, note, when, who }: FormRow,
  choices: readonly string[],
  blank: string,
): PrintCheck {
  const isChoice = result === null || choices.includes(result)
  const said = [isChoice ? '' : result, note, when, who].filter((text) => text !== null && text !== '')
  return {
    text: title,
    detail,
    ticks: isChoice ? choices.map((text) => ({ text, isDone: text === result })) : [],
    note: note === null ? { label: blank, value: null } : { label: '', value: said.join('　') },
  }
}
