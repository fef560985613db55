#!/usr/bin/env node
// Stands in for fpm, which electron-builder downloads, where only Debian's own tools are at hand: takes what
// electron-builder passes for a deb and has dpkg-deb build it. An argument that it does not know is an error.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'

const text = /** @type {const} */ ({ type: 'string', default: '' })
/** @type {{ type: 'string', multiple: true, default: string[] }} */
const list = { type: 'string', multiple: true, default: [] }
const { values: given, positionals: inputs } = parseArgs({
  allowPositionals: true,
  options: {
    source: { ...text, short: 's' },
    target: { ...text, short: 't' },
    depends: { ...list, short: 'd' },
    'deb-recommends': list,
    force: { type: 'boolean' },
    'deb-compression': text,
    'deb-priority': text,
    architecture: text,
    'after-install': text,
    'after-remove': text,
    description: text,
    version: text,
    package: text,
    name: text,
    maintainer: text,
    vendor: text,
    url: text,
    license: text,
    category: text,
  },
})
if (given.target !== 'deb') throw new Error(`Only a deb can be built without fpm, not ${given.target}.`)

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'merchant-help-deb-'))
try {
  for (const input of inputs) copy(input)
  setModes(work)
  const control = path.join(work, 'DEBIAN')
  fs.mkdirSync(control)
  fs.writeFileSync(path.join(control, 'control'), controlFile())
  const scripts = { postinst: given['after-install'], postrm: given['after-remove'] }
  for (const [name, file] of Object.entries(scripts)) {
    fs.copyFileSync(file, path.join(control, name))
    fs.chmodSync(path.join(control, name), 0o755)
  }
  const args = ['--root-owner-group', `-Z${given['deb-compression']}`, '--build', work, given.package]
  execFileSync('dpkg-deb', args, { stdio: ['ignore', 'ignore', 'inherit'] })
} finally {
  fs.rmSync(work, { recursive: true, force: true })
}

/**
 * `from=to`; a folder that ends in a slash means what is in it.
 * @param {string} input
 */
function copy(input) {
  const at = input.lastIndexOf('=')
  const [from, to] = [input.slice(0, at), path.join(work, input.slice(at + 1))]
  if (from.endsWith('/')) {
    fs.cpSync(from, to, { recursive: true, verbatimSymlinks: true })
  } else {
    fs.mkdirSync(path.dirname(to), { recursive: true })
    fs.copyFileSync(from, to)
    fs.chmodSync(to, 0o644)
  }
}

/**
 * Whatever the umask of the builder: all may read, only root may write.
 * @param {string} folder
 */
function setModes(folder) {
  fs.chmodSync(folder, 0o755)
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) setModes(file)
    else if (entry.isFile()) fs.chmodSync(file, fs.statSync(file).mode & 0o111 ? 0o755 : 0o644)
  }
}

function controlFile() {
  const [summary = '', ...more] = given.description.split('\n').flatMap((line) => line.trim() || [])
  const fields = {
    Package: given.name,
    Version: given.version,
    License: given.license,
    Vendor: given.vendor,
    Architecture: given.architecture,
    Maintainer: given.maintainer,
    'Installed-Size': String(Math.ceil(bytesIn(work) / 1024)),
    Depends: given.depends.join(', '),
    Recommends: given['deb-recommends'].join(', '),
    Section: given.category,
    Priority: given['deb-priority'],
    Homepage: given.url,
    Description: [summary, ...more.map((line) => ` ${line}`)].join('\n'),
  }
  const lines = Object.entries(fields).filter(([, value]) => value !== '')
  return lines.map(([name, value]) => `${name}: ${value}\n`).join('')
}

/** @param {string} folder */
function bytesIn(folder) {
  const entries = fs.readdirSync(folder, { encoding: 'utf8', recursive: true })
  return entries.reduce((sum, name) => sum + fs.lstatSync(path.join(folder, name)).size, 0)
}
