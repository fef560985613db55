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

type KeyInWords = { readonly caps: readonly string[]; readonly does: string }

type HelpPageProps = Pick<Beginning, 'versions' | 'dataFolder'> & {
  /** The page that one came from. */
  from: keyof ReturnType<typeof helpWords>['here']
  /** What of the commands means something there. */
  commandsHere: readonly KeyInWords[]
  /** What each key does, in the order in which a hand learns them. */
  keys: readonly KeyInWords[]
}

/** The first minute, the keys of the page one came from, all keys, words, and what this app is. */
export function HelpPage({ from, commandsHere, keys, versions, dataFolder }: HelpPageProps) {
  const t = helpWords(useLanguage().language)
  const own = t.here[from].map(([caps = '', does = '']): KeyInWords => ({ caps: caps.split(' '), does }))
  return (
    <Screen
      lamp={
        <Lamp>
          <LampTitle title={t.title} />
        </Lamp>
      }
    >
      <div className={styles['columns']}>
        <section data-part="first-minute">
          <h2 className={prose['ruled']}>{t.firstMinute}</h2>
          <ol className={styles['steps']}>
            {t.firstSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
        <section data-part="keys-here">
          <h2 className={prose['ruled']}>{t.keysHere(t.screens[from])}</h2>
          <Keys
            keys={[...own, ...commandsHere.filter(({ caps }) => !own.some((key) => key.caps.join() === caps.join()))]}
          />
        </section>
        <section>
          <h2 className={prose['ruled']}>{t.keys}</h2>
          <Keys keys={keys} />
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
      <section className={styles['about']}>
        <h2 className={prose['ruled']}>{t.guide}</h2>
        <p>{t.guideWhere}</p>
      </section>
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

function Keys({ keys }: { keys: readonly KeyInWords[] }) {
  return (
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
