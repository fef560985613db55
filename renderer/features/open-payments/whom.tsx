import { matterSentences } from '#shared/messages/matters'
import type { StoredNumber } from '#shared/shop'
import { useLanguage } from '../../components/language'
import styles from './whom.module.css'

/** Whom to ask, with the number, which is never broken. */
export function Whom({ number }: { number: StoredNumber | undefined }) {
  const { language } = useLanguage()
  const t = matterSentences(language).payments
  if (number === undefined) return t.askUnknown
  return (
    <>
      {t.ask(number.name)} <span className={styles['number']}>{number.number}</span>
    </>
  )
}
