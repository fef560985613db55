import { useLayoutEffect, useRef, type HTMLAttributes, type RefObject } from 'react'
import { useKeys } from './keys'
import prose from './prose.module.css'
import styles from './question.module.css'

type QuestionProps = Omit<HTMLAttributes<HTMLDialogElement>, 'onCancel'> & {
  title: string
  /** Has the focus as it opens. */
  first: RefObject<HTMLElement | null>
  /** Esc. */
  onCancel: () => void
}

/** A question over the page, which does nothing else until it is answered. The focus goes back to where it was. */
export function Question({ title, first, onCancel, children, ...rest }: QuestionProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const opened = dialog.current
    opened?.showModal()
    first.current?.focus()
    // Closed before it goes: only then the focus is back where it was.
    return () => opened?.close()
  }, [first])
  useKeys(dialog, ({ key, isForFocus }) => {
    if (key === 'Escape') onCancel()
    // No other key does anything behind it.
    return key === 'Escape' || !(isForFocus || key === 'Tab')
  })
  return (
    <dialog ref={dialog} className={styles['question']} aria-label={title} {...rest}>
      <h2 className={prose['heading']}>{title}</h2>
      {children}
    </dialog>
  )
}
