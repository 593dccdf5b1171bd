import { generated, text } from './content.ts'
import { torrentFileOf } from './torrent-file.ts'
import { STALLS, VIRUS } from './torrent-script.ts'
import type { TorrentSeed, WorldSeed } from './world-seed.ts'

const MIB = 1024 ** 2

/** One image, a data set of several files, a cached one of videos, a dry swarm, what a scanner stops, what is owned. */
const TORRENTS = {
  iso: {
    name: 'debian-13.2.0-amd64-netinst.iso',
    files: [{ path: 'debian-13.2.0-amd64-netinst.iso', content: generated(790_626_304, 20) }],
  },
  dataSet: {
    name: 'coastal-tide-gauges-2025',
    files: [
      { path: 'README.md', content: generated(4_212, 21) },
      { path: 'stations.csv', content: generated(918_520, 22) },
      { path: 'observations-2025-h1.parquet', content: generated(3_221_225_472, 23) },
      { path: 'observations-2025-h2.parquet', content: generated(3_355_443_200, 24) },
      { path: '.pad/1048576', content: generated(1_048_329, 25) },
    ],
  },
  talks: {
    name: 'open-data-talks',
    cached: true,
    files: [
      { path: 'opening.mp4', content: generated(40 * MIB, 26) },
      { path: 'closing.mp4', content: generated(30 * MIB, 27) },
    ],
  },
  stalled: {
    name: 'old-mirror.img',
    script: STALLS,
    files: [{ path: 'old-mirror.img', content: generated(4_294_967_296, 28) }],
  },
  virus: {
    name: 'toolbox.zip',
    script: VIRUS,
    files: [{ path: 'toolbox.zip', content: generated(52_428_800, 29) }],
  },
  owned: {
    name: 'almalinux-10.1-x86_64-minimal.iso',
    cached: true,
    files: [{ path: 'almalinux-10.1-x86_64-minimal.iso', content: generated(1_503_238_553, 30) }],
  },
} as const satisfies Readonly<Record<string, TorrentSeed>>

/** Hashes of the torrents of the default world. */
export const HASHES = Object.fromEntries(
  Object.entries(TORRENTS).map(([name, seed]) => [name, torrentFileOf(seed).hash]),
) as Readonly<Record<keyof typeof TORRENTS, string>>

/** The container file of the default world. */
export const CONTAINER = new TextEncoder().encode('sandbox container: two links')

/** Names, sizes and hashes of the examples beside the facts; everything is made up. */
export const DEFAULT_WORLD: WorldSeed = {
  hosters: [
    {
      domain: 'bigfiles.example',
      id: 'bf',
      name: 'BigFiles',
      links: ['/https?:\\/\\/(www\\.)?bigfiles\\.example\\/f\\/[0-9a-z]+/'],
      folders: ['/https?:\\/\\/(www\\.)?bigfiles\\.example\\/folder\\/[0-9a-z-]+/'],
      traffic: { left: 41, limit: 50, type: 'links', reset: 'daily' },
    },
    {
      domain: 'mirrorbox.example',
      id: 'mb',
      name: 'MirrorBox',
      links: ['/https?:\\/\\/mirrorbox\\.example\\/d\\/[0-9a-z]+/'],
      status: 'unsupported',
      traffic: { left: 180, limit: 200, type: 'gigabytes', reset: 'weekly' },
    },
    {
      domain: 'talks.example',
      id: 'tk',
      name: 'Talks',
      links: ['/https?:\\/\\/talks\\.example\\/watch\\/[0-9a-z-]+/'],
    },
  ],
  files: [
    {
      link: 'https://bigfiles.example/f/9c41d7ab',
      name: 'forest-canopy-lidar.tar.zst',
      content: generated(12_884_901_888, 1),
    },
    { link: 'https://bigfiles.example/f/0001', name: 'tide-gauges-north.csv', content: generated(3 * MIB, 2) },
    { link: 'https://bigfiles.example/f/0002', name: 'tide-gauges-south.csv', content: generated(5 * MIB, 3) },
    { link: 'https://bigfiles.example/f/0003', name: 'README.md', content: text('# Tide gauges\n') },
    { link: 'https://bigfiles.example/f/a1', name: 'station-list.json', content: text('{"stations":[]}\n') },
    { link: 'https://mirrorbox.example/d/b2', name: 'stations.csv', content: generated(MIB, 4), trouble: 17 },
    { link: 'https://bigfiles.example/f/gone', name: 'gone.bin', content: text(''), trouble: 24 },
    { link: 'https://bigfiles.example/f/busy', name: 'busy.bin', content: generated(MIB, 5), trouble: 19, troubles: 2 },
    { link: 'https://bigfiles.example/f/quota', name: 'quota.bin', content: generated(MIB, 6), trouble: 23 },
    { link: 'https://bigfiles.example/f/forbidden', name: 'no.bin', content: generated(MIB, 7), trouble: 35 },
    {
      link: 'https://bigfiles.example/f/sealed',
      name: 'sealed.tar',
      content: generated(2 * MIB, 8),
      password: 'EXAMPLE-LINK-PASSWORD',
    },
    {
      link: 'https://bigfiles.example/f/unsized',
      name: 'unsized.tar.zst',
      content: generated(2 * MIB, 9),
      announcedSize: 0,
      crc: 0,
      chunks: 0,
    },
    {
      link: 'https://talks.example/watch/keynote-2026',
      name: 'open-data-day-keynote-1080p.mp4',
      content: generated(734_003_200, 10),
      chunks: 16,
      quality: '1080p',
      alternatives: [
        { quality: '720p', name: 'open-data-day-keynote-720p.mp4', content: generated(367_001_600, 11) },
        { quality: '480p', name: 'open-data-day-keynote-480p.mp4', content: generated(183_500_800, 12) },
      ],
    },
  ],
  folders: [
    {
      link: 'https://bigfiles.example/folder/tide-gauges',
      links: [1, 2, 3].map(number => `https://bigfiles.example/f/000${number}`),
    },
    { link: 'https://bigfiles.example/folder/empty', links: [] },
  ],
  containers: [
    {
      bytes: CONTAINER,
      link: 'https://lists.example/open-data.dlc',
      links: ['https://bigfiles.example/f/a1', 'https://mirrorbox.example/d/b2'],
    },
    {
      link: 'https://lists.example/odd.dlc',
      links: [
        'https://bigfiles.example/f/a1',
        'https://bigfiles.example/f/a1',
        'ftp://old.example/x',
        'javascript:alert(1)',
      ],
    },
  ],
  torrents: Object.values(TORRENTS),
  owned: [{ hash: HASHES.owned, id: 'SGOLDENTRY7QA', minutesAgo: 70_000 }],
}
