import { useEffect, useRef } from 'react'
import type { Answer } from '#shared/catalog/catalog'
import { useLanguage } from '../../components/language'
import styles from './customer-card.module.css'

/** The words for the customer, readable from the other side of the counter. No code, no class, no brand, no reason. */
export function CustomerCard({ answer, onClose }: { answer: Answer; onClose: () => void }) {
  const { m } = useLanguage()
  const card = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    card.current?.showModal()
  }, [])
  const { customerWords } = answer.advice
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
      </div>
      <p className={styles['back']}>{m.customer.back}</p>
    </dialog>
  )
}
