import { useLayoutEffect, useMemo, useRef, useState, type ComponentProps } from 'react'
import { longestStrip, paperSizes, type Paper } from '#shared/print/paper'
import { drawingTaken, paged, strips, type Page } from '#shared/print/paging'
import { piecesOf, type Piece } from '#shared/print/pieces'
import type { LaidOut, PrintDocument } from '#shared/print/print-document'
import { printWordsIn } from '#shared/print/words/words'
import styles from './pages.module.css'
import { PieceView } from './piece'

type PagesProps = {
  document: PrintDocument
  paper: Paper
  /** The pages stand on the page as they will come out. */
  onLaidOut: (said: LaidOut) => void
}

const pixelsInMillimetre = 96 / 25.4

/** A roll is cut a little below its last line, in mm. */
const margin = 2

/** Left free on a sheet, in mm: on paper a line may break earlier than on the screen. */
const slack = 4

/** How large the pieces are drawn: `small` where they would not fit one sheet otherwise. */
const sizes = ['usual', 'small'] as const
type Size = (typeof sizes)[number]

type Laid = { readonly pieces: readonly Piece[]; readonly pages: readonly Page[]; readonly size: Size }

/** A document as pages: what prints, and what the preview shows. Measures its pieces first, then deals them out. */
export function Pages({ document, paper, onLaidOut }: PagesProps) {
  const pieces = useMemo(() => piecesOf(document.blocks, paper), [document, paper])
  const [laid, setLaid] = useState<Laid | null>(null)
  const pages = useRef<HTMLDivElement>(null)
  const room = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const isLaid = laid?.pieces === pieces

  useLayoutEffect(() => {
    if (isLaid) {
      const heights = [...(pages.current?.children ?? [])].map(heightOf)
      const height = Math.ceil(Math.max(...heights) / pixelsInMillimetre) + margin
      onLaidOut({ pages: heights.length, height })
    } else if (body.current && room.current) {
      setLaid(dealtOut(pieces, body.current, heightOf(room.current), paper))
    }
  }, [isLaid, pieces, paper, onLaidOut])

  const sheet = { document, paper }
  if (!isLaid) {
    const mayShrink = document.oneSheet === true && paperSizes[paper].height !== null
    return (
      <>
        <Sheet {...sheet} className={styles['measured']} aria-hidden>
          <Head document={document} page={1} pages={2} />
          <div ref={room} className={styles['room']} />
          <Foot document={document} goesOn={paper === 'a4' ? 2 : null} />
        </Sheet>
        <Sheet {...sheet} className={`${styles['measured'] ?? ''} ${styles['loose'] ?? ''}`} aria-hidden>
          <div ref={body}>
            {sizes.slice(0, mayShrink ? sizes.length : 1).map((size) => (
              <Pieces key={size} pieces={pieces} paper={paper} data-size={size} />
            ))}
          </div>
        </Sheet>
      </>
    )
  }
  return (
    <div ref={pages}>
      {laid.pages.map((places, index) => (
        <Sheet key={index} {...sheet} data-page={index + 1}>
          <Head document={document} page={index + 1} pages={laid.pages.length} />
          <Pieces pieces={pieces} places={places} paper={paper} className={styles['room']} data-size={laid.size} />
          <Foot document={document} goesOn={paper === 'a4' && index + 1 < laid.pages.length ? index + 2 : null} />
        </Sheet>
      ))}
    </div>
  )
}

const heightOf = (element: Element): number => element.getBoundingClientRect().height

/**
 * The pieces on pages, in the size that was taken.
 * @param body the pieces as they were drawn, once for each size
 * @param free the height of a page for them
 */
function dealtOut(pieces: readonly Piece[], body: Element, free: number, paper: Paper): Laid {
  const drawings = [...body.children].map((drawn) => {
    const heights = [...drawn.children].map(heightOf)
    const measured = pieces.map((piece, place) => ({ ...piece, height: heights[place] ?? 0 }))
    return paperSizes[paper].height === null
      ? strips(measured, longestStrip * pixelsInMillimetre)
      : paged(measured, free - slack * pixelsInMillimetre)
  })
  const taken = drawingTaken(drawings)
  return { pieces, pages: drawings[taken] ?? [], size: sizes[taken] ?? 'usual' }
}

type SheetProps = Omit<ComponentProps<'section'>, 'lang'> & Pick<PagesProps, 'document' | 'paper'>

function Sheet({ document, paper, className, ...rest }: SheetProps) {
  return (
    <section
      className={[styles['page'], className].filter(Boolean).join(' ')}
      data-paper={paper}
      lang={document.language}
      {...rest}
    />
  )
}

type PiecesProps = ComponentProps<'div'> & { pieces: readonly Piece[]; paper: Paper; places?: Page }

/** The pieces at these places; without them all. */
function Pieces({ pieces, paper, places = [...pieces.keys()], ...rest }: PiecesProps) {
  return (
    <div {...rest}>
      {places.map((place) => {
        const piece = pieces[place]
        return (
          piece && (
            <div key={place} className={styles['piece']}>
              <PieceView piece={piece.content} paper={paper} />
            </div>
          )
        )
      })}
    </div>
  )
}

type HeadProps = { document: PrintDocument; page: number; pages: number }

function Head({ document: { head, language }, page, pages }: HeadProps) {
  return (
    <header>
      <span>{head.shop}</span>
      <span>
        {head.when}　{printWordsIn(language).page(page, pages)}
      </span>
    </header>
  )
}

/** `goesOn`: the page after this one. A sheet has no other end than its foot; a strip has one that was cut. */
type FootProps = { document: PrintDocument; goesOn: number | null }

function Foot({ document: { foot, language }, goesOn }: FootProps) {
  return (
    <footer>
      <span>{foot.left}</span>
      <span>{foot.right}</span>
      {foot.sources !== undefined && <p>{foot.sources}</p>}
      {goesOn !== null && <b>{printWordsIn(language).goesOn(goesOn)}</b>}
    </footer>
  )
}
