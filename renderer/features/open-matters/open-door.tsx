import { matterSentences } from '#shared/messages/matters'
import { mattersInWords } from '#shared/open-matters/in-words'
import { openMatters, type Known } from '#shared/open-matters/open-matters'
import { thisDay } from '../../clock'
import { useLanguage } from '../../components/language'
import { Button } from '../../components/controls'
import { Strip } from '../../components/strip'

type OpenDoorProps = {
  /** Null: not known yet. */
  known: Known | null
  /** Among the buttons of a page: in few words. */
  look: 'button' | undefined
  /** Not for payments alone: they stand beside it. */
  besidePayments: boolean
  onOpen: () => void
}

/** How many things are open, of what kinds, and the way to them. Nothing where nothing is. */
export function OpenDoor({ known, look, besidePayments, onOpen }: OpenDoorProps) {
  const { language, m } = useLanguage()
  const matters = known === null ? [] : openMatters(known, thisDay())
  if (matters.every(({ kind }) => besidePayments && kind === 'payment')) return null
  const door = { 'data-testid': 'open-door', 'data-count': matters.length }
  const t = matterSentences(language)
  return look === 'button' ? (
    <Button cap="F5" {...door} onClick={onOpen}>
      {t.countInShort(matters.length)}
    </Button>
  ) : (
    <Strip look="row" icon="pending" cap="F5" {...door} onOpen={onOpen}>
      <b>{t.count(matters.length)}</b>
      {m.punctuation.colon}
      {mattersInWords(matters, language, 'kindsInShort')}
    </Strip>
  )
}
