import identity from './identity.json'

/**
 * Who made this, and where it is at home, for the app and its packages: `identity.json` is the only place, and
 * electron-builder builds on it as it is. Empty is what nobody has decided yet: no link is written anywhere, and no release
 * is built. `none` is decided.
 */
const known = (address: string): string | null => (['', 'none'].includes(address) ? null : address)

/** Never to change: by it Windows knows the set-up of a newer version, and the program on the taskbar. */
export const { appId } = identity

/** To be read, not followed: the app opens no page of the network. Null: none. */
export const homepage = known(identity.extraMetadata.homepage)
/** Where a code that is missing or wrong is reported; null: nowhere. */
export const issueAddress = known(identity.extraMetadata.bugs.url)
