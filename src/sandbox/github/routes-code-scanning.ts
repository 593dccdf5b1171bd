import { gunzipSync } from 'node:zlib'
import { json, problem } from './answers.ts'
import { type Call, type Context, objectOf, type Route, repositoryFor } from './route.ts'
import type { Repository, Upload } from './state.ts'

const writing = { anyOf: ['security-events'], level: 'write' } as const
const reading = { anyOf: ['security-events'], level: 'read' } as const

/** docs.github.com, "SARIF support for code scanning": at most 10 MB after gzip, 20 runs. */
const LARGEST_PACKED_BYTES = 10 * 1024 * 1024
const MOST_RUNS = 20

/** REST, "Upload an analysis as SARIF data" and "Get information about a SARIF upload". */
export const codeScanningRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/repos/:owner/:repo/code-scanning/sarifs',
    body: 'required',
    keys: ['commit_sha', 'ref', 'sarif', 'checkout_uri', 'started_at', 'tool_name', 'validate'],
    answer: takeUpload,
  },
  { method: 'GET', path: '/repos/:owner/:repo/code-scanning/sarifs/:id', answer: tellUpload },
]

function takeUpload(call: Call, context: Context): Response {
  const repository = repositoryFor(call, context, writing)
  if (repository instanceof Response) return repository
  const closed = closedFor(repository)
  if (closed !== undefined) return closed
  const given = objectOf(call.body)
  if (given === undefined) return problem(400, 'Problems parsing JSON')
  const { commit_sha: commit, ref, sarif, started_at: startedAt } = given
  if (typeof commit !== 'string' || !/^[0-9a-fA-F]{40}$/.test(commit)) {
    return problem(422, 'Invalid request.\n\ncommit_sha is not a full SHA.')
  }
  if (typeof ref !== 'string' || !/^refs\/(heads\/.+|tags\/.+|pull\/\d+\/(merge|head))$/.test(ref)) {
    return problem(422, 'Invalid request.\n\nref is not a full Git reference.')
  }
  if (startedAt !== undefined && Number.isNaN(Date.parse(String(startedAt)))) {
    return problem(422, 'Invalid request.\n\nstarted_at is not a date-time.')
  }
  const log = unpacked(sarif)
  if (log instanceof Response) return log
  const { state } = context
  const upload: Upload = {
    id: state.random.uuid(),
    commit,
    ref,
    log,
    readAt: state.clock.now() + (state.options.processingMs ?? 5_000),
    errors: state.failuresOfReading.shift() ?? [],
  }
  repository.uploads.set(upload.id, upload)
  return json(202, { id: upload.id, url: `${call.request.url}/${upload.id}` })
}

function tellUpload(call: Call, context: Context): Response {
  const repository = repositoryFor(call, context, reading)
  if (repository instanceof Response) return repository
  const upload = repository.uploads.get(call.params['id'] ?? '')
  if (upload === undefined) return problem(404, 'Not Found')
  if (context.state.clock.now() < upload.readAt) return json(200, { processing_status: 'pending' })
  const analysesUrl = `https://api.github.com/repos/${repository.name}/code-scanning/analyses?sarif_id=${upload.id}`
  if (upload.errors.length > 0) return json(200, { processing_status: 'failed', errors: upload.errors })
  return json(200, { processing_status: 'complete', analyses_url: analysesUrl })
}

/** GitHub's words (docs.github.com, "Troubleshooting SARIF uploads"; gsa-tts/agentic-coding-playbook#31). */
function closedFor({ codeScanning }: Repository): Response | undefined {
  if (codeScanning === 'off') {
    return problem(
      403,
      'Code scanning is not enabled for this repository. Please enable code scanning in the repository settings.',
    )
  }
  if (codeScanning === 'unlicensed') {
    return problem(403, 'Code Security must be enabled for this repository to use code scanning.')
  }
  return undefined
}

/** Base64 of gzip of a SARIF 2.1.0 log, or GitHub's refusal. */
function unpacked(sarif: unknown): unknown {
  if (typeof sarif !== 'string' || !/^[A-Za-z0-9+/]+={0,2}$/.test(sarif) || sarif.length % 4 !== 0) {
    return problem(400, 'Invalid SARIF. The sarif property is not base64.')
  }
  const packed = Buffer.from(sarif, 'base64')
  if (packed.byteLength > LARGEST_PACKED_BYTES) return problem(413, 'Payload Too Large')
  let text: string
  try {
    text = gunzipSync(packed).toString('utf8')
  } catch {
    return problem(400, 'Invalid SARIF. The sarif property is not compressed with gzip.')
  }
  const log = objectOf(text)
  const runs = log?.['runs']
  if (log === undefined || log['version'] !== '2.1.0' || !Array.isArray(runs)) {
    return problem(400, 'Invalid SARIF. JSON syntax error or not a log of version 2.1.0.')
  }
  if (runs.length > MOST_RUNS) return problem(400, `Invalid SARIF. The file has more than ${MOST_RUNS} runs.`)
  return log
}
