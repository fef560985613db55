import { useRef } from 'react'
import { textProblemInWords } from '#shared/messages/text-problem-in-words'
import { idAsKept, idLengths, isAmex, printed, shopLimits, type Terminal } from '#shared/shop'
import { Button } from '../../components/controls'
import { useLanguage } from '../../components/language'
import { hotlineNumberProblem, numberAsKept } from './hotline-problems'
import { SavedField } from './saved-field'
import sections from './section.module.css'
import type { Register } from './changes'

type TerminalFormProps = {
  terminal: Terminal
  isNew: boolean
  onSave: Register['saveTerminal']
  onRetire: (latest: Terminal) => void
}

type Part = Exclude<keyof Terminal, 'id' | 'retired'>

/** One terminal; each field saves by itself. */
export function TerminalForm({ terminal, isNew, onSave, onRetire }: TerminalFormProps) {
  const { m } = useLanguage()
  const t = m.terminals
  // A field may be left before the one before it has come back from the disk.
  const latest = useRef(terminal)

  function save(part: Part, text: string): Promise<boolean> {
    latest.current = withPart(latest.current, part, text)
    return onSave(latest.current)
  }
  const limited = (limit: number) => (text: string) => textProblemInWords(m, text, limit)
  const idProblem = (what: string, length: number) => (text: string) => {
    if (text === '') return ''
    if (!/^[0-9A-Z]+$/.test(text)) return t.wrongSigns(what)
    if (text.length === length) return ''
    return text.length < length ? t.tooShort(what, length, text.length) : t.tooLong(what, length, text.length)
  }

  return (
    <div className={sections['fields']}>
      <SavedField
        label={t.label}
        value={terminal.label}
        selected={isNew}
        problem={(text) => textProblemInWords(m, text, shopLimits.label, t.labelMissing)}
        onSave={(text) => save('label', text)}
      />
      <SavedField
        label={t.terminalId}
        value={terminal.terminalId ?? ''}
        help={t.terminalIdHelp}
        tidy={idAsKept}
        problem={idProblem(t.terminalId, idLengths.terminalId)}
        onSave={(text) => save('terminalId', text)}
      />
      <SavedField
        label={t.merchantId}
        value={terminal.merchantId ?? ''}
        help={t.merchantIdHelp}
        tidy={idAsKept}
        looksLikeCard={(text) => isAmex(idAsKept(text))}
        problem={idProblem(t.merchantId, idLengths.merchantId)}
        onSave={(text) => save('merchantId', text)}
      />
      <SavedField
        label={t.acquirer}
        value={terminal.acquirer ?? ''}
        help={t.acquirerHelp}
        problem={limited(shopLimits.acquirer)}
        onSave={(text) => save('acquirer', text)}
      />
      <SavedField
        label={t.make}
        value={terminal.make ?? ''}
        help={t.makeHelp}
        problem={limited(shopLimits.make)}
        onSave={(text) => save('make', text)}
      />
      <SavedField
        label={t.model}
        value={terminal.model ?? ''}
        problem={limited(shopLimits.model)}
        onSave={(text) => save('model', text)}
      />
      {(['serial', 'seal'] as const).map((part) => (
        <SavedField
          key={part}
          label={t[part]}
          value={terminal[part] ?? ''}
          help={part === 'serial' ? t.serialHelp : t.sealHelp}
          tidy={idAsKept}
          problem={(text) => (text === '' || printed.test(text) ? '' : t.wrongPrinted(t[part]))}
          onSave={(text) => save(part, text)}
        />
      ))}
      <SavedField
        label={t.place}
        value={terminal.place ?? ''}
        problem={limited(shopLimits.place)}
        onSave={(text) => save('place', text)}
      />
      <SavedField
        label={t.hotline}
        value={terminal.hotline ?? ''}
        help={t.hotlineHelp}
        inputMode="tel"
        tidy={numberAsKept}
        problem={(text) => (text === '' ? '' : hotlineNumberProblem(text, m))}
        onSave={(text) => save('hotline', text)}
      />
      <SavedField
        label={t.software}
        value={terminal.software ?? ''}
        problem={limited(shopLimits.model)}
        onSave={(text) => save('software', text)}
      />
      <SavedField
        label={t.photo}
        value={terminal.photo ?? ''}
        help={t.photoHelp}
        problem={limited(shopLimits.place)}
        onSave={(text) => save('photo', text)}
      />
      <Button
        className={sections['beside']}
        onClick={() => {
          onRetire(latest.current)
        }}
      >
        {t.retire}
      </Button>
    </div>
  )
}

/** What is emptied is not there any more. */
function withPart(terminal: Terminal, part: Part, text: string): Terminal {
  const others = Object.entries(terminal).filter(([name]) => name !== part)
  return Object.fromEntries(text === '' ? others : [...others, [part, text]]) as Terminal
}
