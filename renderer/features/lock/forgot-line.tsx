import type { LockState } from '#shared/ipc/contract'
import { lockWords } from '#shared/messages/owner-lock'
import { momentInWords } from '#shared/timestamp'
import { useAnnounce } from '../../components/announce'
import { Button } from '../../components/controls'
import { Icon } from '../../components/icon'
import { useLanguage } from '../../components/language'
import { Row } from '../../components/layout'
import { desktopApi } from '../../desktop-api'
import styles from './forgot-line.module.css'
import { useLock } from './use-lock'

type Lock = { readonly state: LockState | null; readonly take: (state: LockState) => void }

/** The day after which a forgotten PIN goes: when it is over, and how to call it off. */
export function ForgotLine({ lock: { state, take } }: { lock: Lock }) {
  const { language } = useLanguage()
  const t = lockWords(language)
  const announce = useAnnounce()
  async function keep() {
    const reply = await desktopApi.keepPin()
    if (!reply.ok) return
    take(reply.value)
    announce(t.kept)
  }
  if (state === null || state.goes === null) return null
  return (
    <Row as="p" className={styles['line']} data-testid="pin-goes">
      <Icon name="check-first" />
      <span>{t.goes(momentInWords(state.goes, language))}</span>
      <Button onClick={() => void keep()}>{t.keep}</Button>
    </Row>
  )
}

/** The same on home, where the owner cannot miss it. */
export function ForgotOnHome() {
  return <ForgotLine lock={useLock('minute')} />
}
