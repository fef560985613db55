import { useEffect, useRef } from 'react'
import { desktopApi } from '../desktop-api'
import type { Desk } from './desk'
import { show } from './go'

/** Somebody calls the app from outside: a second start is told where the window was, a backup is looked into. */
export function useCalls(desk: Desk): void {
  const latest = useRef(desk)
  const handedOver = useRef(0)
  useEffect(() => {
    latest.current = desk
  })
  useEffect(() => {
    const ask = () =>
      void desktopApi.calledFor().then((reply) => {
        const { current } = latest
        if (!reply.ok || reply.value === null) return
        if (reply.value === 'second-start') current.way.tell((m) => m.home.alreadyOpen, true)
        else show(current, { screen: 'settings', section: 'backup', field: null, given: ++handedOver.current })
      })
    window.onCalled(ask)
    ask()
  }, [])
}
