import type { ReactNode, Ref } from 'react'
import { AnnounceProvider } from './announce'
import { Button, KeyCap } from './controls'
import styles from './frame.module.css'
import { Icon } from './icon'
import { useLanguage } from './language'
import prose from './prose.module.css'

type FrameProps = {
  /** A part of the page has a sentence for the ears. */
  onSaid: (sentence: string) => void
  children: ReactNode
}

/** The house of every screen: lamp at the left, box on top, keys at the bottom; none of them ever moves. */
export function Frame({ onSaid, children }: FrameProps) {
  return (
    <AnnounceProvider say={onSaid}>
      <div className={styles['app']}>{children}</div>
    </AnnounceProvider>
  )
}

/** What a screen fills: the lamp, and the page beside it. */
export function Screen({ lamp, children }: { lamp: ReactNode; children: ReactNode }) {
  return (
    <>
      {lamp}
      <main className={styles['page']} tabIndex={0}>
        {children}
      </main>
    </>
  )
}

type TopBarProps = {
  boxRef: Ref<HTMLInputElement>
  typed: string
  /** Ids of the list of results and of the one that Enter takes; null while there is no list. */
  results: { readonly list: string; readonly active: string | undefined } | null
  onType: (text: string) => void
  /** An input method begins (null) or has ended with this text in the box. */
  onCompose: (ended: string | null) => void
  onClear: () => void
  onHome: () => void
  onLanguage: () => void
  onSettings: () => void
}

export function TopBar(props: TopBarProps) {
  const { m } = useLanguage()
  const { boxRef, typed, results, onType, onCompose, onClear, onHome, onLanguage, onSettings } = props
  return (
    <header className={styles['topbar']}>
      <div className={styles['box']}>
        <Icon name="search" />
        <input
          ref={boxRef}
          type="text"
          role="searchbox"
          aria-label={m.lookUp.label}
          aria-controls={results?.list}
          aria-activedescendant={results?.active}
          autoComplete="off"
          autoFocus
          placeholder={m.lookUp.placeholder}
          value={typed}
          // Not `onChange`, which hears nothing of the same text pasted over itself: that is another customer.
          onInput={(event) => onType(event.currentTarget.value)}
          onCompositionStart={() => onCompose(null)}
          onCompositionEnd={(event) => onCompose(event.currentTarget.value)}
        />
        {typed !== '' && (
          <Button look="quiet" tabIndex={-1} title={m.keys.escape} onClick={onClear}>
            <KeyCap>Esc</KeyCap>
          </Button>
        )}
      </div>
      <div className={styles['tools']}>
        <Button title="Esc" tabIndex={-1} onClick={onHome}>
          {m.keys.home}
        </Button>
        <Button title="Ctrl+," onClick={onSettings}>
          {m.settings.title}
        </Button>
        <Button title={`${m.keys.languageDoes}  F12`} onClick={onLanguage}>
          {m.otherLanguage}
        </Button>
      </div>
    </header>
  )
}

export type FunctionKey = {
  readonly caps: readonly string[]
  readonly label: string
  readonly onPress: () => void
  readonly current?: boolean
  readonly likely?: boolean
  /** Cannot be used now; pressing it says why. */
  readonly unusable?: boolean
}

export function FunctionKeys({ keys }: { keys: readonly FunctionKey[] }) {
  const { m } = useLanguage()
  return (
    <nav className={styles['fbar']} aria-label={m.keys.bar}>
      {keys.map(({ caps, label, onPress, current, likely, unusable }) => (
        <button
          key={caps[0]}
          type="button"
          aria-current={current ? 'page' : undefined}
          aria-disabled={unusable}
          data-likely={likely}
          onClick={onPress}
        >
          <span className={styles['caps']}>
            {caps.map((cap) => (
              <KeyCap key={cap}>{cap}</KeyCap>
            ))}
          </span>
          {label}
        </button>
      ))}
    </nav>
  )
}

/** The state of the store in words, shown only when not all is well: what happened, what to do. */
export function Banner({ tone, children }: { tone: 'note' | 'stop'; children: ReactNode }) {
  return (
    <div className={styles['banner']} data-tone={tone}>
      <Icon name={tone === 'stop' ? 'declined' : 'disk'} />
      {children}
    </div>
  )
}

/** One line under the box about what was just typed or pressed; a warning, unless it went well. */
export function Hint({ text, wentWell }: { text: string; wentWell: boolean }) {
  return (
    <section className={styles['hint']} aria-label={text} data-well={wentWell}>
      <Icon name={wentWell ? 'ok' : 'check-first'} />
      {text}
    </section>
  )
}

/** The one live region: what it is given is read out by screen readers. */
export function Announcer({ text }: { text: string }) {
  return (
    <p role="status" className={prose['hidden']}>
      {text}
    </p>
  )
}
