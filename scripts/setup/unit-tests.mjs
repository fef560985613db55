// Before each file of unit tests: the day is the same in every run, and a file that a test leaves open is a fault of it.
import { aheadOfComputer, setClock } from '../../main/clock.ts'
import { runAhead } from '../../renderer/clock.ts'

setClock(process.env.MERCHANT_HELP_TEST_CLOCK ?? '2026-11-18T10:30:00')
runAhead(aheadOfComputer())

// On Windows what is open cannot be replaced or removed; a later Node makes an error of it everywhere.
process.on('warning', (warning) => {
  if (warning.message.includes('on garbage collection')) throw warning
})
