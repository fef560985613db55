// Run by `npm run test:mutants -- shared/maintenance/schedule`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @typedef {import('../../scripts/mutants/kinds.mjs').InFile} InFile */

const schedule = 'shared/maintenance/schedule.ts'
/** @type {InFile} */
const inSchedule = (name, change, says, file = schedule) =>
  inUnit(name, file, change, 'shared/maintenance/schedule.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inSchedule(
    'an interval drops out of the list',
    ['return intervals.flatMap((interval)', 'return intervals.slice(1).flatMap((interval)'],
    'loses no task',
    'shared/maintenance/task.ts',
  ),
  inSchedule(
    'a terminal stands for all',
    ['used.map(({ id }) => id)', 'used.slice(0, 1).map(({ id }) => id)'],
    'loses no task',
  ),
  inSchedule(
    'what lies ahead of the clock is put off for ever',
    ['isDue: last > nextDay(today, interval)', 'isDue: false'],
    'loses no task',
  ),
  inSchedule('what was never done is not due', ['due: null, isDue: true', 'due: null, isDue: false'], 'loses no task'),
  inSchedule(
    'a new shop is asked for every check',
    ["&& task.interval !== 'opening'", "&& task.interval === 'opening'"],
    'is asked for the opening check alone',
  ),
  inSchedule(
    'what was done once is offered again',
    ['isNew && day === null && task', 'isNew && task'],
    'is asked for what it did once',
  ),
  inSchedule('a shop is new for ever', ['const settlingIn = 7', 'const settlingIn = 700'], 'is new for a week'),
  inSchedule(
    'a first start of a wrong clock puts checks off',
    ['since <= today && today <', 'today <'],
    'where the first start lies ahead',
  ),
  inSchedule('due again on the same day', ['isDue: due <= today', 'isDue: last <= today'], 'asks for nothing twice'),
  inSchedule(
    'a clock set back asks again',
    ['isDue: last > nextDay(today, interval)', 'isDue: true'],
    'asks for nothing twice',
  ),
  inSchedule(
    'a quarter has two months',
    ["case 'quarterly':\n      return addMonths(day, 3)", "case 'quarterly':\n      return addMonths(day, 2)"],
    'asks for nothing twice',
    'shared/maintenance/interval.ts',
  ),
  inSchedule(
    'done on a day to come',
    ['return { last: null, due, isDue: last >', 'return { last, due, isDue: last >'],
    'was done in the future',
  ),
  inSchedule(
    'what was done moves down the list',
    [
      'return activeTasks(tasks).flatMap((task) => {',
      'return activeTasks(tasks).toSorted((a, b) => Number(last.has(`${a.id}@`)) - Number(last.has(`${b.id}@`))).flatMap((task) => {',
    ],
    'keeps its order',
  ),
  inSchedule(
    'own tasks in the order of writing',
    ['a.position - b.position || (a.id < b.id ? -1 : 1)', '0 * (a.position - b.position)'],
    'keeps its order',
    'shared/maintenance/task.ts',
  ),
]
