import { useLayoutEffect, useState, type RefObject } from 'react'

/**
 * How many of the things in a wrapping row have no room in its first line. They bear `data-over` while the row is not opened;
 * each keeps its place, so that nothing moves when they come.
 */
export function useBeyondFirstLine(row: RefObject<HTMLElement | null>, isOpen: boolean): number {
  const [beyond, setBeyond] = useState(0)
  useLayoutEffect(() => {
    const things = [...(row.current?.children ?? [])].filter((thing) => thing instanceof HTMLElement)
    const measure = () => {
      if (isOpen) return
      const room = row.current?.clientWidth ?? 0
      const below = things[0] ? things[0].offsetTop + things[0].offsetHeight : 0
      const over = things.filter(({ offsetTop, offsetWidth }) => offsetTop >= below || offsetWidth > room)
      for (const thing of things) thing.toggleAttribute('data-over', over.includes(thing))
      setBeyond(over.length)
    }
    measure()
    const sizes = new ResizeObserver(measure)
    for (const part of [row.current, ...things]) if (part) sizes.observe(part)
    return () => sizes.disconnect()
  })
  return beyond
}
