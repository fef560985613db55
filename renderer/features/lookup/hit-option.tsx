import type { ReactNode } from 'react'
import type { Hit } from '#shared/catalog/catalog'
import type { CodeKey } from '#shared/catalog/code-key'

export const resultListId = 'results'
export const optionId = (index: number) => `result-${String(index)}`

type HitOptionProps = {
  hit: Hit
  index: number
  isActive: boolean
  onChoose: (key: CodeKey) => void
  children: ReactNode
}

/** One thing that Enter or a press takes. The focus stays in the box, which names the active option. */
export function HitOption({ hit, index, isActive, onChoose, children }: HitOptionProps) {
  return (
    <li
      id={optionId(index)}
      role="option"
      aria-selected={isActive}
      data-code-set={hit.codeSet}
      data-code={hit.code}
      ref={(row) => {
        if (isActive) row?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      }}
      onClick={() => onChoose(hit)}
    >
      {children}
    </li>
  )
}
