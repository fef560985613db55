// What the program file itself is allowed to do. A fuse is set in the file before it is signed; nobody can argue with it
// afterwards by a switch, a variable of the environment or a file beside it.
import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses'

/**
 * The fuses of a release by name, and whether each is on.
 * @type {Readonly<Record<string, boolean>>}
 */
export const FUSES = {
  RunAsNode: false,
  // We set no cookies, and on macOS it would ask for the key chain.
  EnableCookieEncryption: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
}

/**
 * Sets all fuses that this runtime knows; one that is not listed here is an error.
 * @param {string} executable
 */
export async function setFuses(executable, fuses = FUSES) {
  const known = Object.keys(await readFuses(executable))
  // An older one knows fewer than the types name.
  const wanted = /** @type {Record<FuseV1Options, boolean>} */ ({})
  for (const [name, isOn] of Object.entries(fuses)) {
    if (known.includes(name)) wanted[FuseV1Options[/** @type {keyof typeof FuseV1Options} */ (name)]] = isOn
  }
  await flipFuses(executable, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    // Apple's processors start nothing whose signature no longer fits, not even on the way to being signed.
    resetAdHocDarwinSignature: executable.endsWith('.app'),
    ...wanted,
  })
}

/**
 * The fuses of a program file by name, in the order in which they stand there.
 * @param {string} executable
 * @returns {Promise<Readonly<Record<string, boolean>>>}
 */
export async function readFuses(executable) {
  const { version, ...states } = await getCurrentFuseWire(executable)
  /** @type {Record<string, boolean>} */
  const named = {}
  for (const [index, state] of Object.entries(states)) {
    named[FuseV1Options[Number(index)] ?? `fuse ${index}`] = state === FuseState.ENABLE
  }
  return named
}

/**
 * What is not as listed: fuses that are set otherwise, and those that are not listed at all.
 * @param {Readonly<Record<string, boolean>>} read
 */
export const wrongFuses = (read) => Object.keys(read).filter((name) => read[name] !== FUSES[name])
