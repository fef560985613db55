import { useEffect, useState } from 'react'
import type { BackupState, Failure, Inspection, ReplyOf } from '#shared/ipc/contract'
import { now } from '../../clock'
import { Button } from '../../components/controls'
import { SelectField } from '../../components/fields'
import { Icon } from '../../components/icon'
import { useLanguage } from '../../components/language'
import { Row } from '../../components/layout'
import prose from '../../components/prose.module.css'
import { desktopApi } from '../../desktop-api'
import styles from './backup-section.module.css'
import { failedInWords, standing, whenInWords } from './backup-words'
import { RestorePreview } from './restore-preview'

type BackupSectionProps = {
  /** Says how something ended, below the box. */
  onSay: (text: string) => void
}

/** Part of the settings: the last backup, a second place for it, and the way back to an earlier one. */
export function BackupSection({ onSay }: BackupSectionProps) {
  const { language, m } = useLanguage()
  const t = m.backup
  const [state, setState] = useState<BackupState | null>(null)
  const [making, setMaking] = useState(false)
  const [looking, setLooking] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const [failure, setFailure] = useState('')
  const [inspection, setInspection] = useState<Inspection | null>(null)
  useEffect(() => {
    let shown = true
    void desktopApi.backupState().then((reply) => {
      if (reply.ok && shown) setState(reply.value)
    })
    return () => {
      shown = false
    }
  }, [])
  if (state === null) return <section className={styles['section']} />

  const moment = now()
  const { last, problem, isBad } = standing(state, language, moment)
  const { folder, backups, replaced } = state
  const name = backups.some((backup) => backup.name === chosen) ? chosen : (backups[0]?.name ?? null)

  async function take(asked: Promise<ReplyOf<'backups:state'>>): Promise<BackupState | null> {
    const reply = await asked
    if (reply.ok) setState(reply.value)
    else onSay(m.failures[reply.failure])
    return reply.ok ? reply.value : null
  }
  /** Said aloud, and left standing where it happened. */
  function fail(why: Failure) {
    setFailure(failedInWords(why, language))
    onSay(failedInWords(why, language))
  }
  async function make() {
    if (making) return
    setMaking(true)
    const made = await take(desktopApi.makeBackup())
    setMaking(false)
    if (made !== null) onSay(standing(made, language, now()).problem || t.made)
  }
  async function look(wanted: string | null) {
    if (looking) return
    setFailure('')
    setInspection(null)
    setLooking(true)
    const reply = await desktopApi.inspectBackup({ name: wanted })
    setLooking(false)
    if (!reply.ok) onSay(m.failures[reply.failure])
    else if (reply.value.kind !== 'cancelled') setInspection(reply.value)
  }
  async function undo() {
    const reply = await desktopApi.undoRestore()
    if (!reply.ok) fail(reply.failure)
  }

  return (
    <section className={styles['section']} data-testid="backup">
      <h2 className={prose['ruled']}>{t.title}</h2>
      <Row className={styles['row']}>
        <p className={styles['last']} data-bad={isBad}>
          <Icon name={isBad ? 'check-first' : 'disk'} />
          {last}
        </p>
        <Button onClick={() => void make()}>{making ? t.making : t.make}</Button>
      </Row>
      {problem !== '' && <p className={styles['problem']}>{problem}</p>}
      <p className={styles['help']}>{t.help}</p>

      <Row className={styles['row']}>
        <p>
          <b>{t.folder}</b>
          <br />
          <span className={folder === null ? styles['help'] : styles['path']}>{folder ?? t.noFolder}</span>
        </p>
        <Row as="span">
          <Button onClick={() => void take(desktopApi.pickBackupFolder())}>
            {folder === null ? t.pick : t.pickOther}
          </Button>
          {folder !== null && <Button onClick={() => void take(desktopApi.dropBackupFolder())}>{t.drop}</Button>}
        </Row>
      </Row>

      <Row className={`${styles['row'] ?? ''} ${styles['restore'] ?? ''}`}>
        <div className={styles['choose']}>
          <SelectField
            label={t.choose}
            value={name ?? ''}
            options={[
              ...(name === null ? [{ value: '', text: t.nothing }] : []),
              ...backups.map(({ name: value, made, isOwn }) => ({
                value,
                text: isOwn ? whenInWords(made, language, moment) : t.otherPc(whenInWords(made, language, moment)),
              })),
            ]}
            onChange={(value) => {
              setChosen(value)
              setInspection(null)
            }}
          />
        </div>
        <Row as="span">
          {name !== null && <Button onClick={() => void look(name)}>{looking ? t.looking : t.look}</Button>}
          <Button onClick={() => void look(null)}>{t.file}</Button>
        </Row>
      </Row>
      {failure !== '' && (
        <p className={styles['problem']}>
          <Icon name="declined" />
          {failure}
        </p>
      )}
      {inspection?.kind === 'refused' && (
        <p className={styles['problem']} data-testid="refused">
          <Icon name="declined" />
          {t.refused[inspection.why](inspection.file)}
        </p>
      )}
      {inspection?.kind === 'sound' && (
        <RestorePreview key={inspection.token} found={inspection} onFailed={fail} onClose={() => setInspection(null)} />
      )}
      {replaced !== null && (
        <Row className={styles['row']}>
          <p>{t.replaced(whenInWords(replaced, language, moment))}</p>
          <Button icon="again" onClick={() => void undo()}>
            {t.undo}
          </Button>
        </Row>
      )}
    </section>
  )
}
