import type { outageZh } from './outage.zh-CN'
import type { Widened } from './shape'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export const outageEn: Widened<typeof outageZh> = {
  title: 'Outage until…',
  open: 'Outage until…',
  acquirer: 'acquirer',
  lead: 'When do they say it will work?',
  time: 'Until',
  timeHelp: 'For example 14:00, 1400 or 2 pm. It ends by itself.',
  reads: (when, minutes) =>
    minutes < 120
      ? `Until ${when}, ${String(minutes)} min from now`
      : `Until ${when}, ${String(Math.floor(minutes / 60))} h ${String(minutes % 60)} min from now`,
  readsOver: 'Ends now: it works again',
  unreadable: 'This is no time that can be read. Write 14:00, 1400 or 2 pm.',
  blank: 'Until when is still missing.',
  past: (clock) => `Today’s ${clock} has gone by. Did you mean tomorrow ${clock}?`,
  tomorrowIs: (clock) => `Yes, tomorrow ${clock}`,
  choices: {
    '1': (clock) => `One hour (${clock})`,
    '2': (clock) => `Two hours (${clock})`,
    '3': (clock) => `End of the day (${clock})`,
  },
  worksAgain: 'It works again',
  change: 'Change',
  scope: 'What is affected',
  scopes: {
    code: (code) => `code ${code}`,
    lineAndBank: 'line and bank codes (68, 91, 96, 98 …)',
    lineAndBankShort: 'line and bank codes',
    all: 'everything, cards and scans',
  },
  noTerminal: 'a terminal that is gone',
  who: 'Who said so',
  save: 'Note it',
  back: 'Back',
  stands: (since, until) => `Noted now: from ${since} until ${until}.`,
  standsSaved: (until) => `Noted: outage until ${until}, no reminders meanwhile.`,
  ended: 'Noted: it works again.',
  tomorrow: (clock) => `tomorrow ${clock}`,
  banner: (until) => `Outage until ${until}`,
  bannerScope: (scope, who) => `${scope} (${who}), no reminders`,
  moreBefore: (count) => `${String(count)} more before these`,
  more: (count) => `${String(count)} more`,
  explained: (until) => `Explained by the note until ${until}`,
  mark: 'during the outage',
  heading: 'Outages',
  day: (month, day) => `${String(day)} ${months[month - 1] ?? ''}`,
  line: (when, who, scope) => `${when} ${who}: outage, ${scope}`,
}
