import { useId, useState } from 'react'
import { rules, thresholdsOf, usualThresholds, type Threshold, type Thresholds } from '#shared/thresholds'
import type { Settings } from '#shared/settings'
import { now } from '../../clock'
import { Button } from '../../components/controls'
import { Help } from '../../components/fields'
import { useLanguage } from '../../components/language'
import { Row, Rows } from '../../components/layout'
import { settingDraft } from '../../data/drafts'
import styles from './alerts-section.module.css'
import type { ChangeSettings } from './changes'
import { SavedField } from '../../components/saved-field'
import { Part, Section } from './section'
import sections from './section.module.css'

type AlertsSectionProps = { settings: Settings; onChange: ChangeSettings }

/** When the app speaks of what recurs. Folded away: the usual values are meant to be right. */
export function AlertsSection({ settings: { alerts }, onChange }: AlertsSectionProps) {
  const { m } = useLanguage()
  const t = m.alerts
  const [open, setOpen] = useState(false)
  /** The fields know better than what is kept, until all of them begin anew. */
  const [edition, setEdition] = useState(0)
  const id = useId()
  const isUsual = JSON.stringify(alerts) === JSON.stringify(usualThresholds)
  return (
    <Section id="alerts" title={t.title}>
      <Help>{isUsual ? t.help : t.changed}</Help>
      <Part>
        <Row gap={3}>
          <Button aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>
            {t.change}
          </Button>
          {!isUsual && (
            <Button
              onClick={() => {
                void onChange({ alerts: usualThresholds }).then(() => setEdition(edition + 1))
              }}
            >
              {t.usual}
            </Button>
          )}
        </Row>
        {!open && <InForce alerts={alerts} />}
        {open && (
          <div id={id} key={edition} className={styles['rules']}>
            {rules.map((rule) => (
              <fieldset key={rule} className={sections['fields']}>
                <legend>{t.rules[rule]}</legend>
                {thresholdsOf(rule).map((threshold) => (
                  <ThresholdField key={threshold.key} {...{ rule, threshold, alerts, onChange }} />
                ))}
              </fieldset>
            ))}
          </div>
        )}
      </Part>
    </Section>
  )
}

/** When each of them speaks, as it is set now. */
function InForce({ alerts }: Pick<Settings, 'alerts'>) {
  const { m } = useLanguage()
  const { rules: names, inForce } = m.alerts
  // Of the same rule both: the compiler does not see it.
  const said = (rule: keyof Thresholds) => (inForce[rule] as (set: Thresholds[typeof rule]) => string)(alerts[rule])
  return (
    <Rows ruled className={styles['inForce']}>
      {rules.map((rule) => (
        <li key={rule}>
          <b>{names[rule]}</b>
          <span>{said(rule)}</span>
        </li>
      ))}
    </Rows>
  )
}

type ThresholdFieldProps = {
  rule: keyof Thresholds
  threshold: Threshold
  alerts: Thresholds
  onChange: ChangeSettings
}

function ThresholdField({ rule, threshold: { key, least, most, usual }, alerts, onChange }: ThresholdFieldProps) {
  const { m } = useLanguage()
  const { parts, range, outOfRange } = m.alerts
  const ofRule: Readonly<Record<string, number>> = alerts[rule]
  const labels: Readonly<Record<string, string>> = parts
  return (
    <SavedField
      clock={now}
      draft={settingDraft(`alerts/${rule}/${key}`)}
      label={labels[key] ?? key}
      value={String(ofRule[key] ?? usual)}
      help={range(least, most, usual)}
      inputMode="tel"
      tidy={(text) => text.normalize('NFKC').trim()}
      problem={(text) =>
        /^\d{1,3}$/.test(text) && Number(text) >= least && Number(text) <= most ? '' : outOfRange(least, most)
      }
      onSave={(text) => onChange({ alerts: { ...alerts, [rule]: { ...ofRule, [key]: Number(text) } } })}
    />
  )
}
