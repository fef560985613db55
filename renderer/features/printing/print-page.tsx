import { useCallback, useId, useState } from 'react'
import { languageNames, languages } from '#shared/language'
import { copiesLimit } from '#shared/print/limits'
import { papers } from '#shared/print/paper'
import type { LaidOut } from '#shared/print/print-document'
import { Button } from '../../components/controls'
import { ChoiceField, SelectField } from '../../components/fields'
import { useLanguage } from '../../components/language'
import { Row } from '../../components/layout'
import { Pages } from '../../print/pages'
import styles from './print-page.module.css'
import { printerInWords } from './printer-in-words'
import type { Choice, Printing } from './use-printing'

type PrintPageProps = {
  printing: Printing
  /** A choice was made: the keys go back to where they were. */
  onDone: () => void
}

/** The preview: the very pages that print, with what they are printed on. */
export function PrintPage({ printing, onDone }: PrintPageProps) {
  const { m } = useLanguage()
  const { document, choice } = printing
  const [pdfLook, printLook] = printing.canPrint ? [{}, first] : [first, {}]
  const [count, setCount] = useState(0)
  const printerId = useId()
  const counted = useCallback(({ pages }: LaidOut) => setCount(pages), [])
  return (
    <>
      <Choices printerId={printerId} printing={printing} onDone={onDone} />
      <Row gap={3} above={3}>
        <Button
          icon="print"
          {...printLook}
          data-ready={printing.canPrint}
          aria-disabled={printing.isBusy}
          onClick={printing.print}
        >
          {m.printing.print}
        </Button>
        <Button icon="disk" {...pdfLook} aria-disabled={printing.isBusy} onClick={printing.savePdf}>
          {m.printing.pdf}
        </Button>
        <p className={styles['count']} data-testid="page-count">
          {document === null ? m.printing.loading : count > 0 && m.printing.pages(count)}
        </p>
      </Row>
      <Ending printing={printing} onOther={() => window.document.getElementById(printerId)?.focus()} onDone={onDone} />
      <div className={styles['desk']} data-paper={choice.paper} data-testid="preview">
        {document && <Pages document={document} paper={choice.paper} onLaidOut={counted} />}
      </div>
    </>
  )
}

/** What Enter does. */
const first = { look: 'key', cap: 'Enter' } as const

/** What it is printed with. */
function Choices({ printerId, printing, onDone }: PrintPageProps & { printerId: string }) {
  const { m } = useLanguage()
  const { choice, change } = printing
  const choose = (part: Partial<Choice>) => {
    change(part)
    onDone()
  }
  const copies = Array.from({ length: copiesLimit }, (_, more) => String(more + 1))
  return (
    <div className={styles['choices']}>
      <div data-testid="printer" data-printer={choice.printer ?? undefined}>
        <PrinterSelect id={printerId} printing={printing} />
      </div>
      <ChoiceField
        label={m.printing.paper}
        options={papers.map((value) => ({ value, text: m.printing.papers[value] }))}
        value={choice.paper}
        onChoose={(paper) => choose({ paper })}
      />
      <ChoiceField
        label={m.printing.language}
        options={languages.map((value) => ({ value, text: languageNames[value] }))}
        value={choice.language}
        onChoose={(language) => choose({ language })}
      />
      <SelectField
        label={m.printing.copies}
        value={String(choice.copies)}
        options={copies.map((value) => ({ value, text: value }))}
        onChange={(value) => change({ copies: Number(value) })}
      />
    </div>
  )
}

/** Stands for the system's own window in the list. */
const asks = '?'

function PrinterSelect({ id, printing: { list, choice, change } }: { id: string; printing: Printing }) {
  const { m } = useLanguage()
  const t = m.printing
  const printers = list?.printers ?? []
  const gone =
    list === null || printers.some(({ name }) => name === choice.printer)
      ? []
      : [choice.printer].filter((name) => name !== null)
  return (
    <SelectField
      id={id}
      label={t.printer}
      value={choice.printer ?? asks}
      options={[
        ...gone.map((name) => ({ value: name, text: t.gone(name) })),
        ...printers.map((printer) => ({ value: printer.name, text: printerInWords(printer, m) })),
        { value: asks, text: list !== null && printers.length === 0 ? t.noPrinter : t.ask },
      ]}
      onChange={(name) => {
        const chosen = printers.find((printer) => printer.name === name)
        change({ printer: name === asks ? null : name, ...(chosen ? { paper: chosen.paper } : {}) })
      }}
    />
  )
}

type EndingProps = { printing: Printing; onOther: () => void; onDone: () => void }

/** How the last print ended, and what can be done about it. */
function Ending({ printing, onOther, onDone }: EndingProps) {
  const { m } = useLanguage()
  const t = m.printing
  const said = printing.said(m)
  if (said === '') return null
  return (
    <div className={styles['ending']} data-testid="print-ending" data-wrong={printing.ended === 'failed'}>
      <p>{said}</p>
      {printing.ended !== null && (
        <Row above={2}>
          {printing.ended === 'sent' && (
            <Button
              icon="ok"
              onClick={() => {
                printing.forget()
                onDone()
              }}
            >
              {t.out}
            </Button>
          )}
          <Button onClick={printing.print}>{t.again}</Button>
          <Button onClick={onOther}>{t.otherPrinter}</Button>
          <Button onClick={printing.savePdf}>{t.pdf}</Button>
        </Row>
      )}
    </div>
  )
}
