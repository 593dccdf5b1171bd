import { generated, sizeOf } from './content.ts'
import type { RestrictedLink, StoredFile, Torrent } from './records.ts'
import { newId, type ServerState } from './state.ts'
import { OWN_HOST, storedFile } from './stored-file.ts'

/** Links of what was selected, in the order of the files: link i belongs to the i-th selected file (three clients). */
export function linksOf(state: ServerState, torrent: Torrent, packed: boolean): RestrictedLink[] {
  const selected = torrent.files.filter(file => file.selected).map(({ file }) => file)
  const files = packed ? [archiveOf(torrent, selected)] : selected.flatMap(file => partsOf(file, torrent))
  return files.map(file => {
    const id = newId(state)
    const written = state.settings.longLinkIds ? id + newId(state, 3) : id
    const link: RestrictedLink = { id, written, file, torrent }
    state.restricted.set(id, link)
    return link
  })
}

/** One RAR with everything; what is inside of it is made up, for nobody here unpacks. */
function archiveOf(torrent: Torrent, selected: readonly StoredFile[]): StoredFile {
  const total = selected.reduce((sum, { content }) => sum + sizeOf(content), 0)
  const key = `${torrent.hash}/${torrent.files.flatMap(file => (file.selected ? [file.id] : [])).join(',')}.rar`
  const name = `${torrent.entry?.name ?? torrent.hash}.rar`
  return storedFile({ key, name, host: OWN_HOST, content: generated(total + 43 * selected.length, 99) })
}

/** Files above the split size come in parts (assumed); what they are called is unknown. */
function partsOf(file: StoredFile, { script }: Torrent): readonly StoredFile[] {
  const parts = script.parts ?? 1
  if (parts === 1) return [file]
  const size = sizeOf(file.content)
  const share = Math.ceil(size / parts)
  return Array.from({ length: parts }, (_, index) =>
    storedFile({
      key: `${file.key}.part${index + 1}`,
      name: `${file.name}.${String(index + 1).padStart(3, '0')}`,
      host: OWN_HOST,
      content: generated(Math.max(0, Math.min(share, size - index * share)), index + 1),
      serving: file.serving,
    }),
  )
}
