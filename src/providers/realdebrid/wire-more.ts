import * as z from 'zod/mini'
import { Secret } from '../../core/secret.ts'
import { flag, listOf, looseAmount, looseNumber, looseText, mapOf, texts } from './wire.ts'

/**
 * The JSON of the part of Real-Debrid's REST 1.0 that no action needs: traffic, streaming, hosters and settings. As loose
 * as wire.ts; shapes are of the reference unless a comment says otherwise.
 */

/** A value of GET traffic, by the hoster's main domain; only hosters with a limit are there. */
const traffic = z.lazy(() =>
  z.object({
    /** What may still be used, in units of `type`. */
    left: looseAmount,
    bytes: looseAmount,
    links: looseAmount,
    limit: looseAmount,
    type: z.catch(z.enum(['links', 'gigabytes', 'bytes', 'unknown']), 'unknown'),
    /** Bought on top. */
    extra: looseAmount,
    reset: z.catch(z.enum(['daily', 'weekly', 'monthly', 'unknown']), 'unknown'),
  }),
)
export const trafficMap = mapOf(traffic)

const emptyMap = (): Record<string, number> => ({})
/** A value of GET traffic/details, by day (YYYY-MM-DD): bytes by hoster, and of the whole day. */
export const trafficDetails = mapOf(
  z.lazy(() => z.object({ host: z.catch(mapOf(looseAmount), emptyMap), bytes: looseAmount })),
)

/** Whoever has such an address can fetch the file. */
const key = z.lazy(() =>
  z.pipe(
    z.string(),
    z.transform(text => new Secret(text)),
  ),
)

/** GET streaming/transcode/{id}: address by quality (`full` is one), by format (apple, dash, liveMP4, h264WebM). */
export const transcodes = mapOf(mapOf(key))

/** GET streaming/mediaInfos/{id}; what is empty is null, "" or `[]`. */
export const mediaInfo = z.lazy(() =>
  z.object({
    filename: looseText,
    hoster: looseText,
    link: looseText,
    type: z.catch(z.enum(['movie', 'show', 'audio', 'unknown']), 'unknown'),
    season: looseText,
    episode: looseText,
    year: looseText,
    /** Seconds. */
    duration: looseNumber,
    bitrate: looseNumber,
    size: looseNumber,
    details: z.catch(
      z.optional(z.object({ video: mapOf(stream), audio: mapOf(stream), subtitles: mapOf(stream) })),
      undefined,
    ),
  }),
)

/** One stream, by language code and number (`und1`). Pictures have width and height, sound has sampling and channels. */
const stream = z.lazy(() =>
  z.object({
    stream: looseText,
    lang: looseText,
    lang_iso: looseText,
    codec: looseText,
    type: looseText,
    width: looseNumber,
    height: looseNumber,
    sampling: looseNumber,
    channels: looseNumber,
  }),
)

const host = z.lazy(() => z.object({ id: looseText, name: looseText, image: looseText }))
/** GET hosts, by domain. */
export const hosts = mapOf(host)

const upOrDown = z.lazy(() => z.catch(z.enum(['up', 'down', 'unsupported', 'unknown']), 'unknown'))
/** GET hosts/status, by domain. */
export const hostStatuses = mapOf(
  z.lazy(() =>
    z.object({
      id: looseText,
      name: looseText,
      supported: flag,
      status: upOrDown,
      /** The server's local time, whatever it ends in. */
      check_time: looseText,
      competitors_status: z.catch(mapOf(z.object({ status: upOrDown, check_time: looseText })), () => ({})),
    }),
  ),
)

/** GET torrents/availableHosts; the size is a text for one client. */
export const torrentHosts = listOf(z.lazy(() => z.object({ host: z.string(), max_file_size: looseNumber })))

const looseTexts = z.lazy(() => z.catch(texts, []))
const looseMap = z.lazy(() => z.catch(mapOf(z.string()), () => ({})))
/** GET settings: the values to choose from, and the chosen ones. */
export const settings = z.lazy(() =>
  z.object({
    download_ports: looseTexts,
    download_port: looseText,
    locales: looseMap,
    locale: looseText,
    streaming_qualities: looseTexts,
    streaming_quality: looseText,
    mobile_streaming_quality: looseText,
    streaming_languages: looseMap,
    streaming_language_preference: looseText,
    streaming_cast_audio: looseTexts,
    streaming_cast_audio_preference: looseText,
  }),
)

/**
 * GET torrents/instantAvailability/{hashes}, which was switched off on 2024-11-21 and answers with error 37 since: by
 * hash and hoster, selections that were instant, each a map of file numbers. A hash without one has `[]`.
 */
export const availability = mapOf(
  mapOf(listOf(mapOf(z.lazy(() => z.object({ filename: looseText, filesize: looseNumber }))))),
)

export type Traffic = z.infer<typeof trafficMap>
export type TrafficDetails = z.infer<typeof trafficDetails>
export type MediaInfo = z.infer<typeof mediaInfo>
export type HostStatuses = z.infer<typeof hostStatuses>
export type Settings = z.infer<typeof settings>
export type Availability = z.infer<typeof availability>
