// What the program file itself is allowed to do. A fuse is set in the file before it is signed; nobody can argue with it
// afterwards by a switch, a variable of the environment or a file beside it.
import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses'

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

/** Sets all fuses that this runtime knows; one that is not listed here is an error. */
export async function setFuses(executable, fuses = FUSES) {
  const known = Object.keys(await readFuses(executable))
  const wanted = known.filter((name) => name in fuses).map((name) => [FuseV1Options[name], fuses[name]])
  await flipFuses(executable, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    // Apple's processors start nothing whose signature no longer fits, not even on the way to being signed.
    resetAdHocDarwinSignature: executable.endsWith('.app'),
    ...Object.fromEntries(wanted),
  })
}

/** The fuses of a program file by name, in the order in which they stand there. */
export async function readFuses(executable) {
  const { version, ...states } = await getCurrentFuseWire(executable)
  const named = Object.entries(states).map(([index, state]) => [
    FuseV1Options[index] ?? `fuse ${index}`,
    state === FuseState.ENABLE,
  ])
  return Object.fromEntries(named)
}

/** What is not as listed: fuses that are set otherwise, and those that are not listed at all. */
export const wrongFuses = (read) => Object.keys(read).filter((name) => read[name] !== FUSES[name])
