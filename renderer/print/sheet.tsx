import { assertNever } from '#shared/assert-never'
import type { PrintBlock, PrintDocument } from '#shared/print/print-document'
import { Icon } from '../components/icon'
import styles from './sheet.module.css'

/** A document on A4: what prints, and what the preview shows. */
export function Sheet({ document: { language, head, blocks, foot } }: { document: PrintDocument }) {
  return (
    <section className={styles['sheet']} lang={language}>
      <header>
        <span>{head.shop}</span>
        <span>
          {head.when}　{head.page}
        </span>
      </header>
      {blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
      <footer>
        <span>{foot.left}</span>
        <span>{foot.right}</span>
      </footer>
    </section>
  )
}

function Block({ block }: { block: PrintBlock }) {
  switch (block.kind) {
    case 'plate':
      return (
        <div className={styles['top']}>
          <div className={styles['plate']} data-class={block.class}>
            <p>{block.owner}</p>
            <p className={styles['code']}>{block.code}</p>
            <p className={styles['class']}>
              <Icon name={block.class} />
              {block.classWord}
            </p>
          </div>
          <div>
            <h1>{block.title}</h1>
            {block.lines.map((line, index) => (
              <p key={line}>{index === 0 ? <b>{line}</b> : line}</p>
            ))}
          </div>
        </div>
      )
    case 'title':
      return (
        <div className={styles['title']}>
          <h1>{block.text}</h1>
          <p>{block.line}</p>
        </div>
      )
    case 'cut':
      return <hr className={styles['cut']} />
    case 'heading':
      return <h2>{block.text}</h2>
    case 'steps':
      return (
        <ol className={styles['steps']}>
          {block.steps.map(({ text, detail }, index) => (
            <li key={text}>
              <span className={styles['tick']} />
              <b>{index + 1}</b>
              <span>
                {text}
                {detail !== undefined && <small>{detail}</small>}
              </span>
            </li>
          ))}
        </ol>
      )
    case 'say':
      return (
        <div className={styles['say']}>
          <p>
            <b>{block.label}</b>　{block.words.join(' ')}
          </p>
          <p className={styles['also']} lang={block.also.language}>
            {block.also.words.join(' ')}
          </p>
        </div>
      )
    case 'blanks':
      return (
        <dl className={styles['blanks']}>
          {block.blanks.map(({ label, value, width }, index) => (
            <div key={index} data-width={width}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )
    case 'note':
      return <p className={styles['note']}>{block.text}</p>
    default:
      return assertNever(block)
  }
}
