/** The version of Electron that package.json declares; put in by the build. */
declare const RELEASE_ELECTRON: string
/** Whether this is a build of `npm run dev`; put in by the build. */
declare const DEVELOPMENT: boolean
