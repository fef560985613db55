import type { ReactNode } from 'react'
import { useLanguage } from '../../components/language'
import prose from '../../components/prose.module.css'
import styles from './charts.module.css'

/** One bar. `label` stands under it; empty where there is no room. */
export type Bar = { readonly name: string; readonly label: string; readonly count: number }

/** So many bars can each carry their number; of more only the highest does, the rest stand in the table. */
const numbered = 12

/** Counts that follow one another: upright bars. */
export function ColumnChart({ caption, bars }: { caption: string; bars: readonly Bar[] }) {
  const { m } = useLanguage()
  const most = bars.reduce((highest, bar) => (bar.count > highest.count ? bar : highest), { name: '', count: 0 })
  const slot = 100 / bars.length
  const width = slot * (bars.length > numbered ? 0.72 : 0.56)
  const percent = (number: number) => `${number.toFixed(3)}%`
  return (
    <figure className={styles['figure']}>
      <figcaption>
        {caption}
        <span>{m.insights.most(most.name, most.count)}</span>
      </figcaption>
      <svg
        className={styles['columns']}
        role="img"
        aria-label={`${caption}${m.insights.colon}${m.insights.most(most.name, most.count)}`}
      >
        {bars.map(({ name, label, count }, index) => {
          const middle = percent((index + 0.5) * slot)
          const height = (count / most.count) * 100
          return (
            <g key={name}>
              {count > 0 && (
                <rect
                  x={percent((index + 0.5) * slot - width / 2)}
                  y={percent(100 - height)}
                  width={percent(width)}
                  height={percent(height)}
                />
              )}
              {count > 0 && (bars.length <= numbered || name === most.name) && (
                <text x={middle} y={percent(100 - height)} dy="-0.35em">
                  {count}
                </text>
              )}
              <text x={middle} y="100%" dy="1.3em" data-axis="true">
                {label}
              </text>
            </g>
          )
        })}
        <line x1="0" y1="100%" x2="100%" y2="100%" />
      </svg>
      <Numbers caption={caption} rows={bars.map(({ name, count }) => ({ id: name, name, count }))} />
    </figure>
  )
}

export type Row = {
  readonly id: string
  readonly name: string
  /** What the table calls it, where that says more. */
  readonly fullName?: string
  /** Stands before the name. */
  readonly plate?: ReactNode
  readonly count: number
  /** What pressing the row leads to. */
  readonly onPress?: () => void
}

/** So many rows are drawn; the table has all. */
const drawn = 6

/** Counts of things with names, most frequent first: bars that lie. */
export function BarChart({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  const most = Math.max(1, ...rows.map(({ count }) => count))
  return (
    <figure className={styles['figure']}>
      <figcaption>{caption}</figcaption>
      <ul>
        {rows.slice(0, drawn).map(({ id, name, plate, count, onPress }) => {
          const content = (
            <>
              {plate}
              <span className={styles['name']}>{name}</span>
              <span className={styles['count']}>{count}</span>
              <svg className={styles['bar']} aria-hidden="true">
                <rect width={`${((count / most) * 100).toFixed(3)}%`} height="100%" />
              </svg>
            </>
          )
          return (
            <li key={id} data-plate={plate !== undefined}>
              {onPress ? (
                <button type="button" className={styles['row']} onClick={onPress}>
                  {content}
                </button>
              ) : (
                <div className={styles['row']}>{content}</div>
              )}
            </li>
          )
        })}
      </ul>
      <Numbers
        caption={caption}
        rows={rows.map(({ id, name, fullName = name, count }) => ({ id, name: fullName, count }))}
      />
    </figure>
  )
}

/** The table behind a chart. */
function Numbers({ caption, rows }: { caption: string; rows: readonly Pick<Row, 'id' | 'name' | 'count'>[] }) {
  const { m } = useLanguage()
  const total = rows.reduce((sum, { count }) => sum + count, 0)
  return (
    <details className={styles['numbers']}>
      <summary>
        {m.insights.numbers}
        <span className={prose['hidden']}>{`${m.insights.colon}${caption}`}</span>
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{caption}</th>
            <th scope="col">{m.insights.count}</th>
            <th scope="col">{m.insights.share}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, count }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{count}</td>
              <td>{`${String(Math.round((count / Math.max(total, 1)) * 100))} %`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
