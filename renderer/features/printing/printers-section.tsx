import { useState } from 'react'
import type { PrinterList, ReplyOf } from '#shared/ipc/contract'
import type { Messages } from '#shared/messages/messages'
import { papers, type Paper } from '#shared/print/paper'
import { useAnnounce } from '../../components/announce'
import { Button, Choice } from '../../components/controls'
import { useLanguage } from '../../components/language'
import { Row } from '../../components/layout'
import { useReply } from '../../data/replies'
import { desktopApi } from '../../desktop-api'
import { printerInWords } from './printer-in-words'
import styles from './printers-section.module.css'

/** Part of the settings: which paper each printer holds, and a strip that shows whether that is right. */
export function PrintersSection() {
  const { m } = useLanguage()
  const t = m.printing
  const { list, said, setPaper, tryOut } = usePrinters()
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

/** The printers of this PC, and what was said last of one of them. */
function usePrinters() {
  const { language, m } = useLanguage()
  const [list, setList] = useState<PrinterList | null>(null)
  const [said, setSaid] = useState<{ of: string | null; text: string }>({ of: null, text: '' })
  const announce = useAnnounce()
  useReply(
    'printers',
    () => desktopApi.printers(),
    (reply) => {
      if (reply.ok) setList(reply.value)
    },
  )
  async function setPaper(printer: string, paper: Paper) {
    const reply = await desktopApi.setPaper({ printer, paper })
    if (reply.ok) setList(reply.value)
    else setSaid({ of: printer, text: m.failures[reply.failure] })
  }
  async function tryOut(printer: string, paper: Paper) {
    setSaid({ of: printer, text: m.printing.sending })
    const what = { document: 'test-strip' } as const
    const text = ending(await desktopApi.print({ what, language, to: 'printer', paper, printer, copies: 1 }), m)
    setSaid({ of: printer, text })
    announce(text)
  }
  return { list, said, setPaper, tryOut }
}

function ending(reply: ReplyOf<'prints:make'>, m: Messages): string {
  if (!reply.ok) return m.failures[reply.failure]
  if (reply.value.kind !== 'sent') return ''
  const { waits, printer } = reply.value
  return (waits ? m.printing.waits : m.printing.sent)(printer ?? m.printing.thePrinter)
}
