import { Fragment, useState, type ReactNode } from 'react'
import { homepage, issueAddress } from '#shared/identity'
import type { Beginning, ReplyOf } from '#shared/ipc/contract'
import type { Language } from '#shared/language'
import { helpWords } from '#shared/messages/help'
import { KeyCap } from '../../components/controls'
import { Screen } from '../../components/frame'
import { goToHeading } from '../../components/heading'
import type { IconName } from '../../components/icon'
import { Lamp, LampTitle } from '../../components/lamp'
import { LampMenu } from '../../components/lamp-menu'
import { useLanguage } from '../../components/language'
import prose from '../../components/prose.module.css'
import { useReply } from '../../data/replies'
import { desktopApi } from '../../desktop-api'
import { DiagnosticFile } from './diagnostic-file'
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
  const { language } = useLanguage()
  const t = helpWords(language)
  const own = t.here[from].map(([caps = '', does = '']): KeyInWords => ({ caps: caps.split(' '), does }))
  return (
    <Screen
      lamp={
        <Lamp>
          <LampTitle title={t.title} />
          <LampMenu label={t.contents} parts={contentsIn(language)} onChoose={(id) => goToHeading(headingId(id))} />
        </Lamp>
      }
    >
      <div className={styles['columns']}>
        <section data-part="first-minute">
          <Heading id="first-minute">{t.firstMinute}</Heading>
          <ol className={styles['steps']}>
            {t.firstSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
        <section data-part="keys-here">
          <Heading id="keys-here">{t.keysHere(t.screens[from])}</Heading>
          <Keys
            keys={[...own, ...commandsHere.filter(({ caps }) => !own.some((key) => key.caps.join() === caps.join()))]}
          />
        </section>
        <section>
          <Heading id="keys">{t.keys}</Heading>
          <Keys keys={keys} />
        </section>
        <section>
          <Heading id="words">{t.words}</Heading>
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
        <Heading id="guide">{t.guide}</Heading>
        <p>{t.guideWhere}</p>
      </section>
      <About versions={versions} dataFolder={dataFolder} />
      <section className={styles['about']}>
        <Heading id="update">{t.update}</Heading>
        <NewerSetup />
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

/** A newer version that lies beside the backups: what it is called, and how to see that it is the right one. */
function NewerSetup() {
  const t = helpWords(useLanguage().language)
  const [found, setFound] = useState<ReplyOf<'backups:newer-setup'> | null>(null)
  useReply('newer set-up', () => desktopApi.newerSetup(), setFound)
  if (!found?.ok || found.value === null) return null
  const { version, file, sha256 } = found.value
  return (
    <div role="note" className={styles['trial']} data-testid="newer-setup">
      <p>{t.newer(version)}</p>
      <p>{file}</p>
      <p>
        {t.checksum}
        <br />
        <code>{sha256}</code>
      </p>
    </div>
  )
}

type PartOfHelp = 'first-minute' | 'keys-here' | 'keys' | 'words' | 'guide' | 'about' | 'update' | 'licences'

const headingId = (id: string): string => `help-${id}`

/** What help falls into, in its order, by the words of its headings. */
function contentsIn(language: Language): readonly { id: PartOfHelp; icon: IconName; title: string }[] {
  const t = helpWords(language)
  return [
    { id: 'first-minute', icon: 'checks', title: t.firstMinute },
    { id: 'keys', icon: 'text', title: t.keys },
    { id: 'words', icon: 'sources', title: t.words },
    { id: 'guide', icon: 'meaning', title: t.guide },
    { id: 'about', icon: 'status', title: t.about },
    { id: 'update', icon: 'disk', title: t.update },
    { id: 'licences', icon: 'note', title: t.licences },
  ]
}

function Heading({ id, children }: { id: PartOfHelp; children: ReactNode }) {
  return (
    <h2 id={headingId(id)} className={prose['ruled']} tabIndex={-1}>
      {children}
    </h2>
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
      <Heading id="about">{t.about}</Heading>
      <p>{t.honest}</p>
      <p>{t.private}</p>
      <p>{t.half}</p>
      <p>{t.drawing}</p>
      <p>
        {m.settings.data}: <strong>{dataFolder}</strong>
      </p>
      <p>{t.version(versions.app, versions.electron)}</p>
      {homepage !== null && <p>{t.homepage(homepage)}</p>}
      {issueAddress !== null && <p>{t.issues(issueAddress)}</p>}
      {versions.electron !== versions.release && (
        <p className={styles['trial']}>{t.otherRuntime(versions.electron, versions.release)}</p>
      )}
      <DiagnosticFile />
    </section>
  )
}
