import { lazy, Suspense, useRef, useState } from 'react'
import { settingsWords } from '#shared/messages/settings'
import { numberToCall, shopLimits, type Hotline, type Terminal } from '#shared/shop'
import { now } from '../../clock'
import { Button } from '../../components/controls'
import { Help } from '../../components/fields'
import { useLanguage } from '../../components/language'
import { Row, Rows } from '../../components/layout'
import { AddHotline } from './add-hotline'
import { settingDraft } from '../../data/drafts'
import { hotlineNameProblem, hotlineNumberProblem, numberAsKept } from './hotline-problems'
import styles from './hotlines-section.module.css'
import { SavedField } from '../../components/saved-field'
import { Section } from './section'
import sections from './section.module.css'
import type { Register } from './changes'

/** Every public number with its source: not needed before the settings are opened. */
const PublicHotlines = lazy(async () => ({ default: (await import('./public-hotlines')).PublicHotlines }))

type HotlinesSectionProps = {
  terminals: readonly Terminal[]
  hotlines: readonly Hotline[]
  onSave: Register['saveHotline']
  /** Opens it where its number is asked for. */
  onOpenTerminal: (id: string) => void
}

/** The numbers that answers name, the shop's own, then the public ones. */
export function HotlinesSection({ terminals, hotlines, onSave, onOpenTerminal }: HotlinesSectionProps) {
  const { m } = useLanguage()
  const t = m.hotlines
  const [removed, setRemoved] = useState<Hotline | null>(null)
  const own = hotlines.filter((hotline) => hotline.removed !== true)

  async function remove(hotline: Hotline) {
    if (await onSave({ ...hotline, removed: true })) setRemoved(hotline)
  }
  async function restore(hotline: Hotline) {
    if (await onSave({ ...hotline, removed: false })) setRemoved(null)
  }

  return (
    <Section id="hotlines" title={t.title}>
      <NumbersInUse {...{ terminals, hotlines, onOpenTerminal }} />
      <h3>{t.own}</h3>
      <Rows>
        {own.map((hotline) => (
          <li key={hotline.id} data-testid="hotline">
            <OwnHotline hotline={hotline} onSave={onSave} onRemove={(latest) => void remove(latest)} />
          </li>
        ))}
      </Rows>
      {removed && (
        <Row as="p" gap={3}>
          {t.removed(removed.name)}
          <Button autoFocus onClick={() => void restore(removed)}>
            {t.restore}
          </Button>
        </Row>
      )}
      {own.length < shopLimits.hotlines ? <AddHotline onSave={onSave} /> : <Help>{t.full(shopLimits.hotlines)}</Help>}
      <Suspense>
        <PublicHotlines />
      </Suspense>
    </Section>
  )
}

/** What answers and call packs name for each terminal, and the way to change it. */
function NumbersInUse(props: Pick<HotlinesSectionProps, 'terminals' | 'hotlines' | 'onOpenTerminal'>) {
  const { terminals, hotlines, onOpenTerminal } = props
  const { language } = useLanguage()
  const t = settingsWords(language)
  const used = terminals.filter(({ retired }) => retired !== true)
  if (used.length === 0) return null
  return (
    <>
      <h3>{t.inUse}</h3>
      <Rows ruled className={styles['inUse']} data-testid="numbers-in-use">
        {used.map((terminal) => {
          const shown = numberToCall(terminals, hotlines, terminal.id)
          const isOwn = terminal.hotline !== undefined
          const act = isOwn ? t.changeNumber : t.fillNumber
          return (
            <li key={terminal.id} data-terminal-id={terminal.id}>
              <span>
                {terminal.label}
                {terminal.acquirer !== undefined && <small>{terminal.acquirer}</small>}
              </span>
              <span>
                {shown === undefined ? t.noNumber : <b>{shown.number}</b>}
                {shown !== undefined && !isOwn && <small>{t.ofOther(shown.name)}</small>}
              </span>
              <Button aria-label={`${act} ${terminal.label}`} onClick={() => onOpenTerminal(terminal.id)}>
                {act}
              </Button>
            </li>
          )
        })}
      </Rows>
      <Help>{t.inUseHelp}</Help>
    </>
  )
}

type OwnHotlineProps = {
  hotline: Hotline
  onSave: Register['saveHotline']
  onRemove: (latest: Hotline) => void
}

function OwnHotline({ hotline, onSave, onRemove }: OwnHotlineProps) {
  const { m } = useLanguage()
  const t = m.hotlines
  // A field may be left before the one before it has come back from the disk.
  const latest = useRef(hotline)

  function save(part: Partial<Hotline>): Promise<boolean> {
    latest.current = { ...latest.current, ...part }
    return onSave(latest.current)
  }

  return (
    <div className={styles['line']}>
      <SavedField
        clock={now}
        draft={settingDraft(`hotlines/${hotline.id}/name`)}
        label={t.name}
        value={hotline.name}
        problem={(name) => hotlineNameProblem(name, m)}
        onSave={(name) => save({ name })}
      />
      <SavedField
        clock={now}
        draft={settingDraft(`hotlines/${hotline.id}/number`)}
        label={t.number}
        value={hotline.number}
        inputMode="tel"
        tidy={numberAsKept}
        problem={(number) => hotlineNumberProblem(number, m)}
        onSave={(number) => save({ number })}
      />
      <Button
        className={sections['beside']}
        aria-label={`${t.remove} ${hotline.name}`}
        onClick={() => onRemove(latest.current)}
      >
        {t.remove}
      </Button>
    </div>
  )
}
