import { createRealdebridEmulator, generated, sha256Of } from '../../providers/realdebrid/emulator/index.ts'
import { RealClock, ScaledClock } from '../clock.ts'
import { serve } from '../serve.ts'
import { act, type Stage } from './stage.ts'

// A torrent that takes a minute at the emulated service takes less than a second here.
const FETCH_SPEED = 100
const MIB = 1024 * 1024

/** A data set from a magnet and a file from a link, with their digests compared. */
export async function fetchScenes(stage: Stage): Promise<boolean> {
  const realdebrid = createRealdebridEmulator({ clock: new ScaledClock(new RealClock(), FETCH_SPEED) })
  await using api = await serve(realdebrid)
  await using files = await serve(realdebrid.files)
  realdebrid.control.change({ filesOrigin: files.origin })

  const stations = generated(200_000, 1)
  const observations = generated(24 * MIB, 2)
  const { magnet } = realdebrid.control.addTorrent({
    name: 'tide-gauges',
    files: [
      { path: 'stations.csv', content: stations },
      { path: 'observations.parquet', content: observations },
    ],
  })
  const image = generated(8 * MIB, 3)
  const link = 'https://bigfiles.example/f/image42'
  realdebrid.control.addFile({ link, name: 'router-image.bin', content: image })
  const token = realdebrid.tokens.api
  const result = await act(stage, {
    title: 'A data set from a magnet and an image from a link, with the digests compared',
    name: 'fetch',
    uses: 'realdebrid-fetch',
    inputs: {
      magnets: magnet,
      links: link,
      path: 'data',
      sha256: [
        `${sha256Of(stations)}  stations.csv`,
        `${sha256Of(observations)}  observations.parquet`,
        `${sha256Of(image)}  router-image.bin`,
      ].join('\n'),
    },
    hidden: { 'api-url': api.origin, 'realdebrid-token': token },
    secrets: [token],
  })
  return result.conclusion === 'success' && result.outputs['file-count'] === '3'
}
