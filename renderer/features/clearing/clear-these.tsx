import { useState } from 'react'
import type { IncidentFilter } from '#shared/incidents/incident-filter'
import { retentionWords } from '#shared/messages/retention'
import { Button } from '../../components/controls'
import { Help } from '../../components/fields'
import { useLanguage } from '../../components/language'
import { ClearQuestion } from './clear-question'

/** Clears what the log shows. */
export function ClearThese({ filter, count }: { filter: IncidentFilter; count: number }) {
  const { language } = useLanguage()
  const t = retentionWords(language)
  const [asking, setAsking] = useState(false)
  const [why, setWhy] = useState('')
  return (
    <>
      <Button
        onClick={() => {
          setWhy('')
          setAsking(true)
        }}
      >
        {t.these(String(count))}
      </Button>
      {why !== '' && <Help isWrong>{why}</Help>}
      {asking && (
        <ClearQuestion
          what={{ kind: 'found', filter }}
          onClose={(said) => {
            setAsking(false)
            setWhy(said)
          }}
        />
      )}
    </>
  )
}
