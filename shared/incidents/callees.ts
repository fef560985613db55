import { hotlines as publicHotlines } from '../hotlines'
import type { Language, Text } from '../language'
import type { Settings } from '../settings'
import { numbersToCall, terminalHere, type Hotline, type StoredNumber, type Terminal } from '../shop'

/** Whom to call. Without a number it stands where the remark says. */
export type Callee = { readonly name: string; readonly number: string | null; readonly remark: string }

type Known = {
  readonly terminals: readonly Terminal[]
  readonly hotlines: readonly Hotline[]
  readonly settings: Pick<Settings, 'acquirer' | 'terminalInUse'>
}

/** @property isScan all that the call is about was scanned: a card network knows nothing of what a wallet did */
type Words = Readonly<
  Record<'acquirer' | 'acquirerNumber' | 'oneSource' | 'publicNumber', string> & { isScan: boolean }
>

/**
 * The shop's own numbers, that of the terminal's acquirer first; then what the public knows.
 * @param about the terminals that the call is about
 */
export function calleesOf(
  { terminals, hotlines, settings }: Known,
  about: readonly Terminal[],
  t: Words,
  language: Language,
): readonly Callee[] {
  const hasAcquirer = ({ acquirer }: Terminal) => acquirer !== undefined && acquirer !== ''
  const acquirer = about.find(hasAcquirer)?.acquirer
  const named = about.find((terminal) => terminal.hotline !== undefined) ?? about.find(hasAcquirer) ?? about[0]
  const wanted = named ?? terminalHere(terminals, settings.terminalInUse)
  const own = numbersToCall(terminals, hotlines, wanted).map((stored) => ({ ...stored, remark: '' }))
  const blank = { name: acquirer ?? t.acquirer, number: null, remark: t.acquirerNumber }
  // Who does not know whose merchant he is may try it, too.
  const ours = acquirer === undefined && settings.acquirer === null ? ofAcquirers : ofOurs(acquirer, settings.acquirer)
  const others = t.isScan ? [] : publicHotlines.filter(({ kind }) => kind === 'card-network')
  const network: readonly Callee[] = [...ours, ...others]
    .filter(({ number }) => !own.some((mine) => mine.number === number))
    .map(({ name, number, sources }) => ({
      name: name[language],
      number,
      remark: sources.length === 1 ? t.oneSource : t.publicNumber,
    }))
  if (own.length > 0) return [...own, ...network]
  // A public number of the shop's own acquirer is what the answer shows, too.
  const known = publicNumberOf(acquirer, settings.acquirer, language) === undefined ? 0 : 1
  return network.toSpliced(known, 0, blank)
}

/**
 * The public number of the shop's acquirer; undefined where there is none, or nobody has said whose merchant the shop is.
 * @param acquirer as the terminal at the counter says it
 * @param chosen as the shop says it, where no terminal does
 */
export function publicNumberOf(
  acquirer: string | undefined,
  chosen: Settings['acquirer'],
  language: Language,
): StoredNumber | undefined {
  const [ours] = ofOurs(acquirer, chosen)
  return ours && { name: ours.name[language], number: ours.number }
}

const ofAcquirers = publicHotlines.filter(({ kind }) => kind === 'acquirer')

/** The one acquirer whose number is public, or a table of it. */
const isUms = /^(acquirer:)?chinaums\b/

/** The public number of an acquirer helps its own merchants alone. */
const ofOurs = (acquirer: string | undefined, chosen: Settings['acquirer']) =>
  ofAcquirers.filter(({ name }) =>
    acquirer === undefined ? chosen !== null && isUms.test(chosen) : isNamed(name, acquirer),
  )

const isNamed = (name: Text, acquirer: string): boolean => [name['zh-CN'], name.en].some((of) => acquirer.includes(of))
