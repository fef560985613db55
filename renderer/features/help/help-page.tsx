import { Fragment } from 'react'
import type { Beginning } from '#shared/ipc/contract'
import type { Messages } from '#shared/messages/messages'
import { KeyCap } from '../../components/controls'
import { Screen } from '../../components/frame'
import { Lamp, LampTitle } from '../../components/lamp'
import { useLanguage } from '../../components/language'
import styles from './help-page.module.css'
import { Licences } from './licences'

/** What each key does, in the order in which a hand learns them. */
const keysInWords = (m: Messages): readonly (readonly [string, string])[] => [
  [m.keys.type, m.keys.typeDoes],
  ['F2  +', m.keys.log],
  ['−', m.keys.undo],
  ['Ctrl+Z', m.keys.takeBack],
  ['Enter', m.keys.gate],
  ['Enter  1 2 3 4 5 0 6 7', m.keys.outcome],
  ['↓  1 2 3 4', m.keys.open],
  ['F3', m.keys.incidents],
  ['Ctrl+F', m.keys.find],
  ['F4', m.keys.checklist],
  ['Ctrl+I', m.insights.title],
  ['Ctrl+P', m.keys.print],
  ['F6  *', m.keys.customer],
  ['F7  /', m.keys.callDoes],
  ['F10', m.keys.visitorDoes],
  ['F12', m.keys.languageDoes],
  ['Ctrl+,', m.keys.settings],
  ['Esc', m.keys.escape],
]

export function HelpPage({ versions, dataFolder }: Pick<Beginning, 'versions' | 'dataFolder'>) {
  const { m } = useLanguage()
  return (
    <Screen
      lamp={
        <Lamp>
          <LampTitle title={m.help.title} />
        </Lamp>
      }
    >
      <div className={styles['columns']}>
        <section>
          <h2>{m.help.keys}</h2>
          <dl className={styles['keys']}>
            {keysInWords(m).map(([keys, does]) => (
              <Fragment key={keys}>
                <dt>
                  {keys.split('  ').map((cap) => (
                    <KeyCap key={cap}>{cap}</KeyCap>
                  ))}
                </dt>
                <dd>{does}</dd>
              </Fragment>
            ))}
          </dl>
        </section>
        <section>
          <h2>{m.help.words}</h2>
          <dl className={styles['words']}>
            {m.help.wordList.map(([word, meaning]) => (
              <Fragment key={word}>
                <dt>{word}</dt>
                <dd>{meaning}</dd>
              </Fragment>
            ))}
          </dl>
        </section>
      </div>
      <section className={styles['about']}>
        <h2>{m.help.about}</h2>
        <p>{m.help.honest}</p>
        <p>{m.help.private}</p>
        <p>
          {m.settings.data}: <strong>{dataFolder}</strong>
        </p>
        <p>{m.help.version(versions.app, versions.electron)}</p>
        {versions.electron !== versions.release && (
          <p className={styles['trial']}>{m.help.otherRuntime(versions.electron, versions.release)}</p>
        )}
      </section>
      <section className={styles['about']}>
        <h2>{m.help.update}</h2>
        <p>{m.help.noUpdates}</p>
        <ol className={styles['steps']}>
          {m.help.updateSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <Licences />
    </Screen>
  )
}
