/** The version of Electron that package.json declares; put in by the build. */
declare const RELEASE_ELECTRON: string
