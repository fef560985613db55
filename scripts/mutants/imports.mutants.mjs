// Run by `npm run test:mutants -- scripts/mutants/imports`; see scripts/mutants/kinds.mjs.

/** @typedef {import('./kinds.mjs').Mutant} Mutant */

/**
 * @param {string} says
 * @param {string} file
 * @param {string} specifier
 * @returns {Mutant}
 */
const breaksRule = (says, file, specifier) => ({
  name: `${file} imports ${specifier}`,
  file,
  add: `import '${specifier}'`,
  guard: { kind: 'imports' },
  says,
})

/** @type {readonly import('./kinds.mjs').Mutant[]} */
export const mutants = [
  breaksRule('no-cycles', 'shared/catalog/code-key.ts', './catalog'),
  breaksRule('no-imports-of-tests', 'renderer/app.tsx', './keyboard/keys.test'),
  breaksRule('tools-of-tests-are-for-tests', 'main/storage/store.ts', './testing/held-disk'),
  breaksRule('shared-is-pure', 'shared/result.ts', 'node:path'),
  breaksRule('shared-is-pure', 'shared/result.ts', 'react'),
  breaksRule('shared-has-floors', 'shared/settings.ts', './incidents/period'),
  breaksRule('shared-has-floors', 'shared/verdict/gate.ts', '../incidents/known'),
  breaksRule('catalog-has-one-door', 'renderer/features/lookup/home.tsx', '#shared/catalog/code-sets'),
  breaksRule('catalog-has-one-door', 'main/security/make-window.ts', '#shared/catalog/response-code'),
  breaksRule('preload-is-thin', 'main/preload/preload.ts', '../start/command-line'),
  breaksRule('preload-takes-names-only', 'main/preload/preload.ts', '#shared/ipc/contract'),
  breaksRule('channels-are-names', 'shared/ipc/channels.ts', '../result'),
  breaksRule('main-stays-in-main', 'main/start/log.ts', '../../renderer/keyboard/keys'),
  breaksRule('main-stays-in-main', 'main/start/log.ts', '../preload/preload'),
  breaksRule('rooms-of-main-stand-alone', 'main/settings/settings-handlers.ts', '../incidents/incident-handlers'),
  breaksRule('rooms-of-main-stand-alone', 'main/settings/settings-handlers.ts', '../storage/rows-file'),
  breaksRule('renderer-stays-in-the-page', 'renderer/keyboard/keys.ts', '../../main/start/command-line'),
  breaksRule('renderer-stays-in-the-page', 'renderer/keyboard/keys.ts', 'electron'),
  breaksRule('renderer-has-no-node', 'renderer/keyboard/keys.ts', 'node:fs'),
  breaksRule('features-of-the-page-stand-alone', 'renderer/features/lookup/home.tsx', '../help/help-page'),
  breaksRule('features-do-not-reach-up', 'renderer/features/lookup/home.tsx', '../../keyboard/keys'),
  breaksRule('components-ask-nobody', 'renderer/components/lamp.tsx', '../desktop-api'),
  breaksRule('desk-knows-no-screen', 'renderer/desk/place.ts', '../screens/help'),
  breaksRule('keyboard-knows-no-command', 'renderer/keyboard/keys.ts', '../desk/commands'),
  breaksRule('e2e-sees-what-the-merchant-sees', 'e2e/launch-app.ts', '../shared/result'),
]
