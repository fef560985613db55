import type { ReactNode } from 'react'
import type { Family } from '#shared/catalog/family'
import type { CodeKey } from '#shared/catalog/code-key'
import { maintenanceWords } from '#shared/messages/maintenance'
import { Screen } from '../../components/frame'
import { Icon } from '../../components/icon'
import { Lamp, LampFigure, LampTitle } from '../../components/lamp'
import { useLanguage } from '../../components/language'
import { Tiles } from '../../components/layout'
import prose from '../../components/prose.module.css'
import styles from './families-page.module.css'

type FamiliesPageProps = {
  families: readonly Family[]
  keyOf: (family: Family) => CodeKey
  active: number
  /** How many checks are due. */
  due: number
  onChoose: (key: CodeKey) => void
  /** The checks, above the lists. */
  checks: ReactNode
}

/** Checklists where there is no code: one for each kind of trouble. Arrows and Enter, or the digit beside it. */
export function FamiliesPage({ families, keyOf, active, due, onChoose, checks }: FamiliesPageProps) {
  const { language, m } = useLanguage()
  return (
    <Screen
      lamp={
        <Lamp>
          <LampTitle title={m.checklist.title} />
          {due > 0 && <LampFigure label={maintenanceWords(language).checks.dueNow} value={String(due)} />}
        </Lamp>
      }
    >
      {checks}
      <h2 className={prose['heading']}>{m.families.title}</h2>
      <p className={prose['quiet']}>{m.families.sub}</p>
      <Tiles className={styles['families']}>
        {families.map((family, index) => (
          <li key={family.id}>
            <button type="button" data-active={index === active} onClick={() => onChoose(keyOf(family))}>
              <Icon name={family.class} />
              <span>
                <b>{family.title[language]}</b>
                <small>{family.steps[0]?.text[language]}</small>
              </span>
            </button>
          </li>
        ))}
      </Tiles>
    </Screen>
  )
}
