import type { Answer, Reading, Rule } from '#shared/catalog/catalog'
import type { CodeKey } from '#shared/catalog/code-key'
import type { Source } from '#shared/catalog/code-set'
import controls from '../../components/controls.module.css'
import { useLanguage } from '../../components/language'
import prose from '../../components/prose.module.css'
import styles from './who-says.module.css'

type WhoSaysProps = { answer: Answer; onChoose: (key: CodeKey) => void }

export function Readings({ answer, onChoose }: WhoSaysProps) {
  const { m } = useLanguage()
  return (
    <section data-part="conflict">
      <h2 className={prose['heading']}>{m.answer.readings}</h2>
      <p className={prose['note']}>{m.answer.readingsNote}</p>
      <ReadingList answer={answer} onChoose={onChoose} />
    </section>
  )
}

function ReadingList({ answer, onChoose }: WhoSaysProps) {
  return (
    <ul className={styles['readings']}>
      {answer.readings.map((reading) => (
        <ReadingRow key={`${reading.codeSet} ${reading.meaning.en}`} reading={reading} onChoose={onChoose} />
      ))}
    </ul>
  )
}

function ReadingRow({ reading, onChoose }: { reading: Reading; onChoose: WhoSaysProps['onChoose'] }) {
  const { codeSet, see } = reading
  const { language, m } = useLanguage()
  return (
    <li
      data-part="reading"
      data-code-set={reading.codeSet}
      data-source={reading.sources.join(' ')}
      data-standing={reading.standing}
    >
      <span className={prose['note']}>{reading.owner[language]}</span>
      <span>
        {reading.meaning[language]}
        {see !== undefined && (
          <button type="button" className={controls['link']} onClick={() => onChoose({ codeSet, code: see })}>
            {m.answer.seeCode(see)}
          </button>
        )}
      </span>
      <span className={styles['standing']}>
        {reading.standing === 'claim' ? m.answer.claim : m.answer.table(reading.sources.length)}
      </span>
    </li>
  )
}

export function Sources({ answer, onChoose }: WhoSaysProps) {
  const { language, m } = useLanguage()
  return (
    <section data-part="sources">
      {answer.causes.length > 0 && (
        <>
          <h2 className={prose['heading']}>{m.answer.causes}</h2>
          <ul className={styles['sources']}>
            {answer.causes.map((cause) => (
              <li key={cause.en}>{cause[language]}</li>
            ))}
          </ul>
        </>
      )}
      <h2 className={prose['heading']}>{m.answer.sources}</h2>
      {answer.elsewhere === 0 && answer.readings.length > 0 && <ReadingList answer={answer} onChoose={onChoose} />}
      {answer.sources.length > 1 && <p className={prose['note']}>{m.answer.sourcesNote}</p>}
      <SourceList sources={answer.sources} />
      <OwnerRule of={answer.queryRule} heading={m.answer.queryRule} part="query-rule" />
      <OwnerRule of={answer.retryLimit} heading={m.answer.retryLimit} part="retry-limit" />
    </section>
  )
}

function OwnerRule({ of, heading, part }: { of: Rule | null; heading: string; part: string }) {
  const { language } = useLanguage()
  return (
    of && (
      <div data-part={part}>
        <h2 className={prose['heading']}>{heading}</h2>
        <p>{of.rule[language]}</p>
        <SourceList sources={of.sources} />
      </div>
    )
  )
}

function SourceList({ sources }: { sources: readonly Source[] }) {
  const { language } = useLanguage()
  return (
    <ul className={styles['sources']}>
      {sources.map((source) => (
        <li key={source.title.en}>
          {source.title[language]}
          <Where source={source} />
          {source.note && <small className={prose['note']}>{source.note[language]}</small>}
        </li>
      ))}
    </ul>
  )
}

/** An address is text to copy: nothing here opens a browser. */
function Where({ source: { where, seen, version } }: { source: Source }) {
  const { language, m } = useLanguage()
  const t = m.answer.where
  const found = () => {
    if ('address' in where) return where.address
    if ('givenBy' in where) return t.givenBy(where.givenBy[language])
    return 'print' in where ? t.printed : t.unknown
  }
  return <small className={prose['note']}>{[found(), version, t.seen(seen)].filter(Boolean).join(' · ')}</small>
}
