// Run by `npm run test:mutants -- scripts/packaging/release`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../mutants/kinds.mjs'

/** @type {(name: string, change: import('../mutants/kinds.mjs').Swap, says: string, file?: string) => import('../mutants/kinds.mjs').Mutant} */
const inRelease = (name, change, says, file = '.github/workflows/release.yml') =>
  inUnit(name, file, change, 'scripts/packaging/release.test.mjs', says)

/** @type {(name: string, file: string, change: import('../mutants/kinds.mjs').Swap, says: string) => import('../mutants/kinds.mjs').Mutant} */
const inIdentity = (name, file, change, says) => inUnit(name, file, change, 'scripts/packaging/identity.test.mjs', says)

/** @type {readonly import('../mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inIdentity(
    'the program takes another mark',
    'shared/identity.json',
    ['app.merchant-help.desktop', 'app.merchant-help.pc'],
    'is the one under which every PC knows the set-up',
  ),
  inIdentity(
    'a release is built with its homepage open',
    'scripts/packaging/package.mjs',
    ['if (values.release && open.length > 0) {', 'if (values.release && open.length > 9) {'],
    'stops a release by the names',
  ),
  inRelease(
    'the build holds a certificate',
    [
      '      - name: Install and build\n',
      '      - name: Install and build\n        env: { CSC_LINK: "${{ secrets.MAC_CERTIFICATE }}" }\n',
    ],
    'gives its secrets to the step that signs',
  ),
  inRelease(
    'the whole job holds a certificate',
    ["secrets.MAC_CERTIFICATE != ''", 'secrets.MAC_CERTIFICATE'],
    'gives its secrets to the step that signs',
  ),
  inRelease(
    'packages are installed beside the certificate',
    [
      '          node scripts/packaging/package.mjs --release --signed\n',
      '          npm run package -- --release --signed\n',
    ],
    'signs with nothing installed',
  ),
  inRelease(
    'what could not be signed is shipped',
    ["  if (values.signed) args.push('-c.forceCodeSigning=true')\n", ''],
    'signs with nothing installed',
    'scripts/packaging/package.mjs',
  ),
  inRelease('packages run what they bring', ['npm ci --ignore-scripts', 'npm ci'], 'installs without the scripts'),
  inRelease(
    'an action follows its tag',
    ['actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2', 'actions/upload-artifact@v4'],
    'every action is pinned to a commit',
  ),
]
