import { commonInputs, commonOutputs } from '../../../../actions/common.ts'
import { address, choice, count, flag, lines, minutes, secret, text, type Values } from '../../../../actions/fields.ts'

export const fetchInputs = {
  'realdebrid-token': secret({
    description:
      'Private API token of Real-Debrid, from a secret. It reaches the whole account; prefer the three below.',
  }),
  'realdebrid-client-id': secret({ description: 'Client id that `npm run realdebrid-login` gave, from a secret.' }),
  'realdebrid-client-secret': secret({ description: 'Client secret that belongs to it.' }),
  'realdebrid-refresh-token': secret({ description: 'Refresh token that belongs to it.' }),
  'api-url': address({ description: 'Address of Real-Debrid.', default: 'https://api.real-debrid.com' }),
  links: lines({ description: 'Links to files at hosters, one a line.' }),
  'folder-links': lines({ description: 'Links to folders at hosters, one a line.' }),
  magnets: lines({ description: 'Magnet links, one a line.' }),
  'torrent-files': lines({ description: 'Paths of .torrent files, one a line.' }),
  'container-files': lines({ description: 'Paths of container files (RSDF, CCF, CCF3, DLC), one a line.' }),
  'link-password': secret({ description: 'Password of the links at their hosters.' }),
  include: lines({
    description:
      'Globs of the files that are wanted, on their path in the torrent or their name, one a line. Empty: all.',
  }),
  exclude: lines({ description: 'Globs of files that are not wanted, one a line. They beat include.' }),
  'min-size-bytes': count({ description: 'Smaller files are not wanted.', default: 0, min: 0 }),
  path: text({ description: 'Folder that the files are written to.', default: '.' }),
  sha256: lines({
    description: 'Expected digests, one a line as `sha256sum` writes them: digest, blanks, path or name of the file.',
  }),
  connections: count({
    description: 'Most connections for one file. Real-Debrid may allow fewer.',
    default: 4,
    min: 1,
    max: 8,
  }),
  'parallel-files': count({ description: 'How many files are fetched side by side.', default: 2, min: 1, max: 8 }),
  'require-cached': flag({
    description: 'Fails when Real-Debrid does not have a torrent already, instead of waiting for it.',
    default: false,
  }),
  'max-wait-minutes': minutes({ description: 'Minutes to wait until Real-Debrid has a torrent.', default: 30 }),
  overwrite: choice({
    description:
      'When a file of the name is there: replace it `if-different`, `always`, or `never`. An equal one always counts as fetched.',
    of: ['if-different', 'always', 'never'],
    default: 'if-different',
  }),
  'remove-after': choice({
    description:
      'Whether what this run added to the account is removed: `on-success`, `always` (also after a failure or a cancel), or `never`. What was there before is never removed.',
    of: ['on-success', 'always', 'never'],
    default: 'on-success',
  }),
  'if-no-files-found': choice({
    description: 'When nothing fits include, exclude and min-size-bytes: `error`, `warn`, or `ignore`.',
    of: ['error', 'warn', 'ignore'],
    default: 'error',
  }),
  'allow-archive': flag({
    description:
      'Real-Debrid packs several files of a torrent into one archive. `false`: they are selected one by one, so that every file comes as it is.',
    default: false,
  }),
  ...commonInputs({ timeoutMinutes: 120 }),
}

export const fetchOutputs = {
  files: 'The files, as a JSON list of `{path, size, sha256, source}`.',
  'file-count': 'How many files were fetched.',
  'total-bytes': 'Their size together.',
  'download-path': 'Absolute path of the folder.',
  ...commonOutputs,
} as const

export type FetchInputs = Values<typeof fetchInputs>
