/** How one unrestricted link behaves. Plain data. */
export interface LinkScript {
  /** Milliseconds it works. Default `linkLifeMs` of the settings. */
  readonly lifeMs?: number
  /** Bytes it delivers, over all connections, before it expires. Default Infinity. */
  readonly lifeBytes?: number
  /** True: what is on its way when the link expires breaks off. Default false. */
  readonly cutsOpen?: boolean
}

/** One fault of the download host. Plain data, so that a plan can be printed, drawn at random and replayed. */
export interface DeliveryFault {
  /** The first answer that is hit, counted over all links of the file from 1. Default 1. */
  readonly nth?: number
  /** How many in a row. Default 1; Infinity is always. */
  readonly times?: number
  /** Which requests count. `whole`: GET without a range; `first-byte`: the probe `bytes=0-0`. Default get. */
  readonly on?: 'get' | 'head' | 'range' | 'whole' | 'first-byte'
  /** Only requests whose first byte is at or behind this offset count. Default 0. */
  readonly from?: number
  readonly what: DeliveryFaultKind
}

export type DeliveryFaultKind =
  /** An answer of another status. `body` default an HTML page; `retryAfter` in seconds or as an HTTP date. */
  | {
      readonly kind: 'status'
      readonly status: number
      readonly body?: string
      readonly retryAfter?: number | string
    }
  /** What an expired link answers; for good: the link is used up. */
  | { readonly kind: 'link-expires' }
  /** A page with status 200. */
  | { readonly kind: 'html-200' }
  /** 503 with `X-Error: bytes_limit_reached`. */
  | { readonly kind: 'traffic-used-up' }
  /** 403 with a page that names the address. */
  | { readonly kind: 'ip-refused' }
  /** 200 and no bytes: the file is still being prepared. */
  | { readonly kind: 'preparing' }
  | { readonly kind: 'redirect'; readonly location: string; readonly status?: number }
  /** Connected, and then nothing for so long. Default Infinity. */
  | { readonly kind: 'stall-headers'; readonly ms?: number }
  /** 200 and the whole file, whatever range was asked. */
  | { readonly kind: 'range-ignored' }
  /** A 206 whose Content-Range says something else than what comes: first and last byte moved, another total, or none. */
  | {
      readonly kind: 'wrong-content-range'
      readonly shift?: number
      readonly total?: number | '*'
      readonly absent?: true
    }
  /** A 206 that is right in its headers, and brings the bytes of another place. */
  | { readonly kind: 'shifted-bytes'; readonly by: number }
  /** Another ETag, with If-Range judged by it; null for none. */
  | { readonly kind: 'etag'; readonly value: string | null }
  /** More bytes than there are; `announced` default `nothing`: no Content-Length (chunked). */
  | { readonly kind: 'longer'; readonly by: number; readonly announced?: 'nothing' | 'right-length' | 'all' }
  /** Fewer bytes than asked; default `nothing` announced: the body simply ends. `all`: length and range tell of it. */
  | { readonly kind: 'shorter'; readonly by: number; readonly announced?: 'nothing' | 'all' }
  /** The right bytes without a Content-Length. */
  | { readonly kind: 'no-length' }
  /** Bytes from this offset of the file on are wrong. Default: one in the middle of the answer. */
  | { readonly kind: 'wrong-bytes'; readonly at?: number; readonly count?: number }
  /** The connection breaks after so many bytes of the answer, or at an offset of the file. Default half of the answer. */
  | { readonly kind: 'cut'; readonly afterBytes?: number; readonly atOffset?: number }
  /** The body stands still, for `ms` (default Infinity), and goes on. */
  | { readonly kind: 'stall'; readonly afterBytes?: number; readonly atOffset?: number; readonly ms?: number }
  | { readonly kind: 'slow'; readonly bytesPerSecond: number }
