import { type ActionContext, defineAction } from '../../../actions/define.ts'
import type { Secret } from '../../../core/secret.ts'
import type { Verdict } from '../../../core/verdict.ts'
import { parseOrigin } from '../../../http/origin.ts'
import { Debricked } from '../client.ts'
import type { Login } from '../session.ts'
import { finishLeft } from './scan/finish.ts'
import { type ScanInputs, scanInputs, scanOutputs } from './scan/inputs.ts'
import { scanCommit } from './scan/scan-commit.ts'
import { problemsOf } from './scan/settings.ts'

type Context = ActionContext<typeof scanOutputs>

export const debrickedScan = defineAction({
  id: 'debricked-scan',
  title: 'Shipgate: Debricked scan',
  description: 'Scans dependencies with Debricked and gates pull requests on what was proved.',
  branding: { icon: 'shield', color: 'green' },
  inputs: scanInputs,
  outputs: scanOutputs,
  credentials: [['debricked-token'], ['debricked-username', 'debricked-password']],
  requires: [
    'A checkout of the commit with its lock files, and an account at Debricked.',
    'Permissions of the GitHub token: none; `pull-requests: write` for comments, `security-events: write` for `upload-sarif`.',
  ],
  check: problemsOf,
  run,
  // There is no call that cancels a scan, and nothing to look up that would help: no request is made.
  finish: async (_values, _context, left) => finishLeft(left),
})

async function run(values: ScanInputs, context: Context): Promise<Verdict> {
  return await scanCommit(connect(values, context), context, values)
}

function connect(values: ScanInputs, context: Context): Debricked {
  const base = parseOrigin(values['api-url'], {
    input: 'api-url',
    acceptedPath: '/api/1.0',
    allowInsecureHttp: values['allow-insecure-http'],
  })
  return new Debricked(
    { ...context, maxRetries: values['max-retries'] },
    { base, login: loginOf(values), onSecret: context.mask },
  )
}

function loginOf(values: ScanInputs): Login {
  const token = values['debricked-token']
  if (token !== undefined) return { token }
  // The definition's credentials make sure that they are there.
  return { username: values['debricked-username'] as Secret, password: values['debricked-password'] as Secret }
}
