import { Fragment } from 'react'
import { assertNever } from '#shared/assert-never'
import type { Paper } from '#shared/print/paper'
import type { PieceContent } from '#shared/print/pieces'
import type { PrintChart, PrintColumn, PrintTick } from '#shared/print/print-document'
import { Icon } from '../components/icon'
import styles from './pieces.module.css'

type Of<K extends PieceContent['kind']> = { piece: Extract<PieceContent, { kind: K }> }

/** One piece of a document as it is drawn on a paper. */
export function PieceView({ piece, paper }: { piece: PieceContent; paper: Paper }) {
  return (
    <div className={styles[paper === 'a4' ? 'sheet' : 'roll']} data-paper={paper}>
      <Content piece={piece} paper={paper} />
    </div>
  )
}

function Content({ piece, paper }: { piece: PieceContent; paper: Paper }) {
  switch (piece.kind) {
    case 'plate':
      return <Plate piece={piece} />
    case 'title':
      return <Title piece={piece} />
    case 'heading':
      return <h2>{piece.text}</h2>
    case 'cut':
      return <hr className={styles['cut']} />
    case 'step':
      return <Step piece={piece} />
    case 'say':
      return <Say piece={piece} />
    case 'check':
      return <Check piece={piece} />
    case 'tick-row':
      return <Ticks ticks={piece.ticks} />
    case 'blank-row':
      return <Blanks piece={piece} />
    case 'code':
      return <Code piece={piece} />
    case 'pairs':
      return <Pairs piece={piece} />
    case 'table-head':
      return <Row columns={piece.columns} cells={piece.columns.map(({ label }) => label)} isHead />
    case 'row':
      return <Row columns={piece.columns} cells={piece.cells} isHead={false} />
    case 'charts':
      return <Charts piece={piece} paper={paper} />
    case 'signatures':
      return <Signatures piece={piece} />
    case 'poster':
      return <Poster piece={piece} />
    case 'ruler':
      return <Ruler piece={piece} />
    case 'edges':
      return <Edges piece={piece} />
    case 'note':
      return <p className={styles['note']}>{piece.text}</p>
    default:
      return assertNever(piece)
  }
}

/** Signs that stand beside the title in the largest type; the words of a wallet are longer. */
const largest = 3

function Plate({ piece }: Of<'plate'>) {
  return (
    <div className={styles['top']} data-long={piece.code !== null && piece.code.length > largest ? true : undefined}>
      <div className={styles['plate']} data-class={piece.class}>
        <p>{piece.owner}</p>
        {piece.code !== null && <p className={styles['code']}>{breakable(piece.code)}</p>}
        <p className={styles['class']}>
          <Icon name={piece.class} />
          {piece.classWord}
        </p>
      </div>
      <div>
        <h1>{piece.title}</h1>
        {piece.lines.map((line, index) => (
          <p key={line}>{index === 0 ? <b>{line}</b> : line}</p>
        ))}
      </div>
    </div>
  )
}

/** `ACQ.TRADE_HAS_SUCCESS` is broken where its parts end. */
const breakable = (code: string) =>
  code.split(/(?<=[._])/).map((part, index) => (
    <Fragment key={`${String(index)} ${part}`}>
      {part}
      <wbr />
    </Fragment>
  ))

function Title({ piece: { text, line } }: Of<'title'>) {
  return (
    <div className={styles['title']}>
      <h1>{text}</h1>
      {line !== '' && <p>{line}</p>}
    </div>
  )
}

function Step({ piece: { number, step } }: Of<'step'>) {
  return (
    <div className={styles['step']}>
      <span className={styles['tick']} />
      <b>{number}</b>
      <span>
        {step.text}
        {step.detail !== undefined && <small>{step.detail}</small>}
      </span>
    </div>
  )
}

function Ticks({ ticks }: { ticks: readonly PrintTick[] }) {
  return (
    <ul className={styles['ticks']}>
      {ticks.map(({ text, isDone }) => (
        <li key={text}>
          <span className={styles['tick']}>{isDone && '√'}</span>
          {text}
        </li>
      ))}
    </ul>
  )
}

function Check({ piece: { check } }: Of<'check'>) {
  const { text, detail, ticks, note } = check
  return (
    <div className={styles['check']}>
      <p>
        {text}
        {detail !== '' && <small>{detail}</small>}
      </p>
      <Ticks ticks={ticks} />
      <p data-blank={note.value === null ? true : undefined}>{note.value ?? note.label}</p>
    </div>
  )
}

function Say({ piece: { label, words, also } }: Of<'say'>) {
  return (
    <div className={styles['say']}>
      <p>
        <b>{label}</b>　{words.join(' ')}
      </p>
      <p className={styles['also']} lang={also.language}>
        {also.words.join(' ')}
      </p>
    </div>
  )
}

function Blanks({ piece: { blanks } }: Of<'blank-row'>) {
  return (
    <dl className={styles['blanks']}>
      {blanks.map(({ label, value, width }, index) => (
        <div key={index} data-width={width}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Words that a terminal shows are longer than a code: they have the line that a code shares. */
function Code({ piece: { code: it } }: Of<'code'>) {
  return (
    <div className={styles['crib']} data-words={isSigns(it.code) ? undefined : true}>
      <b>{it.code}</b>
      <p className={styles['class']}>
        <Icon name={it.class} />
        {it.classWord}
      </p>
      <p>
        <b>{it.first}</b>
        {it.then !== '' && <small>{it.then}</small>}
      </p>
    </div>
  )
}

const isSigns = (code: string): boolean => /^[ -~]{1,5}$/.test(code)

function Pairs({ piece: { pairs } }: Of<'pairs'>) {
  return (
    <dl className={styles['pairs']}>
      {pairs.map(({ label, value }) => (
        <div key={label} data-blank={value === null ? true : undefined}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

type RowProps = { columns: readonly PrintColumn[]; cells: readonly (string | null)[]; isHead: boolean }

function Row({ columns, cells, isHead }: RowProps) {
  return (
    <div
      className={styles['row']}
      data-head={isHead ? true : undefined}
      style={{ gridTemplateColumns: columns.map(({ share }) => `minmax(0, ${String(share)}fr)`).join(' ') }}
    >
      {cells.map((cell, index) => (
        <span key={index}>{cell}</span>
      ))}
    </div>
  )
}

function Charts({ piece: { charts, isWide }, paper }: Of<'charts'> & { paper: Paper }) {
  return (
    <div className={styles['charts']} data-wide={isWide ? true : undefined}>
      {charts.map((chart) =>
        chart.upright && paper === 'a4' ? (
          <Columns key={chart.caption} chart={chart} />
        ) : (
          <Chart key={chart.caption} chart={chart} />
        ),
      )}
    </div>
  )
}

/** Outlined bars: they stay sharp in black and white, and eat no ink. */
function Chart({ chart: { caption, bars } }: { chart: PrintChart }) {
  const highest = Math.max(1, ...bars.map(({ value }) => value))
  return (
    <div className={styles['chart']}>
      {caption !== '' && <h3>{caption}</h3>}
      {bars.map(({ label, value }) => (
        <p key={label} className={styles['bar']}>
          <span>{label}</span>
          <i
            data-empty={value === 0 ? true : undefined}
            style={value === 0 ? undefined : { width: `${String((value / highest) * 100)}%` }}
          />
          <b>{value}</b>
        </p>
      ))}
    </div>
  )
}

function Columns({ chart: { caption, bars } }: { chart: PrintChart }) {
  const highest = Math.max(1, ...bars.map(({ value }) => value))
  return (
    <div className={styles['chart']}>
      <h3>{caption}</h3>
      <div className={styles['columns']}>
        {bars.map(({ label, value }) => (
          <p key={label}>
            <b>{value}</b>
            <i style={{ height: `${String((value / highest) * columnHeight)}mm` }} />
            <span>{label}</span>
          </p>
        ))}
      </div>
    </div>
  )
}

/** Of the highest, in mm. */
const columnHeight = 14

function Signatures({ piece: { labels } }: Of<'signatures'>) {
  return (
    <div className={styles['signatures']}>
      {labels.map((label) => (
        <p key={label}>{label}</p>
      ))}
    </div>
  )
}

function Poster({ piece: { language, lines } }: Of<'poster'>) {
  return (
    <div className={styles['poster']} lang={language}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}

function Edges({ piece: { left, right } }: Of<'edges'>) {
  return (
    <p className={styles['edges']}>
      <span>{left}</span>
      <span>{right}</span>
    </p>
  )
}

const centimetre = 10

function Ruler({ piece: { length, label } }: Of<'ruler'>) {
  return (
    <div className={styles['ruler']}>
      <p>{label}</p>
      <div>
        {Array.from({ length: length / centimetre + 1 }, (_, mark) => (
          <i key={mark} />
        ))}
      </div>
    </div>
  )
}
