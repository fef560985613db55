import { Button } from './components/controls'
import { Banner } from './components/frame'
import { useLanguage } from './components/language'
import type { Desk } from './use-desk'
import type { Spelt } from './features/lookup/use-spelling'

type SpeltOfferProps = { desk: Desk; spelt: Spelt }

/** Two digits in a row, the first of which was taken as an answer. */
export function SpeltOffer({ desk, spelt: { code, takeBack } }: SpeltOfferProps) {
  const { m } = useLanguage()
  return (
    <Banner tone="note">
      <p>{m.gate.isCode(code)}</p>
      <Button
        cap="Enter"
        onClick={() => {
          desk.lookUpSpelt(code, takeBack)
        }}
      >
        {code}
      </Button>
    </Banner>
  )
}
