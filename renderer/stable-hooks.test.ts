import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** What tools and tests from outside hold on to. A hook is added, never renamed. */
const elements = [
  ...['answer', 'results', 'saved', 'already-logged', 'strip', 'incident', 'incident-form', 'problem', 'call-pack'],
  ...['check-item', 'follow-up', 'terminal', 'open-payment', 'open-payments', 'open-matters', 'matter'],
  ...['doors', 'first-minute', 'find-setting', 'stick-copy'],
  ...['draft', 'plain-page'],
]
const attributes = [
  ...['code-set', 'code', 'class', 'retry', 'keep-card', 'part', 'standing', 'source', 'incident-id', 'outcome'],
  ...['rule', 'culprit', 'count', 'state', 'kind', 'task-id', 'terminal-id', 'operation', 'fact', 'verdict', 'value'],
  ...['question', 'open', 'door', 'line', 'done', 'menu', 'action', 'since', 'form'],
]
const ofThePage = ['screen', 'store', 'storeRepaired', 'file', 'theme', 'restarted']

const folder = import.meta.dirname
const page = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?<!\.test)\.(?:tsx?|html)$/.test(file))
  .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
  .join('\n')

it.each(elements)('there is an element called %s', (name) => {
  expect(page).toMatch(new RegExp(`data-testid(?:="${name}"|=\\{[^}]*'${name}'|': '${name}')`))
})
it.each(attributes)('there is an attribute data-%s', (name) => {
  expect(page).toMatch(new RegExp(`\\bdata-${name}[=\\s'"]`))
})
it.each(ofThePage)('the page says its %s', (name) => {
  expect(page).toContain(`dataset['${name}']`)
})
