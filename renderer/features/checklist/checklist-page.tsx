import { useMemo } from 'react'
import type { Answer } from '#shared/catalog/catalog'
import { verdictOf } from '#shared/catalog/verdict'
import { checklist } from '#shared/print/documents/checklist'
import { localTimestamp } from '#shared/timestamp'
import { Button } from '../../components/controls'
import { Screen } from '../../components/frame'
import { Lamp, LampAnswer } from '../../components/lamp'
import { useLanguage } from '../../components/language'
import { Sheet } from '../../print/sheet'
import styles from './checklist-page.module.css'
import type { Printing } from './use-printing'

type ChecklistPageProps = { answer: Answer; shopName: string; printing: Printing }

/** The troubleshooting checklist of a code as the very page that prints. */
export function ChecklistPage({ answer, shopName, printing }: ChecklistPageProps) {
  const { language, m } = useLanguage()
  const what = { document: 'checklist', codeSet: answer.codeSet, code: answer.code } as const
  const document = useMemo(
    () => checklist(answer, language, shopName, localTimestamp(new Date())),
    [answer, language, shopName],
  )
  return (
    <Screen
      lamp={
        <Lamp answerClass={answer.class} foot={m.checklist.title}>
          <LampAnswer
            owner={answer.owner[language]}
            code={answer.code}
            answerClass={answer.class}
            verdict={verdictOf(answer)}
            {...(answer.codeSet === 'family' ? { name: answer.title[language] } : {})}
          />
        </Lamp>
      }
    >
      <div className={styles['actions']}>
        <Button
          look="key"
          icon="print"
          cap="Enter"
          onClick={() => {
            void printing.print(what, language, 'printer')
          }}
        >
          {m.checklist.print}
        </Button>
        <Button
          icon="disk"
          onClick={() => {
            void printing.print(what, language, 'pdf')
          }}
        >
          {m.checklist.pdf}
        </Button>
        <p className={styles['said']}>{printing.said(m)}</p>
      </div>
      <div className={styles['desk']}>
        <Sheet document={document} />
      </div>
    </Screen>
  )
}
