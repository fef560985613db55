import { Button } from './components/controls'
import { Banner } from './components/frame'
import { useLanguage } from './components/language'
import type { Spelt } from './features/lookup/use-spelling'

/** Two digits in a row, the first of which was taken as an answer. */
export function SpeltOffer({ spelt: { code }, onTake }: { spelt: Spelt; onTake: () => void }) {
  const { m } = useLanguage()
  return (
    <Banner tone="note">
      <p>{m.gate.isCode(code)}</p>
      <Button cap="Enter" onClick={onTake}>
        {code}
      </Button>
    </Banner>
  )
}
