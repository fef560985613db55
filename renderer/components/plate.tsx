import type { AnswerClass } from '#shared/catalog/catalog'
import { Icon } from './icon'
import styles from './plate.module.css'

/** A code in its class: colour and silhouette; the word stands in the row beside it. */
export function Plate({ code, answerClass }: { code: string; answerClass: AnswerClass }) {
  return (
    <span className={styles['plate']} data-class={answerClass}>
      <Icon name={answerClass} />
      {code}
    </span>
  )
}
