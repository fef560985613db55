import { Fragment } from 'react'
import type { Beginning } from '#shared/ipc/contract'
import { helpWords } from '#shared/messages/help'
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
  const t = helpWords(useLanguage().language)
  return (
    <Screen
      lamp={
        <Lamp>
          <LampTitle title={t.title} />
        </Lamp>
      }
    >
      <div className={styles['columns']}>
        <section>
          <h2 className={prose['ruled']}>{t.keys}</h2>
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
          <h2 className={prose['ruled']}>{t.words}</h2>
          <dl className={styles['words']}>
            {t.wordList.map(([word, meaning]) => (
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
        <h2 className={prose['ruled']}>{t.update}</h2>
        <p>{t.noUpdates}</p>
        <ol className={styles['steps']}>
          {t.updateSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <Licences />
    </Screen>
  )
}

function About({ versions, dataFolder }: Pick<Beginning, 'versions' | 'dataFolder'>) {
  const { language, m } = useLanguage()
  const t = helpWords(language)
  return (
    <section className={styles['about']}>
      <h2 className={prose['ruled']}>{t.about}</h2>
      <p>{t.honest}</p>
      <p>{t.private}</p>
      <p>
        {m.settings.data}: <strong>{dataFolder}</strong>
      </p>
      <p>{t.version(versions.app, versions.electron)}</p>
      {versions.electron !== versions.release && (
        <p className={styles['trial']}>{t.otherRuntime(versions.electron, versions.release)}</p>
      )}
    </section>
  )
}
