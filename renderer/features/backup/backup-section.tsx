import { useEffect, useState } from 'react'
import type { BackupState, ReplyOf } from '#shared/ipc/contract'
import { backupWords } from '#shared/messages/backup'
import { now } from '../../clock'
import { Button } from '../../components/controls'
import { SelectField } from '../../components/fields'
import { Icon } from '../../components/icon'
import { useLanguage } from '../../components/language'
import { Row } from '../../components/layout'
import prose from '../../components/prose.module.css'
import { desktopApi } from '../../desktop-api'
import { ownerApi } from '../../owner-api'
import styles from './backup-section.module.css'
import { standing, whenInWords } from './backup-words'
import { RestorePreview } from './restore-preview'
import { useRestore, type Restore } from './use-restore'

type BackupSectionProps = {
  /** Changes with every backup that the system hands over. */
  given: number | null
  /** Says how something ended, below the box. */
  onSay: (text: string, wentWell?: boolean) => void
}

/** Part of the settings: the last backup, a second place for it, and the way back to an earlier one. */
export function BackupSection({ given, onSay }: BackupSectionProps) {
  const { language, m } = useLanguage()
  const [state, setState] = useState<BackupState | null>(null)
  const restore = useRestore(onSay, given)
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

  async function take(asked: Promise<ReplyOf<'backups:state'>>): Promise<BackupState | null> {
    const reply = await asked
    if (reply.ok) setState(reply.value)
    else onSay(m.failures[reply.failure])
    return reply.ok ? reply.value : null
  }
  return (
    <section className={styles['section']} data-testid="backup">
      <h2 id="settings-backup" className={prose['ruled']} tabIndex={-1}>
        {backupWords(language).title}
      </h2>
      <Last state={state} onTake={take} onSay={onSay} />
      <Folder state={state} onTake={take} />
      <Earlier backups={state.backups} restore={restore} />
      <Found restore={restore} />
      {state.replaced !== null && <Replaced replaced={state.replaced} onUndo={() => void restore.undo()} />}
    </section>
  )
}

/** Takes in how the backups stand after what was asked; null when it was refused, which is said. */
type Take = (asked: Promise<ReplyOf<'backups:state'>>) => Promise<BackupState | null>

type LastProps = Pick<BackupSectionProps, 'onSay'> & { state: BackupState; onTake: Take }

/** How old the last good backup is, and a new one. */
function Last({ state, onTake, onSay }: LastProps) {
  const { language } = useLanguage()
  const t = backupWords(language)
  const [making, setMaking] = useState(false)
  const { last, problem, isBad } = standing(state, language, now())
  async function make() {
    if (making) return
    setMaking(true)
    const made = await onTake(desktopApi.makeBackup())
    setMaking(false)
    if (made === null) return
    const { problem } = standing(made, language, now())
    onSay(problem || t.made, problem === '')
  }
  return (
    <>
      <Row className={styles['row']}>
        <p className={styles['last']} data-bad={isBad}>
          <Icon name={isBad ? 'check-first' : 'disk'} />
          {last}
        </p>
        <Button look={state.backups.length === 0 ? 'key' : 'plain'} onClick={() => void make()}>
          {making ? t.making : t.make}
        </Button>
      </Row>
      {problem !== '' && <p className={styles['problem']}>{problem}</p>}
      <p className={styles['help']}>{t.help}</p>
    </>
  )
}

/** The second place. */
function Folder({ state: { folder, isSameDisk, failedAt, copy }, onTake }: { state: BackupState; onTake: Take }) {
  const { language } = useLanguage()
  const t = backupWords(language)
  const when = (at: string) => whenInWords(at, language, now())
  const lastTry = failedAt === null ? copy && t.copied(when(copy)) : t.inVain(when(failedAt))
  return (
    <Row className={styles['row']}>
      <p>
        <b>{t.folder}</b>
        <br />
        <span className={folder === null ? styles['help'] : styles['path']}>{folder ?? t.noFolder}</span>
        {folder !== null && lastTry !== null && (
          <>
            <br />
            <span className={styles['help']}>{lastTry}</span>
          </>
        )}
        {isSameDisk && (
          <>
            <br />
            <span>{t.sameDisk}</span>
          </>
        )}
      </p>
      <Row as="span">
        <Button onClick={() => void onTake(ownerApi.pickBackupFolder())}>
          {folder === null ? t.pick : t.pickOther}
        </Button>
        {folder !== null && <Button onClick={() => void onTake(desktopApi.dropBackupFolder())}>{t.drop}</Button>}
      </Row>
    </Row>
  )
}

/** The backups to go back to, and a file that lies elsewhere. */
function Earlier({ backups, restore }: Pick<BackupState, 'backups'> & { restore: Restore }) {
  const { language } = useLanguage()
  const t = backupWords(language)
  const [chosen, setChosen] = useState<string | null>(null)
  const moment = now()
  const name = backups.some((backup) => backup.name === chosen) ? chosen : (backups[0]?.name ?? null)
  const options = backups.map(({ name: value, made, isOwn }) => {
    const when = whenInWords(made, language, moment)
    return { value, text: isOwn ? when : t.otherPc(when) }
  })
  return (
    <Row className={`${styles['row'] ?? ''} ${styles['restore'] ?? ''}`}>
      <div className={styles['choose']}>
        <SelectField
          label={t.choose}
          value={name ?? ''}
          options={name === null ? [{ value: '', text: t.nothing }] : options}
          onChange={(value) => {
            setChosen(value)
            restore.close()
          }}
        />
      </div>
      <Row as="span">
        {name !== null && (
          <Button onClick={() => void restore.look(name)}>{restore.looking ? t.looking : t.look}</Button>
        )}
        <Button onClick={() => void restore.look(null)}>{t.file}</Button>
      </Row>
    </Row>
  )
}

/** What came of looking into a backup. */
function Found({ restore: { failure, inspection, fail, close } }: { restore: Restore }) {
  const { language } = useLanguage()
  return (
    <>
      {failure !== '' && (
        <p className={styles['problem']}>
          <Icon name="declined" />
          {failure}
        </p>
      )}
      {inspection?.kind === 'refused' && (
        <p className={styles['problem']} data-testid="refused">
          <Icon name="declined" />
          {backupWords(language).refused[inspection.why](inspection.file)}
        </p>
      )}
      {inspection?.kind === 'sound' && (
        <RestorePreview key={inspection.token} found={inspection} onFailed={fail} onClose={close} />
      )}
    </>
  )
}

/** The way back from a restore. */
function Replaced({ replaced, onUndo }: { replaced: string; onUndo: () => void }) {
  const { language } = useLanguage()
  return (
    <Row className={styles['row']}>
      <p>{backupWords(language).replaced(whenInWords(replaced, language, now()))}</p>
      <Button icon="again" onClick={onUndo}>
        {backupWords(language).undo}
      </Button>
    </Row>
  )
}
