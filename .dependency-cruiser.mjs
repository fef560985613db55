/** Who may import what. The compiler holds the environments apart; this holds the directions and the doors. */
const forbidden = [
  {
    name: 'no-cycles',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-imports-of-tests',
    from: {},
    to: { path: '[.]test[.]tsx?$' },
  },
  {
    name: 'tools-of-tests-are-for-tests',
    comment: 'What only a test calls stands in a folder testing/, out of what is shipped.',
    from: { pathNot: ['[.]test[.]tsx?$', '/testing/'] },
    to: { path: '/testing/' },
  },
  {
    name: 'shared-is-pure',
    comment: 'Knowledge knows the language, valibot, and the pinyin that the build works out; nothing else.',
    from: { path: '^shared/', pathNot: '[.]test[.]ts$' },
    to: { pathNot: ['^shared/', '^node_modules/valibot/', '^virtual:pinyin$'] },
  },
  {
    name: 'shared-has-floors',
    comment: 'What a payment, a code and a setting are does not hang on what is kept, printed or said of them.',
    from: { path: '^shared/((payments|catalog|verdict|messages)/|[^/]+$)', pathNot: '[.]test[.]ts$' },
    to: { path: '^shared/(incidents|maintenance|print|ipc)/' },
  },
  {
    name: 'catalog-has-one-door',
    comment: 'The words of the verdict keep the schema of advice.',
    from: { pathNot: ['^shared/(catalog|verdict)/', '[.]test[.]tsx?$'] },
    to: {
      path: '^shared/catalog/(code-sets|code-set[.]ts|advice[.]json|sources[.]json|response-code)',
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'preload-is-thin',
    comment: 'It runs beside the page: Electron, the types of the contract and the names of its messages.',
    from: { path: '^main/preload/' },
    to: { pathNot: ['^node_modules/electron/', '^shared/ipc/'] },
  },
  {
    name: 'preload-takes-names-only',
    from: { path: '^main/preload/' },
    to: { path: '^shared/', pathNot: '^shared/ipc/channels[.]ts$', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'channels-are-names',
    comment: 'What they imported, the preload would hold: no schema, no code of ours.',
    from: { path: '^shared/ipc/channels[.]ts$' },
    to: {},
  },
  {
    name: 'main-stays-in-main',
    from: { path: '^main/', pathNot: '^main/preload/' },
    to: { path: ['^renderer/', '^main/preload/'] },
  },
  {
    name: 'rooms-of-main-stand-alone',
    comment: 'What two of them need is in queries/, files/ or shared/; the other rooms that are used have their doors.',
    from: { path: '^main/([^/]+)/', pathNot: '[.]test[.]ts$|/testing/' },
    to: {
      path: '^main/(?!$1/|clock[.]ts|queries/|files/|storage/(store|tables|disk)[.]ts|export/(write-export|in-worker)[.]ts|ipc/answer[.]ts|security/(policies|make-window)[.]ts)',
    },
  },
  {
    name: 'renderer-stays-in-the-page',
    from: { path: '^renderer/' },
    to: { path: ['^main/', '^node_modules/electron/'] },
  },
  {
    name: 'renderer-has-no-node',
    from: { path: '^renderer/', pathNot: '[.]test[.]tsx?$' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'features-of-the-page-stand-alone',
    from: { path: '^renderer/features/([^/]+)/' },
    to: { path: '^renderer/features/(?!$1/)' },
  },
  {
    name: 'features-do-not-reach-up',
    from: { path: '^renderer/features/' },
    to: {
      path: '^renderer/([^/]+[.]tsx?$|(desk|keyboard|screens)/)',
      pathNot: '^renderer/(desktop-api|owner-api|clock)[.]ts$',
    },
  },
  {
    name: 'components-ask-nobody',
    comment: 'Props in, markup out.',
    from: { path: '^renderer/components/' },
    to: { path: '^renderer/((data|desk|features|keyboard|screens)/|[^/]+[.]tsx?$)' },
  },
  {
    name: 'desk-knows-no-screen',
    comment: 'It is given the record of them.',
    from: { path: '^renderer/desk/' },
    to: { path: '^renderer/screens/' },
  },
  {
    name: 'keyboard-knows-no-command',
    comment: 'It is given the table of them.',
    from: { path: '^renderer/keyboard/', pathNot: '[.]test[.]ts$' },
    to: { path: '^renderer/(desk|screens|features)/' },
  },
  {
    name: 'e2e-sees-what-the-merchant-sees',
    from: { path: '^e2e/' },
    to: { path: '^(main|renderer|shared)/' },
  },
]

export default {
  forbidden: forbidden.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: 'node_modules' },
    // Tools, which stand beside the tests that see them.
    exclude: { path: '[.]mutants[.]mjs$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'] },
  },
}
