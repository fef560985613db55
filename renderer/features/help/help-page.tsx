import { Fragment } from 'react'
import type { Beginning } from '#shared/ipc/contract'
import { KeyCap } from '../../components/controls'
import { Screen } from '../../components/frame'
import { Lamp, LampTitle } from '../../components/lamp'
import { useLanguage } from '../../components/language'
import prose from '../../components/prose.module.css'
import styles from './help-page.module.css'
import { Licences } from './licences'

type HelpPageProps = Pick<Beginning, 'versions' | 'dataFolder'> & {
  /** What each key does, in the order in which a hand learns them. */
  keys: readonly { readonly caps: readonly string[]; readonly does: string }[]
}

export function HelpPage({ keys, versions, dataFolder }: HelpPageProps) {
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
          <h2 className={prose['ruled']}>{m.help.keys}</h2>
          <dl className={styles['keys']}>
            {keys.map(({ caps, does }) => (
              <Fragment key={caps.join()}>
                <dt>
                  {caps.map((cap) => (
                    <KeyCap key={cap}>{cap}</KeyCap>
                  ))}
                </dt>
                <dd>{does}</dd>
              </Fragment>
            ))}
          </dl>
        </section>
        <section>
          <h2 className={prose['ruled']}>{m.help.words}</h2>
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
      <About versions={versions} dataFolder={dataFolder} />
      <section className={styles['about']}>
        <h2 className={prose['ruled']}>{m.help.update}</h2>
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

function About({ versions, dataFolder }: Pick<Beginning, 'versions' | 'dataFolder'>) {
  const { m } = useLanguage()
  return (
    <section className={styles['about']}>
      <h2 className={prose['ruled']}>{m.help.about}</h2>
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
  )
}
