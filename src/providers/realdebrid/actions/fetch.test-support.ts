import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Inputs, realdebridScene, type Scene, type SceneOptions } from '../../../../test/kit/realdebrid-scene.ts'
import { bytesOf, type Content, type FileSeed, generated, type TorrentSeed } from '../emulator/index.ts'

export const KIB = 1024

/** A hoster's link. */
export const link = (name: string) => `https://bigfiles.example/f/${name}`

/** The scene, with one file at the hoster. */
export function sceneWith(
  seed: Partial<FileSeed> = {},
  options: SceneOptions = {},
): Scene & { readonly content: Content } {
  const scene = realdebridScene(options)
  const content = seed.content ?? generated(300 * KIB, 71)
  scene.emulator.control.addFile({ link: link('tides'), name: 'tides.csv', content, ...seed })
  return { ...scene, content }
}

/** The scene, with one torrent that nobody has added. */
export function torrentScene(
  seed: Partial<TorrentSeed> & { readonly paths?: readonly string[] } = {},
  options: SceneOptions = {},
) {
  const scene = realdebridScene({ burst: { calls: 1_000, ms: 10_000 }, ...options })
  const { paths = ['survey.csv'], ...rest } = seed
  const torrent = scene.emulator.control.addTorrent({
    name: paths.length === 1 ? (paths[0] ?? '') : 'survey-2026',
    files: paths.map((path, at) => ({ path, content: generated((40 + at) * KIB, 80 + at) })),
    script: { downloadMs: 20_000, uploadMs: 1_000, compressMs: 1_000 },
    ...rest,
  })
  return {
    ...scene,
    torrent,
    run: async (inputs: Inputs = {}, how = {}) => await scene.run({ magnets: torrent.magnet, ...inputs }, how),
  }
}

/** Adds that the service took, whatever came of their answers. */
export function added({ emulator }: Pick<Scene, 'emulator'>, hash: string): readonly string[] {
  const there = emulator.control.torrents().filter(one => one.hash === hash && one.origin === 'api')
  return [...there.map(({ id }) => id), ...emulator.control.deleted.torrents]
}

/** All files below the folder of the run, by their paths with `/`. */
export function filesIn({ folder }: Pick<Scene, 'folder'>): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}

export function hasContent({ folder }: Pick<Scene, 'folder'>, path: string, content: Content): boolean {
  return readFileSync(join(folder, path)).equals(Buffer.from(bytesOf(content)))
}
