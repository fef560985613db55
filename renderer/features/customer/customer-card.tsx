import { useLayoutEffect, useRef } from 'react'
import type { Verdict } from '#shared/verdict/verdict'
import { Icon, type IconName } from '../../components/icon'
import { useLanguage } from '../../components/language'
import styles from './customer-card.module.css'

/** The words for the customer, readable from the other side of the counter. No code, no class, no brand, no reason. */
export function CustomerCard({ verdict, onClose }: { verdict: Verdict; onClose: () => void }) {
  const { m } = useLanguage()
  const card = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const dialog = card.current
    dialog?.showModal()
    // Closed before it goes: only then the focus is back where it was.
    return () => dialog?.close()
  }, [])
  const { customerWords } = verdict
  return (
    <dialog ref={card} className={styles['card']} aria-label={m.answer.say} onClick={onClose} onClose={onClose}>
      <div className={styles['talk']}>
        <p className={styles['zh']} lang="zh-CN">
          {customerWords['zh-CN'].map((sentence) => (
            <span key={sentence}>{sentence}</span>
          ))}
        </p>
        <p className={styles['en']} lang="en">
          {customerWords.en.map((sentence) => (
            <span key={sentence}>{sentence}</span>
          ))}
        </p>
        {verdict.class === 'declined' && verdict.chip !== 'not-made' && <OtherWays />}
      </div>
      <p className={styles['back']}>{m.customer.back}</p>
    </dialog>
  )
}

const ways: readonly (readonly [IconName, string, string])[] = [
  ['card', '换一张卡', 'Another card'],
  ['qr', '扫码', 'QR code'],
  ['cash', '现金', 'Cash'],
]

/** How else to pay. In both languages, like all of the card, whatever language the shop works in. */
function OtherWays() {
  return (
    <ul className={styles['ways']}>
      {ways.map(([icon, zh, en]) => (
        <li key={en}>
          <Icon name={icon} />
          <b lang="zh-CN">{zh}</b>
          <span lang="en">{en}</span>
        </li>
      ))}
    </ul>
  )
}
