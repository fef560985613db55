// Builds all three parts of the app again with every change of their sources, for as long as it runs.
import { resolveConfig } from 'electron-vite'
import { build } from 'vite'

const { config } = await resolveConfig({ logLevel: 'warn' }, 'build', 'development')
for (const part of /** @type {const} */ (['main', 'preload', 'renderer'])) {
  const { build: how, ...rest } = config?.[part] ?? {}
  // It takes the wish to watch out of a build, and would end after the first one.
  await build({ ...rest, configFile: false, build: { ...how, watch: {} } })
}
