// `npm run icons`: draws assets/icon.svg in every size and form that the systems ask for, with the engine of the app.
// What comes out is kept with the sources, so that a package can be built without drawing; run it when the SVG changes.
import { IconIcns, IconIco } from '@shockpkg/icon-encoder'
import { app, BrowserWindow } from 'electron'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const ASSETS = path.resolve(import.meta.dirname, '../../assets')
const LINUX = [16, 24, 32, 48, 64, 128, 256, 512]
const WINDOWS = [16, 20, 24, 32, 40, 48, 64, 256]
/** Sizes by their names inside an icns, in the order in which Apple's own tool writes them. */
const MAC = {
  ic12: 64,
  ic07: 128,
  ic13: 256,
  ic08: 256,
  ic04: 16,
  ic14: 512,
  ic09: 512,
  ic05: 32,
  ic10: 1024,
  ic11: 32,
}
/** Icons on macOS stand free: 824 of 1024. */
const MAC_MARGIN = 100 / 1024

app.setPath('userData', fs.mkdtempSync(path.join(os.tmpdir(), 'merchant-help-icons-')))
app.disableHardwareAcceleration()
app
  .whenReady()
  .then(drawAll)
  .then(
    () => app.exit(0),
    (/** @type {unknown} */ error) => {
      console.error(error)
      app.exit(1)
    },
  )

async function drawAll() {
  const window = new BrowserWindow({ show: false })
  await window.loadURL('data:text/html,<canvas></canvas>')
  const svg = fs.readFileSync(path.join(ASSETS, 'icon.svg'), 'base64')
  /** @type {Map<number, Buffer>} */
  const pngs = new Map()
  /** @param {number} size */
  const png = async (size) => {
    const drawn = pngs.get(size) ?? (await draw(window, svg, size))
    pngs.set(size, drawn)
    return drawn
  }

  fs.mkdirSync(path.join(ASSETS, 'icons'), { recursive: true })
  for (const size of LINUX) fs.writeFileSync(path.join(ASSETS, `icons/${size}x${size}.png`), await png(size))
  const ico = new IconIco()
  for (const size of WINDOWS) await ico.addFromPng(await png(size))
  fs.writeFileSync(path.join(ASSETS, 'icon.ico'), ico.encode())
  const icns = new IconIcns()
  icns.toc = true
  for (const [name, size] of Object.entries(MAC)) {
    await icns.addFromPng(await draw(window, svg, size, MAC_MARGIN), [name])
  }
  fs.writeFileSync(path.join(ASSETS, 'icon.icns'), icns.encode())
}

/**
 * The picture as PNG, drawn anew in this size: not one size scaled to another.
 * @param {BrowserWindow} window
 * @param {string} svg
 * @param {number} size
 */
async function draw(window, svg, size, margin = 0) {
  const edge = Math.round(size * margin)
  /** @type {unknown} */
  const drawn = await window.webContents.executeJavaScript(`(async () => {
    const image = new Image(${size}, ${size})
    image.src = 'data:image/svg+xml;base64,${svg}'
    await image.decode()
    const canvas = document.querySelector('canvas')
    canvas.width = canvas.height = ${size}
    canvas.getContext('2d').drawImage(image, ${edge}, ${edge}, ${size - 2 * edge}, ${size - 2 * edge})
    return canvas.toDataURL('image/png')
  })()`)
  const url = String(drawn)
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
}
