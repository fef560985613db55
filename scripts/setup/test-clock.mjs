// Before each file of unit tests: the day is the same in every run.
import { setClock } from '../../shared/clock.ts'

setClock(process.env.MERCHANT_HELP_TEST_CLOCK ?? '2026-11-18T10:30:00')
