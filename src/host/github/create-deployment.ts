import type { NewDeployment, Refused } from '../../actions/github.ts'
import { isCancelled, ShipgateError } from '../../core/errors.ts'
import { type Processed, RequestError } from '../../http/request-error.ts'
import { clipped, visibleOneLine } from '../visible-text.ts'
import { type DeploymentBody, GithubApi, type GithubTarget } from './api.ts'
import { refusalOf } from './deployment-refusal.ts'
import { shortDescription, type Told } from './deployment-text.ts'
import type { GithubPorts } from './octokit-fetch.ts'

// The record is worth this much of a job's time, looks for a lost answer included.
const WITHIN_MS = 60_000
const LOOK_AFTER_MS = 2_000
const LOOK_AGAIN_AFTER_MS = 8_000
const LONGEST_QUOTE = 300

type Created = { readonly kind: 'created'; readonly id: number } | Refused

/**
 * Records a deployment at most once. GitHub takes no key of ours with a creation, so the payload carries a marker that no
 * other has: a creation whose answer was lost is looked for by it, and only a complete look allows a second try.
 */
export async function createDeployment(
  ports: GithubPorts,
  told: Told & { readonly target: GithubTarget },
  wanted: NewDeployment,
): Promise<Created> {
  const deadline = ports.deadline.within(WITHIN_MS)
  const api = new GithubApi({ ...ports, deadline }, told.target)
  const { ref, environment } = wanted
  const marker = told.marker()
  const description = shortDescription(wanted.description, told.redact)
  const body: DeploymentBody = { ref, environment, description, payload: { shipgate: marker } }
  const pause = (ms: number) => deadline.sleep(ms, ports.signal)
  for (let second = false; ; second = true) {
    try {
      return answered(await api.createDeployment(body))
    } catch (error) {
      const processed = processedOf(error)
      if (isCancelled(error) || processed === 'no') return refusalOf(error)
      const lost = error as ShipgateError
      ports.log.info(`${lost.message} Looking whether the deployment is recorded.`)
      const id = await find({ api, pause }, { body, marker }).catch(failure => {
        throw isCancelled(failure) || !(failure instanceof ShipgateError) ? failure : maybeThere(lost)
      })
      if (id !== undefined) return { kind: 'created', id }
      // GitHub may still be working on it: a second one could be one too many.
      if (second || processed === 'later') throw maybeThere(lost)
    }
  }
}

function answered(answer: { readonly id: number } | { readonly refusal: string }): Created {
  if ('id' in answer) return { kind: 'created', id: answer.id }
  const said = clipped(visibleOneLine(answer.refusal), LONGEST_QUOTE)
  return { kind: 'refused', reason: `GitHub recorded no deployment and said "${said}".` }
}

/** What is known of a creation that failed. An answer that cannot be read came from somebody who may have done it. */
function processedOf(error: unknown): Processed {
  if (error instanceof RequestError) return error.processed
  return error instanceof ShipgateError && error.code === 'unexpected_response' ? 'maybe' : 'no'
}

interface Lost {
  readonly body: DeploymentBody
  readonly marker: string
}

async function find(
  { api, pause }: { readonly api: GithubApi; readonly pause: (ms: number) => Promise<void> },
  { body, marker }: Lost,
): Promise<number | undefined> {
  const look = () => api.findDeployment(body, payload => markerOf(payload) === marker)
  await pause(LOOK_AFTER_MS)
  const id = await look()
  if (id !== undefined) return id
  // The list may lag behind what was written.
  await pause(LOOK_AGAIN_AFTER_MS)
  return await look()
}

/** GitHub gives a payload back as the object that it was, or as its JSON text. */
function markerOf(payload: unknown): unknown {
  let value = payload
  if (typeof payload === 'string') {
    try {
      value = JSON.parse(payload)
    } catch {
      return undefined
    }
  }
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)['shipgate'] : undefined
}

function maybeThere(error: ShipgateError): ShipgateError {
  const { code, status } = error
  return new ShipgateError(code, `${error.message} It may be recorded nevertheless.`, {
    cause: error,
    ...(status !== undefined && { status }),
  })
}
