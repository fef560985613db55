import type { AnswerClass } from '#shared/catalog/catalog'
import { Icon } from './icon'
import styles from './plate.module.css'

/** A code in its class: colour and silhouette; the word stands in the row beside it. */
export function Plate({ code, answerClass }: { code: string; answerClass: AnswerClass }) {
  return (
    <span className={styles['plate']} data-class={answerClass}>
      <Icon name={answerClass} />
      {/* A terminal's message is too wide for a plate; it stands in the row as its title. */}
      {code.length > 5 || /[^ -~]/.test(code) ? '—' : code}
    </span>
  )
}
