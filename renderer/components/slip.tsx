import type { HTMLAttributes } from 'react'
import styles from './slip.module.css'

type SlipProps = HTMLAttributes<HTMLElement> & {
  as?: 'div' | 'section' | 'blockquote'
  /** Ink, or paper where it lies on the lamp. */
  ground?: 'ink' | 'paper'
  ref?: (slip: HTMLElement | null) => void
}

/** What was written down or is printed: with a torn edge, as nothing else has one. */
export function Slip({ as: Tag = 'div', ground = 'ink', className, ...rest }: SlipProps) {
  return <Tag className={[styles['slip'], className].filter(Boolean).join(' ')} data-ground={ground} {...rest} />
}
