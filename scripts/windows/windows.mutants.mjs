// Run by `npm run test:mutants -- scripts/windows`; see scripts/mutants/kinds.mjs.
const disk = 'main/storage/disk.ts'
const builder = 'electron-builder.yml'
const held = /** @type {const} */ ({ kind: 'windows', only: 'scripts/windows/held.windows.ts' })
const setUp = /** @type {const} */ ({ kind: 'set-up' })
const places = /** @type {const} */ ({ kind: 'windows', only: 'scripts/windows/places.windows.ts' })

/** @type {readonly import('../mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  {
    name: 'on Windows, no patience with other programs',
    file: disk,
    find: 'await disk.wait(wait)',
    replace: 'throw error',
    guard: held,
    says: 'for 2 s at the start: it is waited for',
  },
  {
    name: 'on Windows, write protection stays',
    file: disk,
    find: 'await fs.chmod(file, 0o600)',
    replace: 'await fs.stat(file)',
    guard: places,
    says: 'takes the write protection off',
  },
  {
    name: 'a shortcut without the Chinese name',
    file: builder,
    find: 'shortcutName: 商户帮手 Merchant Help',
    replace: 'shortcutName: Merchant Help',
    guard: setUp,
    says: 'the shortcut in the start menu has the Chinese name',
  },
  {
    name: 'the data go with the program',
    file: builder,
    find: 'deleteAppDataOnUninstall: false',
    replace: 'deleteAppDataOnUninstall: true',
    guard: setUp,
    says: 'the data are kept',
  },
]
