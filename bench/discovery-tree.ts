import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const PACKAGES = 200
const FOLDERS_A_PACKAGE = 50
const FILES_A_FOLDER = 10

/**
 * A monorepo of 200,000 files, half of them below folders that are left out by default: 200 packages of 500 files,
 * each with half as many installed modules of its own and the rest in the root's node_modules and a vendor folder.
 */
export function createTree(root: string): { readonly files: number; readonly excluded: number } {
  let files = 0
  let excluded = 0
  const write = (folder: string, names: readonly string[], content = '') => {
    mkdirSync(folder, { recursive: true })
    for (const name of names) writeFileSync(join(folder, name), content)
    files += names.length
  }
  for (let index = 0; index < PACKAGES; index++) {
    const home = join(root, index % 2 === 0 ? 'packages' : 'services', `part-${index}`)
    write(home, manifestsOf(index), '{"name":"part"}')
    for (let folder = 0; folder < FOLDERS_A_PACKAGE; folder++) {
      const path = join(home, 'src', `area-${folder % 5}`, `feature-${folder % 10}`, `unit-${folder}`)
      write(path, sourceNames(folder, index).slice(folder === 0 ? manifestsOf(index).length : 0))
    }
  }
  const source = files
  for (let index = 0; excluded < source; index++) {
    const home = join(root, ...excludedHome(index))
    write(home, ['package.json'], '{"name":"module"}')
    write(join(home, 'lib'), sourceNames(index, 1).slice(0, 5))
    write(join(home, 'lib', 'internal'), sourceNames(index, 2).slice(0, 4))
    excluded = files - source
  }
  write(root, ['package.json', 'package-lock.json'], '{"name":"root","workspaces":["packages/*","services/*"]}')
  return { files, excluded }
}

function excludedHome(index: number): readonly string[] {
  if (index % 2 === 0) return ['packages', `part-${(index % PACKAGES) & ~1}`, 'node_modules', `module-${index}`]
  return index % 5 === 0 ? ['vendor', `owner-${index % 50}`, `module-${index}`] : ['node_modules', `module-${index}`]
}

function manifestsOf(index: number): readonly string[] {
  if (index % 10 === 1) return ['requirements.txt', 'requirements.txt.pip.debricked.lock']
  if (index % 10 === 3) return ['go.mod', 'gomod.debricked.lock']
  return ['package.json']
}

function sourceNames(folder: number, index: number): readonly string[] {
  return Array.from(
    { length: FILES_A_FOLDER },
    (_, at) => `${at % 3 === 0 ? 'view' : 'model'}-${folder}-${index}-${at}.ts`,
  )
}
