import type { Draft, Restarted } from '#shared/drafts'
import { draftWords } from '#shared/messages/drafts'
import { clockOf, dayInWords, dayOf, localTimestamp } from '#shared/timestamp'
import { thisDay } from '../../clock'
import { Button } from '../../components/controls'
import { Icon } from '../../components/icon'
import { useLanguage } from '../../components/language'
import { Row, Rows } from '../../components/layout'
import prose from '../../components/prose.module.css'
import styles from './draft-offer.module.css'

export type Offered = {
  readonly draft: Draft
  /** Which payment, code or month; empty where the form says it all. */
  readonly about: string
  readonly text: string
  /** Null: what it was about is not there any more. */
  readonly onGoOn: (() => void) | null
}

type DraftOfferProps = {
  restarted: Restarted | null
  offered: readonly Offered[]
  onDrop: (draft: Draft) => void
  /** Whoever sits there has seen it; what is not dropped stays. */
  onSeen: () => void
}

/** What was half typed when the page went, a line each; it takes no key and no focus of its own. */
export function DraftOffer({ restarted, offered, onDrop, onSeen }: DraftOfferProps) {
  const { language } = useLanguage()
  const t = draftWords(language)
  const isEmpty = offered.length === 0
  const hasHeld = offered.some(({ text }) => text.includes('…'))
  return (
    <section className={styles['offer']} aria-label={t.why[restarted ?? 'again']}>
      <div className={styles['head']}>
        <Icon name="again" />
        <p>
          <b>{t.why[restarted ?? 'again']}</b> {isEmpty ? t.nothingTyped : t.typed}
        </p>
        <Button look={isEmpty ? 'plain' : 'quiet'} onClick={onSeen}>
          {isEmpty ? t.understood : t.later}
        </Button>
      </div>
      {!isEmpty && (
        <Rows ruled>
          {offered.map((one) => (
            <Line key={`${one.draft.form} ${one.draft.of}`} {...one} onDrop={onDrop} />
          ))}
        </Rows>
      )}
      {hasHeld && <p className={prose['note']}>{t.held}</p>}
    </section>
  )
}

function Line({ draft, about, text, onGoOn, onDrop }: Offered & Pick<DraftOfferProps, 'onDrop'>) {
  const { language } = useLanguage()
  const t = draftWords(language)
  const at = localTimestamp(new Date(draft.at))
  const time = dayOf(at) === thisDay() ? clockOf(at) : `${dayInWords(dayOf(at), language)} ${clockOf(at)}`
  return (
    <li className={styles['line']} data-testid="draft" data-form={draft.form}>
      <div>
        <b>{t.forms[draft.form]}</b> <small className={prose['note']}>{t.about(about, time)}</small>
        {text !== '' && <p className={styles['text']}>{text}</p>}
        {onGoOn === null && <p className={prose['note']}>{t.gone}</p>}
      </div>
      <Row className={styles['acts']}>
        {onGoOn && (
          <Button look="plain" data-action="go-on" onClick={onGoOn}>
            {draft.form === 'unsaved' ? t.saveAgain : t.goOn}
          </Button>
        )}
        <Button look="quiet" data-action="drop-draft" onClick={() => onDrop(draft)}>
          {t.drop}
        </Button>
      </Row>
    </li>
  )
}
