import { generated, type RealdebridEmulator, sha256Of } from '../../providers/realdebrid/emulator/index.ts'

const MIB = 1024 * 1024

/** Files to fetch. */
export interface DataSet {
  /** Two files. */
  readonly magnet: string
  /** One file. */
  readonly link: string
  /** A line `digest  name` for each of the three. */
  readonly sha256: string
}

/** Puts a data set into the swarm and an image to a hoster; both reach the account only when somebody adds them. */
export function publishDataSet({ control }: RealdebridEmulator): DataSet {
  const stations = { path: 'stations.csv', content: generated(200_000, 1) }
  const observations = { path: 'observations.parquet', content: generated(24 * MIB, 2) }
  const image = { name: 'router-image.bin', content: generated(8 * MIB, 3) }
  const link = 'https://bigfiles.example/f/image42'
  const { magnet } = control.addTorrent({ name: 'tide-gauges', files: [stations, observations] })
  control.addFile({ link, ...image })
  const sha256 = [
    `${sha256Of(stations.content)}  ${stations.path}`,
    `${sha256Of(observations.content)}  ${observations.path}`,
    `${sha256Of(image.content)}  ${image.name}`,
  ].join('\n')
  return { magnet, link, sha256 }
}
