import type { Call, Route } from '../../../sandbox/kit/route-table.ts'
import { isRecord, parsed } from '../../../sandbox/kit/strictness.ts'
import { json } from './answers.ts'
import { admit } from './auth.ts'
import { deliver, fileAnswer } from './delivery.ts'
import { isValidPath } from './file-path.ts'
import { findDestination } from './routes-files.ts'
import { destinationById, type ServerState } from './state.ts'

export const downloadRoutes: readonly Route<ServerState>[] = [
  {
    method: 'POST',
    path: '/api/storage/:id/download-url',
    body: 'required',
    keys: ['file', 'decrypt'],
    answer: createLink,
  },
  {
    method: 'GET',
    path: '/api/storage/public-download',
    query: ['token'],
    authenticated: false,
    answer: publicDownload,
  },
  {
    method: 'GET',
    path: '/api/storage/:id/download',
    query: ['file', 'decrypt', 'profileIdOverride'],
    answer: download,
  },
]

/** Neither the file nor the destination is looked at: links to nothing are handed out. */
function createLink({ request, params, body }: Call, state: ServerState): Response {
  const failed = 'Failed to generate download URL'
  const admission = admit(state, request, { needs: 'storage:download', style: failed })
  if ('refused' in admission) return admission.refused
  const given = parsed(body)
  if (!isRecord(given)) return json(500, { error: failed })
  const { file, decrypt } = given
  if (!isValidPath(file)) return json(400, { error: 'Invalid file path' })
  const token = state.links.create({
    destinationId: params['id'] ?? '',
    file,
    decrypt: decrypt !== false,
    createdAt: state.agenda.now(),
  })
  // DBackup 3.2.0, seen live: relative, unless the request has an Origin header, which is copied unchecked.
  const origin = request.headers.get('origin') ?? ''
  const url = `${origin}/api/storage/public-download?token=${token}`
  return json(200, { success: true, url, expiresIn: '5 minutes', singleUse: true })
}

async function publicDownload({ query, signal }: Call, state: ServerState): Promise<Response> {
  const token = query.get('token') ?? ''
  if (token === '') return json(400, { error: 'Missing token' })
  const link = state.links.peek(token, state.agenda.now())
  if (link === undefined) {
    return json(401, { error: 'Invalid or expired token. Please generate a new download link.' })
  }
  const adapter = destinationById(state, link.destinationId)
  if (adapter?.type !== 'storage') return json(500, { error: 'Download failed' })
  await prepare(state, signal)
  const delivery = deliver(state, adapter, link)
  // A failed fetch does not use the link up; a good one does, whether or not the body arrives (seen live).
  if (delivery.kind !== 'file') return json(500, { error: 'Download failed' })
  state.links.use(token)
  return fileAnswer(delivery)
}

async function download({ request, params, query, signal }: Call, state: ServerState): Promise<Response> {
  const admission = admit(state, request, { needs: 'storage:download', style: 'named' })
  if ('refused' in admission) return admission.refused
  const file = query.get('file')
  if (!isValidPath(file)) return json(400, { error: 'Invalid file path' })
  const found = findDestination(state, params['id'] ?? '')
  if ('refused' in found) return found.refused
  await prepare(state, signal)
  const delivery = deliver(state, found.adapter, { file, decrypt: query.get('decrypt') === 'true' })
  switch (delivery.kind) {
    case 'file':
      return fileAnswer(delivery)
    case 'missing':
      return json(500, { error: 'Download failed' })
    case 'failed':
      return json(500, { error: delivery.error })
    case 'no-key': {
      // The code and the profile are DBackup's (read in its source), the sentence is ours.
      const error = 'No stored key opens this backup.'
      return json(422, { success: false, error, code: 'ENCRYPTION_KEY_REQUIRED', profileId: delivery.profileId })
    }
  }
}

/** The server copies the whole file to its own disk before the first byte goes out. */
async function prepare(state: ServerState, signal: AbortSignal): Promise<void> {
  if (state.options.downloadPrepareMs > 0) await state.sleep(state.options.downloadPrepareMs, signal)
}
