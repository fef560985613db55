// The list of all that is inside a package, in CycloneDX: for whoever has to ask whether a hole that became known is in it.
import { Enums, Models, SPDX, Serialize, Spec } from '@cyclonedx/cyclonedx-library'
import path from 'node:path'
import { readJson } from '../setup/load.mjs'
import { ROOT } from '../setup/run.mjs'

const { ComponentType, ExternalReferenceType, HashAlgorithm } = Enums

/**
 * @param {{ electron: string, chrome: string, node: string }} runtime versions, as the runtime itself tells them
 * @param {{ name: string, version: string, licence: string }[]} packages what the bundles hold
 * @param {string | null} remark on the runtime
 */
export function sbomOf(runtime, packages, remark) {
  const { name, version, description, license } =
    /** @type {Record<'name' | 'version' | 'description' | 'license', string>} */ (
      readJson(path.join(ROOT, 'package.json'))
    )
  const app = component(ComponentType.Application, { name, version, licence: license })
  app.description = description
  const bom = new Models.Bom({ metadata: new Models.Metadata({ component: app, timestamp: new Date() }) })

  const electron = component(ComponentType.Framework, { name: 'electron', version: runtime.electron, licence: 'MIT' })
  if (remark !== null) electron.description = remark
  const engines = [
    component(
      ComponentType.Framework,
      { name: 'chromium', version: runtime.chrome, licence: 'BSD-3-Clause' },
      'generic',
    ),
    component(ComponentType.Platform, { name: 'node', version: runtime.node, licence: 'MIT' }, 'generic'),
  ]
  const { packages: locked } = /** @type {{ packages: import('../setup/node-modules.mjs').Packages }} */ (
    readJson(path.join(ROOT, 'package-lock.json'))
  )
  const libraries = packages.map((one) => {
    const library = component(ComponentType.Library, one)
    const integrity = locked[`node_modules/${one.name}`]?.integrity ?? ''
    const archive = new Models.ExternalReference(library.purl ?? '', ExternalReferenceType.Distribution)
    const [, hash = ''] = integrity.split('sha512-')
    archive.hashes.set(HashAlgorithm['SHA-512'], Buffer.from(hash, 'base64').toString('hex'))
    library.externalReferences.add(archive)
    return library
  })
  for (const part of [electron, ...engines, ...libraries]) bom.components.add(part)
  for (const part of [electron, ...libraries]) app.dependencies.add(part.bomRef)
  for (const engine of engines) electron.dependencies.add(engine.bomRef)

  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6))
  return serializer.serialize(bom, { sortLists: true, space: 2 })
}

/**
 * @param {import('@cyclonedx/cyclonedx-library').Enums.ComponentType} type
 * @param {{ name: string, version: string, licence: string }} what
 */
function component(type, { name, version, licence }, registry = 'npm') {
  const purl = `pkg:${registry}/${name.replace('@', '%40')}@${version}`
  const made = new Models.Component(type, name, { version, purl, bomRef: purl })
  made.licenses.add(
    SPDX.isSupportedSpdxId(licence) ? new Models.SpdxLicense(licence) : new Models.NamedLicense(licence),
  )
  return made
}
