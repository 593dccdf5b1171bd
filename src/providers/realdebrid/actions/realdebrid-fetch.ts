import { defineAction } from '../../../actions/define.ts'
import type { Secret } from '../../../core/secret.ts'
import { parseOrigin } from '../../../http/origin.ts'
import { Realdebrid, type RealdebridLogin } from '../client.ts'
import { parseDigests } from './fetch/digests.ts'
import { fetchAll } from './fetch/fetch-all.ts'
import { globProblemsOf } from './fetch/file-filter.ts'
import { finishLeft } from './fetch/finish.ts'
import { type FetchInputs, fetchInputs, fetchOutputs } from './fetch/inputs.ts'
import { sourceProblems } from './fetch/sources.ts'
import type { FetchContext } from './fetch/types.ts'

export const realdebridFetch = defineAction({
  id: 'realdebrid-fetch',
  title: 'Shipgate: Real-Debrid fetch',
  description: 'Fetches large files that you have the right to, complete and with their digests, or not at all.',
  branding: { icon: 'download-cloud', color: 'purple' },
  inputs: fetchInputs,
  outputs: fetchOutputs,
  credentials: [['realdebrid-token'], ['realdebrid-client-id', 'realdebrid-client-secret', 'realdebrid-refresh-token']],
  requires: [
    'A premium account at Real-Debrid, and the right to fetch what you name.',
    'No checkout and no permissions of the GitHub token.',
  ],
  check: problemsOf,
  run: async (values, context) => await fetchAll(connect(values, context), context, values),
  finish: async (values, context, left) => await finishLeft(connect(values, context), values['remove-after'], left),
})

function problemsOf(values: FetchInputs): readonly string[] {
  const sources = ['links', 'folder-links', 'magnets', 'torrent-files', 'container-files'] as const
  return [
    ...(sources.every(input => values[input].length === 0)
      ? [`links or another source must be given (${sources.join(', ')})`]
      : []),
    ...sourceProblems(values),
    ...parseDigests(values.sha256).problems,
    ...globProblemsOf({ include: values.include, exclude: values.exclude }),
  ]
}

function connect(values: FetchInputs, context: FetchContext): Realdebrid {
  const base = parseOrigin(values['api-url'], {
    input: 'api-url',
    acceptedPath: '/rest/1.0',
    allowInsecureHttp: values['allow-insecure-http'],
  })
  return new Realdebrid(
    { ...context, maxRetries: values['max-retries'] },
    { base, login: loginOf(values), onSecret: context.mask },
  )
}

function loginOf(values: FetchInputs): RealdebridLogin {
  const token = values['realdebrid-token']
  if (token !== undefined) return { token }
  // The definition's credentials make sure that they are there.
  return {
    clientId: values['realdebrid-client-id'] as Secret,
    clientSecret: values['realdebrid-client-secret'] as Secret,
    refreshToken: values['realdebrid-refresh-token'] as Secret,
  }
}
