// Run by `npm run test:mutants -- main/start`; see scripts/mutants/kinds.mjs.
import { inApp } from '../../scripts/mutants/kinds.mjs'

const revival = 'main/start/main-window.ts'

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inApp(
    'the sixth death of the process that draws ends the app',
    'main/start/drawing.ts',
    ["app.commandLine.appendSwitch('disable-gpu-process-crash-limit')", "app.commandLine.appendSwitch('gpu')"],
    'seven deaths of the process that draws take nothing along',
  ),
  inApp(
    'a page is begun anew for ever',
    revival,
    ['if (crashes.length < 3) webContents.reload()', 'if (crashes.length < 9) webContents.reload()'],
    'the third crash within a minute ends in a page that says what to do',
  ),
  inApp(
    'a page that hangs stays',
    revival,
    ['if (!window.isDestroyed()) webContents.forcefullyCrashRenderer()', ''],
    'a page that hangs is begun anew, with what was typed',
  ),
  inApp(
    'nobody says that the page crashed',
    'main/main.ts',
    ['          drafts.pageIsGone()\n', ''],
    'what was half typed is offered when the page crashed, and goes on where it stood, en',
  ),
  inApp(
    'a field that was left is never judged',
    'renderer/data/drafts.ts',
    ["document.addEventListener('focusout', () => setTimeout(judge))", ''],
    'a number is kept once its field was left',
  ),
  inApp(
    'what is being typed counts as judged',
    'renderer/data/drafts.ts',
    ['chosen.includes(field) || rest.typed[field]', 'chosen.length >= 0 || rest.typed[field]'],
    'of a card number that is being typed nothing lies in the folder, at any of its 16 keys',
  ),
  inApp(
    'whoever ends the app waits for the disk',
    'main/start/ending.ts',
    ['setTimeout(end, patience)', ''],
    'SIGTERM in mid-save loses nothing that was called saved, and the app ends within two seconds',
  ),
]
