import { useEffect, useState } from 'react'
import type { PrinterList, ReplyOf } from '#shared/ipc/contract'
import { papers, type Paper } from '#shared/print/paper'
import { useAnnounce } from '../../components/announce'
import { Button, Choice } from '../../components/controls'
import { useLanguage } from '../../components/language'
import { Row } from '../../components/layout'
import { desktopApi } from '../../desktop-api'
import { printerInWords } from './printer-in-words'
import styles from './printers-section.module.css'

/** Part of the settings: which paper each printer holds, and a strip that shows whether that is right. */
export function PrintersSection() {
  const { language, m } = useLanguage()
  const t = m.printing
  const [list, setList] = useState<PrinterList | null>(null)
  const [said, setSaid] = useState<{ of: string | null; text: string }>({ of: null, text: '' })
  const announce = useAnnounce()
  useEffect(() => {
    let shown = true
    void desktopApi.printers().then((reply) => {
      if (shown && reply.ok) setList(reply.value)
    })
    return () => {
      shown = false
    }
  }, [])

  async function setPaper(printer: string, paper: Paper) {
    const reply = await desktopApi.setPaper({ printer, paper })
    if (reply.ok) setList(reply.value)
    else setSaid({ of: printer, text: m.failures[reply.failure] })
  }
  async function tryOut(printer: string, paper: Paper) {
    setSaid({ of: printer, text: t.sending })
    const what = { document: 'test-strip' } as const
    const reply = await desktopApi.print({ what, language, to: 'printer', paper, printer, copies: 1 })
    const text = ending(reply)
    setSaid({ of: printer, text })
    announce(text)
  }
  function ending(reply: ReplyOf<'prints:make'>): string {
    if (!reply.ok) return m.failures[reply.failure]
    if (reply.value.kind !== 'sent') return ''
    const name = reply.value.printer ?? t.thePrinter
    return reply.value.waits ? t.waits(name) : t.sent(name)
  }

  return (
    <>
      <p className={styles['help']}>{list?.printers.length === 0 ? t.settingsNone : t.settingsHelp}</p>
      <ul className={styles['printers']}>
        {list?.printers.map((printer) => {
          const { name, paper } = printer
          const title = printerInWords(printer, m)
          return (
            <li key={name} data-testid="printer" data-printer={name}>
              <p>
                <b>{title}</b>
              </p>
              <Row gap={3} above={2}>
                <Choice
                  label={t.paperOf(title)}
                  options={papers.map((value) => ({ value, text: t.papers[value] }))}
                  value={paper}
                  onChoose={(next) => void setPaper(name, next)}
                />
                <Button icon="print" onClick={() => void tryOut(name, paper)}>
                  {t.testStrip}
                </Button>
              </Row>
              <p>{said.of === name && said.text}</p>
            </li>
          )
        })}
      </ul>
    </>
  )
}
