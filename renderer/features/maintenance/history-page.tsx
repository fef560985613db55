import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { checkKinds, type CheckFilter, type CheckKind } from '#shared/maintenance/check-record'
import type { CheckPage } from '#shared/ipc/contract'
import { maintenanceWords } from '#shared/messages/maintenance'
import { checkHistoryLimit } from '#shared/print/limits'
import type { Printable } from '#shared/print/printable'
import type { Terminal } from '#shared/shop'
import { useKeys, usePageKeys } from '../../components/keys'
import { Button } from '../../components/controls'
import { thisDay } from '../../clock'
import { DayField } from '../../components/day-field'
import { Empty } from '../../components/empty'
import { ExportMenu } from '../../components/export-menu'
import { SelectField } from '../../components/fields'
import { Screen } from '../../components/frame'
import { Lamp, LampFigure, LampTitle } from '../../components/lamp'
import { useLanguage } from '../../components/language'
import { Row, Rows } from '../../components/layout'
import prose from '../../components/prose.module.css'
import { useWholeReply } from '../../data/replies'
import { desktopApi } from '../../desktop-api'
import { ownerApi } from '../../owner-api'
import styles from './history-page.module.css'
import { RecordRow } from './record-row'

/** So many records are shown, and so many more with each press. */
const step = 60

type HistoryPageProps = {
  terminals: readonly Terminal[]
  onPrint: (what: Printable) => void
  onLeave: () => void
}

/** Every check that was made, newest first, narrowed by a filter that stands there. */
export function HistoryPage({ terminals, onPrint, onLeave }: HistoryPageProps) {
  const { language } = useLanguage()
  const t = maintenanceWords(language).history
  const [filter, setFilter] = useState<CheckFilter>({})
  const [limit, setLimit] = useState(step)
  const [page, setPage] = useState<CheckPage | null>(null)
  const top = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => top.current?.querySelector('select')?.focus(), [])
  const question = useMemo(() => ({ filter, limit }), [filter, limit])
  useWholeReply(
    question,
    (asked, whole) => desktopApi.listChecks({ ...asked, whole }),
    (reply) => {
      if (reply.ok) setPage(reply.value)
    },
  )
  const narrow = (narrowed: CheckFilter) => {
    setFilter(narrowed)
    setLimit(step)
  }
  const print = () => onPrint({ document: 'check-history', filter })
  // Before the keys of the house: they do not know what is narrowed here.
  usePageKeys({ 'Control+p': print })
  const isNarrowed = Object.keys(filter).length > 0
  useKeys(top, { Escape: () => (isNarrowed ? setFilter({}) : onLeave()) })

  return (
    <Screen
      lamp={
        <Lamp>
          <LampTitle title={t.title}>
            {page && (isNarrowed || page.total > 0) && (
              <LampFigure label={isNarrowed ? t.matching : t.all} value={String(page.total)} />
            )}
          </LampTitle>
        </Lamp>
      }
    >
      <div ref={top} data-testid="check-history">
        <Filter filter={filter} terminals={terminals} onNarrow={narrow} />
        {page && !page.whole && <p className={prose['note']}>{t.loading}</p>}
        {page?.whole && page.total === 0 && (
          <Nothing isNarrowed={isNarrowed} onAll={() => setFilter({})} onChecks={onLeave} />
        )}
        {page && page.total > 0 && (
          <Rows ruled className={styles['records']}>
            {page.records.map((record) => (
              <RecordRow key={record.id} record={record} terminals={terminals} onPrint={onPrint} />
            ))}
          </Rows>
        )}
        {page && page.total > page.records.length && <Button onClick={() => setLimit(limit + step)}>{t.more}</Button>}
        {page && page.total > 0 && <Outlets total={page.total} filter={filter} onPrint={print} />}
      </div>
    </Screen>
  )
}

/** Nothing to show: because nobody has checked anything, or because it is narrowed too far. */
function Nothing(props: { isNarrowed: boolean; onAll: () => void; onChecks: () => void }) {
  const { isNarrowed, onAll, onChecks } = props
  const { language } = useLanguage()
  const t = maintenanceWords(language).history
  return (
    <Empty icon="checks">
      <p className={styles['empty']}>{isNarrowed ? t.noneFound : t.none}</p>
      <Row above={3}>
        {isNarrowed ? (
          <Button look="key" cap="Esc" onClick={onAll}>
            {t.seeAll}
          </Button>
        ) : (
          <Button look="key" cap="F4" onClick={onChecks}>
            {t.doOne}
          </Button>
        )}
      </Row>
    </Empty>
  )
}

type FilterProps = {
  filter: CheckFilter
  terminals: readonly Terminal[]
  onNarrow: (filter: CheckFilter) => void
}

function Filter({ filter, terminals, onNarrow }: FilterProps) {
  const { language } = useLanguage()
  const t = maintenanceWords(language).history
  function narrow(part: { readonly [F in keyof CheckFilter]: CheckFilter[F] | undefined }) {
    const all = Object.entries({ ...filter, ...part }).filter(([, value]) => value !== undefined)
    onNarrow(Object.fromEntries(all))
  }
  return (
    <div className={styles['filter']} data-pick>
      <SelectField
        label={t.kind}
        value={filter.kind ?? ''}
        options={[{ value: '', text: t.all }, ...checkKinds.map((kind) => ({ value: kind, text: t.kinds[kind] }))]}
        onChange={(kind) => narrow({ kind: checkKinds.find((one: CheckKind) => one === kind) })}
      />
      {terminals.length > 0 && (
        <SelectField
          label={t.terminal}
          value={filter.terminal ?? ''}
          options={[{ value: '', text: t.all }, ...terminals.map(({ id, label }) => ({ value: id, text: label }))]}
          onChange={(terminal) => narrow({ terminal: terminal === '' ? undefined : terminal })}
        />
      )}
      {(['from', 'to'] as const).map((end) => (
        <DayField
          today={thisDay()}
          key={end}
          label={t[end]}
          value={filter[end] ?? null}
          onChange={(day) => narrow({ [end]: day ?? undefined })}
        />
      ))}
      <Button
        aria-pressed={filter.problems === true}
        onClick={() => narrow({ problems: filter.problems ? undefined : true })}
      >
        {t.onlyProblems}
      </Button>
    </div>
  )
}

/** On paper and as a file. */
function Outlets({ total, filter, onPrint }: { total: number; filter: CheckFilter; onPrint: () => void }) {
  const { language } = useLanguage()
  const t = maintenanceWords(language).history
  return (
    <div className={styles['export']}>
      <Button icon="print" cap="Ctrl+P" onClick={onPrint}>
        {t.print(Math.min(total, checkHistoryLimit))}
      </Button>
      <ExportMenu
        title={t.export(total)}
        write={(format, wanted) => ownerApi.exportChecks({ filter, format, language: wanted })}
      />
    </div>
  )
}
