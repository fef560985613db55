import type { HTMLAttributes, Ref } from 'react'
import styles from './layout.module.css'

type RowProps = HTMLAttributes<HTMLElement> & {
  ref?: Ref<HTMLDivElement>
  as?: 'div' | 'p' | 'span' | 'ul'
  /** Steps of the scale of space: between them, and above all. */
  gap?: 2 | 3
  above?: 2 | 3
}

/** Things side by side, in more lines where one has no room for them: buttons, mostly. */
export function Row({ as: Tag = 'div', ref, gap = 2, above, className, ...rest }: RowProps) {
  return (
    <Tag
      ref={ref as Ref<never>}
      className={both(styles['row'], className)}
      data-gap={gap}
      data-above={above}
      {...rest}
    />
  )
}

type RowsProps = HTMLAttributes<HTMLElement> & { as?: 'ul' | 'ol'; ruled?: boolean }

/** A list with a hairline below each of its items, and a rule on top where it is one of its own. */
export function Rows({ as: Tag = 'ul', ruled = false, className, ...rest }: RowsProps) {
  return <Tag className={both(styles['rows'], className)} data-ruled={ruled} {...rest} />
}

/** Large buttons in a grid, each with an icon and two lines; `--tile` is the least width. */
export function Tiles({ className, ...rest }: HTMLAttributes<HTMLUListElement>) {
  return <ul className={both(styles['tiles'], className)} {...rest} />
}

const both = (own: string | undefined, given: string | undefined) => [own, given].filter(Boolean).join(' ')
