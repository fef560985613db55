import { useId, useRef, useState } from 'react'
import { settingsWords } from '#shared/messages/settings'
import { TextField } from '../../components/fields'
import { useKeys } from '../../components/keys'
import { useLanguage } from '../../components/language'
import { Rows } from '../../components/layout'
import styles from './find-setting.module.css'
import { oftenSought, settingsLike, type InSettings } from './sections'

/** A field that finds sections and fields by name, and what it found. */
export function FindSetting({ onChoose }: { onChoose: (place: InSettings) => void }) {
  const { language } = useLanguage()
  const t = settingsWords(language)
  const [typed, setTyped] = useState('')
  const found = settingsLike(typed, language)
  const isNothing = typed.trim() !== '' && found.length === 0
  const offered = isNothing ? oftenSought(language) : found
  const whole = useRef<HTMLDivElement>(null)
  const list = useId()

  const options = () => [...(whole.current?.querySelectorAll<HTMLElement>('input, [data-found]') ?? [])]
  function move(by: 1 | -1) {
    const all = options()
    const at = all.findIndex((option) => option === document.activeElement)
    all[Math.max(0, Math.min(all.length - 1, at + by))]?.focus()
  }
  function choose(place: InSettings | undefined) {
    if (!place) return
    setTyped('')
    onChoose(place)
  }
  useKeys(whole, {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => choose(found[0]),
    Escape() {
      if (typed === '') return false
      setTyped('')
      options()[0]?.focus()
    },
  })
  return (
    <div ref={whole} role="search" className={styles['find']} data-testid="find-setting">
      <TextField label={t.find} isBare placeholder={t.findHelp} value={typed} onChange={setTyped} />
      {isNothing && <p className={styles['nothing']}>{t.nothing(typed.trim())}</p>}
      {offered.length > 0 && (
        <Rows id={list} aria-label={t.found} className={styles['found']}>
          {offered.map((place) => (
            <li key={`${place.section} ${place.field ?? ''}`}>
              <button
                type="button"
                data-found={place.field ?? place.section}
                onClick={() => {
                  choose(place)
                }}
              >
                <b>{place.name ?? place.title}</b>
                {place.name !== null && <span>{place.title}</span>}
              </button>
            </li>
          ))}
        </Rows>
      )}
    </div>
  )
}
