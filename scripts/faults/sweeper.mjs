// One fault at every call: node sweeper.mjs <bundle> <fault> <scratch> <stride>. Sends its parent what it found.
import fs from 'node:fs'
import path from 'node:path'
import { importStore } from './store.mjs'

const [bundle = '', fault = '', scratch = '', stride] = process.argv.slice(2)
const { sweep } = await importStore(bundle)
const folder = fs.mkdtempSync(path.join(scratch, 'calls-'))
process.send?.(await sweep(fault, folder, { adds: 36, stride: Number(stride) }), () => process.exit())
