import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** Names that only one file may import, each with that file. */
const onlyIn = {
  ipcMain: 'main/ipc/register-handlers.ts',
  ipcRenderer: 'main/preload/preload.ts',
}

/**
 * @param {readonly string[]} names
 * @returns {import('eslint').Linter.RulesRecord}
 */
const restricted = (names) => ({
  'no-restricted-imports': [
    'error',
    {
      paths: [
        { name: 'electron', importNames: names, message: 'Only one file speaks this side of the messages.' },
        ...(names.includes('lowdb') ? [] : [{ name: 'lowdb', message: 'The store is the only door to the disk.' }]),
      ],
      // Its ready-made files never flush; ours is the only adapter.
      patterns: [{ group: ['lowdb/*'], message: 'Only our own adapter writes to the disk.' }],
    },
  ],
})

/** What asks the computer for the time, and the two files that may: one for each process. */
const clocks = ['main/clock.ts', 'renderer/clock.ts']
const wallClock = [
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'MemberExpression[object.name="Date"][property.name="now"]',
].map((selector) => ({ selector, message: `The time comes from ${clocks.join(' or ')}, which can be set.` }))

/** What a module would change later: `shared/` is values, and functions that make values. */
const ofModule = ':matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration'
const state = [
  `${ofModule}[kind!="const"]`,
  ...[
    'NewExpression[callee.name=/^(Map|Set|WeakMap|WeakSet)$/][arguments.length=0]',
    'NewExpression[callee.name=/Array$/]',
    'ArrayExpression[elements.length=0]',
    'ObjectExpression[properties.length=0]',
  ].map((empty) => `${ofModule} > VariableDeclarator > ${empty}`),
].map((selector) => ({ selector, message: 'Nothing in a module of shared/ changes: let who asks hold it.' }))

/** Where what a key is to the whole page is decided; the guard of card data comes before. */
const keyboard = [
  'renderer/keyboard/use-keyboard.ts',
  'renderer/keyboard/keys.ts',
  'renderer/keyboard/card-data-watch.ts',
]
const keys = [
  'CallExpression[callee.property.name="addEventListener"] > Literal.arguments:first-child[value=/^key/]',
  'MemberExpression[property.name=/^(isComposing|keyCode)$/]',
  'MemberExpression[object.name="event"][property.name="repeat"]',
  'JSXAttribute[name.name=/^onKey(Down|Up|Press)/]',
].map((selector) => ({
  selector,
  message: 'One keyboard: use-keyboard.ts decides what holding, composing and listening mean.',
}))

export default defineConfig(
  { ignores: ['out/', 'dist/', '.cache/', 'node_modules/', 'test-results/'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Switches over our unions end in assertNever or return in every case; the compiler holds that.
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-assertions': [
        'error',
        { assertionStyle: 'as', objectLiteralTypeAssertions: 'never' },
      ],
      // U+3000 is a letter's width of space, and right in Chinese.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipJSXText: true }],
      'no-console': 'error',
      // `onClick={() => close()}`: nobody takes an arrow's word for a value here.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-syntax': ['error', ...wallClock],
      ...restricted(Object.keys(onlyIn)),
    },
  },
  {
    files: ['shared/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...wallClock, ...state] },
  },
  {
    // Tools speak to whoever called them, and go by the computer's clock.
    files: ['**/*.mjs', 'scripts/**'],
    rules: {
      'no-console': 'off',
      'no-restricted-syntax': 'off',
      'no-restricted-imports': 'off',
      // The compiler knows which names there are.
      'no-undef': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  { files: ['renderer/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ignores: keyboard,
    rules: { 'no-restricted-syntax': ['error', ...wallClock, ...keys] },
  },
  { files: clocks, rules: { 'no-restricted-syntax': 'off' } },
  { files: [onlyIn.ipcMain], rules: restricted(['ipcRenderer']) },
  { files: [onlyIn.ipcRenderer], rules: restricted(['ipcMain']) },
  {
    files: ['main/storage/row-files.ts', 'main/storage/rows-file.ts'],
    rules: restricted(['ipcMain', 'ipcRenderer', 'lowdb']),
  },
)
