import { useId, useState } from 'react'
import { hotlines, hotlineSources, type PublicHotline } from '#shared/hotlines'
import { Button } from '../../components/controls'
import { Help } from '../../components/fields'
import { useLanguage } from '../../components/language'
import prose from '../../components/prose.module.css'
import styles from './public-hotlines.module.css'
import { Part } from './section'

const isBank = ({ kind }: PublicHotline) => kind === 'issuing-bank'
const banks = hotlines.filter(isBank)
const others = hotlines.filter((hotline) => !isBank(hotline))

/** Numbers that can be found in public, the banks folded away; what only one source says is marked. */
export function PublicHotlines() {
  const { language, m } = useLanguage()
  const t = m.hotlines
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <Part title={t.public}>
      <Help>{t.publicHelp}</Help>
      <Numbers list={others} />
      <Button aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>
        {t.banks(banks.length)}
      </Button>
      {open && (
        <div id={id} className={styles['opened']}>
          <Numbers list={banks} />
          <h4>{t.sources}</h4>
          <ul className={styles['sources']}>
            {Object.entries(hotlineSources).map(([source, { title }]) => (
              <li key={source}>{title[language]}</li>
            ))}
          </ul>
        </div>
      )}
    </Part>
  )
}

function Numbers({ list }: { list: readonly PublicHotline[] }) {
  const { language, m } = useLanguage()
  return (
    <ul className={styles['numbers']}>
      {list.map(({ name, number, sources, note }) => (
        <li key={number}>
          <span>{name[language]}</span>
          <b>{number}</b>
          {(sources.length === 1 || note) && (
            <small className={prose['note']}>
              {sources.length === 1 && <i>{m.hotlines.single}</i>}
              {note?.[language]}
            </small>
          )}
        </li>
      ))}
    </ul>
  )
}
