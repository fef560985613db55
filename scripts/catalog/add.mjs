// `npm run catalog:add -- TABLE.csv --owner=acquirer:NAME`: see docs/catalog.md. Ends with 2 where a table is refused.
import { parseArgs } from 'node:util'
import { importBundled } from '../setup/bundle.mjs'
import { ROOT } from '../setup/run.mjs'
import { addTable, Refused } from './add-table.mjs'

const usage =
  'npm run catalog:add -- TABLE.csv --owner=acquirer:NAME [--kind=scan --name-zh=名字 --name-en=Name --where=https://…]'

const text = /** @type {const} */ ({ type: 'string', default: '' })
const options = { owner: text, kind: { ...text, default: 'terminal' }, 'name-zh': text, 'name-en': text, where: text }

try {
  const { values: given, positionals } = parseArgs({ allowPositionals: true, options })
  const [file] = positionals
  if (file === undefined || given.owner === '') throw new Refused(usage)
  const { 'name-zh': nameZh, 'name-en': nameEn, ...rest } = given
  const table = { ...rest, file, nameZh, nameEn, seen: new Date().toISOString().slice(0, 7) }
  const product = await importBundled(
    'shared/catalog/code-set.ts',
    'shared/catalog/code-key.ts',
    'shared/payments/card-data.ts',
  )
  const open = await addTable(ROOT, table, product)
  console.log([...open, `${open.length} to fill in. Then go on with “Add an owner” in docs/catalog.md.`].join('\n'))
} catch (error) {
  const isOption = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  if (!(error instanceof Refused) && !isOption) throw error
  console.error(isOption ? usage : error.message)
  process.exitCode = 2
}
