import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef } from 'react'
import { layoutOf } from './list-layout'
import type { Found, Listing } from './use-incidents'
import type { LogView } from './use-log-view'

/** Heights in rem, as the style sheet has them: where every row stands is known without measuring any. */
const compact = { head: 1.625, day: 1.5, incident: 2 }
const normal = { head: 2.25, day: 2.25, incident: 2.875 }
const isNormal = () => matchMedia('(min-width: 1201px) and (min-height: 701px)').matches

/** The rows of the log that are in view; says which, and goes to where one looks. */
export function useRowsInView(found: Found, view: LogView, show: Listing['show']) {
  const scroller = useRef<HTMLDivElement>(null)
  const { days } = found.summary
  const layout = useMemo(() => layoutOf(days), [days])
  const heights = isNormal() ? normal : compact
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize)
  const head = heights.head * rem
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here memoizes what it returns
  const virtual = useVirtualizer({
    count: layout.rows,
    getScrollElement: () => scroller.current,
    estimateSize: (row) => (layout.isDay(row) ? heights.day : heights.incident) * rem,
    getItemKey: layout.keyOf,
    paddingStart: head,
    scrollPaddingStart: head,
    initialOffset: view.offset,
    overscan: 4,
  })
  const rows = virtual.getVirtualItems().map((item) => ({ ...item, row: layout.at(item.index) }))
  const places = rows.flatMap(({ row }) => (row.kind === 'incident' ? [row.place] : []))
  const place = Math.min(view.place, found.total - 1)

  const tell = useEffectEvent(show)
  const [first, last] = [places[0], places.at(-1)]
  useEffect(() => {
    if (first !== undefined && last !== undefined) tell(first, last)
  }, [first, last, found])

  const arrive = useEffectEvent(() => {
    virtual.scrollToOffset(view.offset)
    // Whoever was in what is gone, a form or a chip, is in the list now.
    if (document.activeElement === document.body) view.list.current?.focus()
  })
  useLayoutEffect(() => arrive(), [found.filter])

  return {
    scroller,
    rows,
    /** Headings and incidents, in view or not, and their height in px. */
    count: layout.rows,
    height: virtual.getTotalSize(),
    /** Where one is, counted from the newest, and whether that is in view. */
    place,
    holdsPlace: places.includes(place),
    /** So many incidents fit the window. */
    room: () => Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - head) / (heights.incident * rem)) - 1),
    moveTo(wanted: number) {
      const next = Math.max(0, Math.min(wanted, found.total - 1))
      const row = layout.rowOf(next)
      // Upwards the heading of the day comes into view with its first row.
      virtual.scrollToIndex(next < place && layout.isDay(row - 1) ? row - 1 : row)
      view.moveTo(next)
    },
  }
}
