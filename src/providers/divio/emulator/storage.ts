import { type Emulator, VIOLATION_HEADER } from '../../../sandbox/kit/emulator.ts'
import { RequestJournal } from '../../../sandbox/kit/request-journal.ts'
import { dumpOf, mediaArchive } from './archive.ts'
import type { InstanceBackup } from './records.ts'
import type { ServerState } from './state.ts'

export interface StorageEmulator extends Emulator {
  readonly journal: RequestJournal
  readonly violations: readonly string[]
}

/** The object storage behind download addresses: another host, which must never see the token. */
export class Storage implements StorageEmulator {
  readonly name = 'Divio download storage'
  readonly journal = new RequestJournal()
  readonly #state: ServerState

  constructor(state: ServerState) {
    this.#state = state
  }

  get violations(): readonly string[] {
    return this.journal.violations
  }

  async handle(request: Request): Promise<Response> {
    const body = await request.text()
    this.#state.agenda.catchUp()
    const entry = this.journal.open(request, body, this.#state.agenda.now())
    const faults: string[] = []
    const answer = this.#answer(request, faults)
    entry.status = answer.status
    entry.violations = faults
    if (faults.length > 0) answer.headers.set(VIOLATION_HEADER, faults.join('; '))
    return answer
  }

  #answer(request: Request, faults: string[]): Response {
    const { href, pathname, searchParams } = new URL(request.url)
    const { tokens, downloadItems, agenda } = this.#state
    if (Object.values(tokens).some(({ value }) => href.includes(value))) faults.push('a token is in the address')
    for (const header of ['authorization', 'cookie']) {
      if (request.headers.has(header)) faults.push(`the ${header} header is sent to another host`)
    }
    // As the storages of this kind do: a signed address and a header are two answers to one question.
    if (faults.length > 0) return xml(400, 'InvalidArgument', 'Only one auth mechanism allowed')
    if (request.method !== 'GET') return xml(403, 'SignatureDoesNotMatch', 'The address is signed for GET')
    const item = downloadItems.find(({ url }) => {
      if (url === null) return false
      const known = new URL(url)
      return known.pathname === pathname && known.searchParams.get('Signature') === searchParams.get('Signature')
    })
    if (item === undefined || item.url === null) {
      faults.push('the address is none that was handed out')
      return xml(403, 'SignatureDoesNotMatch', 'The signature does not match')
    }
    const expires = new URL(item.url).searchParams.get('Expires')
    if (searchParams.get('Expires') !== expires) {
      faults.push('the address was changed')
      return xml(403, 'SignatureDoesNotMatch', 'The signature does not match')
    }
    if (agenda.now() >= Number(expires) * 1_000) return xml(403, 'AccessDenied', 'Request has expired')
    return this.#file(item.instanceBackup)
  }

  #file(instanceBackup: InstanceBackup): Response {
    const { type } = instanceBackup.instance
    if (type === 'DATABASE' || instanceBackup.size === 0) {
      const length = String(instanceBackup.size ?? 0)
      return streamed(dumpOf(instanceBackup), { 'content-type': 'application/octet-stream', 'content-length': length })
    }
    const bytes = mediaArchive(instanceBackup.uuid)
    const isEncoded = this.#state.settings.mediaEncoding === 'gzip'
    // The official client tells an archive by its content encoding.
    return streamed([bytes], {
      'content-type': isEncoded ? 'application/x-tar' : 'application/gzip',
      ...(isEncoded && { 'content-encoding': 'gzip' }),
      'content-length': String(bytes.length),
    })
  }
}

function streamed(chunks: Iterable<Uint8Array>, headers: Readonly<Record<string, string>>): Response {
  const source = chunks[Symbol.iterator]()
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = source.next()
      if (next.done === true) controller.close()
      else controller.enqueue(next.value)
    },
  })
  return new Response(body, { status: 200, headers })
}

function xml(status: number, code: string, message: string): Response {
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`,
    { status, headers: { 'content-type': 'application/xml' } },
  )
}
