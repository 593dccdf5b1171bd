import type { TorrentSeed } from '../../src/providers/realdebrid/emulator/index.ts'
import type { Inputs } from '../kit/realdebrid-scene.ts'
import type { Call } from './fault-matrix.ts'

export interface RealdebridCall extends Call {
  /** `read` is asked before anything is done, `look` again and again, `add` at most once more, `tidy` when all is done. */
  readonly kind: 'read' | 'look' | 'add' | 'ask' | 'select' | 'tidy'
  readonly pattern: RegExp
  /** What the run fetches beside the torrent's only file. */
  readonly inputs?: Inputs
}

export const LINK = 'https://bigfiles.example/f/tides'
export const FOLDER = 'https://bigfiles.example/folder/survey'

export const SURVEY: Pick<TorrentSeed, 'name' | 'script'> = {
  name: 'survey.csv',
  script: { conversionMs: 1_000, downloadMs: 20_000, uploadMs: 1_000 },
}

const torrents = '/rest/1.0/torrents'

/** Every call that realdebrid-fetch makes to the API. Its download servers have faults of their own, tested beside. */
export const realdebridCalls: readonly RealdebridCall[] = [
  { name: 'account', kind: 'read', pattern: /^GET \/rest\/1\.0\/user$/ },
  { name: 'torrents before', kind: 'read', pattern: new RegExp(`^GET ${torrents}\\?`) },
  { name: 'active count', kind: 'read', pattern: new RegExp(`^GET ${torrents}/activeCount$`) },
  { name: 'add', kind: 'add', writes: true, pattern: new RegExp(`^POST ${torrents}/addMagnet$`) },
  { name: 'look', kind: 'look', pattern: new RegExp(`^GET ${torrents}/info/`) },
  { name: 'select', kind: 'select', writes: true, pattern: new RegExp(`^POST ${torrents}/selectFiles/`) },
  { name: 'unrestrict', kind: 'ask', writes: true, pattern: /^POST \/rest\/1\.0\/unrestrict\/link$/ },
  {
    name: 'folder',
    kind: 'ask',
    pattern: /^POST \/rest\/1\.0\/unrestrict\/folder$/,
    inputs: { magnets: '', 'folder-links': FOLDER },
  },
  { name: 'remove the entry', kind: 'tidy', writes: true, pattern: /^DELETE \/rest\/1\.0\/downloads\/delete\// },
  { name: 'remove the torrent', kind: 'tidy', writes: true, pattern: new RegExp(`^DELETE ${torrents}/delete/`) },
]
