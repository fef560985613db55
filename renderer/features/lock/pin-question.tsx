import { useEffect, useRef, useState } from 'react'
import { lockWords } from '#shared/messages/owner-lock'
import { Button } from '../../components/controls'
import { useLanguage } from '../../components/language'
import { Row } from '../../components/layout'
import { Question } from '../../components/question'
import { desktopApi } from '../../desktop-api'
import { onLocked } from '../../owner-api'
import { waitInWords, wrongInWords } from './lock-words'
import { PinField } from './pin-field'
import { useLock } from './use-lock'

type Answer = (isOpen: boolean) => void

/** Asks for the owner's PIN whenever main wants it before it does something. */
export function PinQuestion() {
  const [answer, setAnswer] = useState<{ readonly give: Answer } | null>(null)
  useEffect(() => {
    let last: Answer = () => undefined
    onLocked(() => {
      // Of two questions at once the newer one is on screen.
      last(false)
      return new Promise((resolve) => {
        last = resolve
        setAnswer({ give: resolve })
      })
    })
  }, [])
  if (answer === null) return null
  return (
    <PinAsked
      onAnswer={(isOpen) => {
        setAnswer(null)
        answer.give(isOpen)
      }}
    />
  )
}

function PinAsked({ onAnswer }: { onAnswer: Answer }) {
  const { language } = useLanguage()
  const t = lockWords(language)
  const { state, take } = useLock()
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState('')
  const [trying, setTrying] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  async function give() {
    if (trying) return
    if (typed.trim() === '') {
      setWrong(t.problems.blank)
      return
    }
    setTrying(true)
    const reply = await desktopApi.openLock({ pin: typed })
    setTrying(false)
    if (!reply.ok) {
      onAnswer(false)
      return
    }
    if (reply.value.kind === 'done') {
      onAnswer(true)
      return
    }
    take(reply.value.state)
    setWrong(wrongInWords(reply.value.kind, language))
    setTyped('')
    input.current?.focus()
  }

  const wait = waitInWords(state?.wait ?? 0, language)
  return (
    <Question title={t.ask} first={input} data-testid="pin-question" onCancel={() => onAnswer(false)}>
      <PinField
        ref={input}
        label={t.pin}
        value={typed}
        problem={wait || wrong}
        help={t.askHelp}
        onChange={(text) => {
          setTyped(text)
          setWrong('')
        }}
        onEnter={() => void give()}
      />
      <Row gap={3} above={3}>
        <Button look="key" aria-disabled={wait !== '' || trying} onClick={() => void give()} cap="Enter">
          {t.give}
        </Button>
        <Button onClick={() => onAnswer(false)} cap="Esc">
          {t.giveUp}
        </Button>
      </Row>
    </Question>
  )
}
