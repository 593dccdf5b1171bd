import type { Call } from '../../../sandbox/kit/route-table.ts'
import { empty, json } from './answers.ts'
import { sizeOf } from './content.ts'
import { downloadItem } from './download-rows.ts'
import { PAGE_KEYS, pageOf } from './list-page.ts'
import type { Download } from './records.ts'
import { API, denied, idOf, type RealdebridRoute, type Visit } from './route.ts'
import { isMedia } from './stored-file.ts'

export const downloadRoutes: readonly RealdebridRoute[] = [
  {
    method: 'GET',
    path: `${API}/downloads`,
    query: PAGE_KEYS,
    scope: 'downloads',
    isList: true,
    answer: (call, visit) =>
      pageOf(
        call,
        visit,
        visit.account.downloads.map(download => downloadItem(visit.state, download)),
      ),
  },
  { method: 'DELETE', path: `${API}/downloads/delete/:id`, scope: 'downloads', answer: deleteDownload },
  { method: 'GET', path: `${API}/streaming/transcode/:id`, scope: 'streaming', answer: transcode },
  { method: 'GET', path: `${API}/streaming/mediaInfos/:id`, scope: 'streaming', answer: mediaInfos },
]

/** Ends the entry of the list; the link lives on (assumed). */
function deleteDownload(call: Call, visit: Visit): Response {
  const { downloads } = visit.account
  const at = downloads.findIndex(({ id }) => id === idOf(call))
  const [gone] = at === -1 ? [] : downloads.splice(at, 1)
  if (gone === undefined) return denied(visit, 7)
  visit.state.deletedDownloads.push(gone.id)
  return empty(204)
}

function downloadOf(call: Call, visit: Visit): Download | undefined {
  return visit.account.downloads.find(({ id }) => id === idOf(call))
}

function transcode(call: Call, visit: Visit): Response {
  const download = downloadOf(call, visit)
  if (download === undefined) return denied(visit, 7)
  const at = (extension: string) => ({
    full: `${visit.state.settings.filesOrigin}/t/${download.id}/full.${extension}`,
  })
  return json(200, { apple: at('m3u8'), dash: at('mpd'), liveMP4: at('mp4'), h264WebM: at('webm') })
}

function mediaInfos(call: Call, visit: Visit): Response {
  const download = downloadOf(call, visit)
  if (download === undefined) return denied(visit, 7)
  const { file } = download.link
  if (!isMedia(file.name)) return denied(visit, 25)
  const size = sizeOf(file.content)
  const bitrate = 2_165_000
  const language = { lang: 'English', lang_iso: 'eng' }
  return json(200, {
    filename: file.name.replace(/\.[^.]*$/, ''),
    hoster: file.host,
    link: download.original,
    type: 'movie',
    season: null,
    episode: null,
    year: '2026',
    duration: Math.round((size * 800) / bitrate) / 100,
    bitrate,
    size,
    details: {
      video: {
        und1: {
          stream: '0:0',
          lang: 'Unknown',
          lang_iso: 'und',
          codec: 'h264',
          colorspace: 'yuv420p',
          width: 1_920,
          height: 1_080,
        },
      },
      audio: { eng1: { stream: '0:1', ...language, codec: 'aac', sampling: 48_000, channels: 2 } },
      // An empty map is a list (one client).
      subtitles: [],
    },
    poster_path: '',
    audio_image: '',
    backdrop_path: '',
  })
}
