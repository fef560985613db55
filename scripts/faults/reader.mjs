// Prints what a fresh process finds in a data folder: node reader.mjs <bundle> <folder>. Writes nothing there.
import { importStore } from './store.mjs'

const [bundle = '', folder = ''] = process.argv.slice(2)
const { openStore, seenIn } = await importStore(bundle)

const store = await openStore(folder, 'read-only')
await store.whole()
process.stdout.write(JSON.stringify({ state: store.state(), there: seenIn(store) }))
