import { choice, count, flag, minutes, secondsOrAuto, secret, text } from './fields.ts'

/** The inputs that every action has. */
export function commonInputs(own: { readonly timeoutMinutes: number }) {
  return {
    'timeout-minutes': minutes({
      description: 'Minutes for the whole action, fractions allowed. What was not observed by then is not a pass.',
      default: own.timeoutMinutes,
    }),
    'poll-interval-seconds': secondsOrAuto({
      description: 'Seconds between two looks at the service, or `auto`: about 5 % of the elapsed time on average.',
      min: 1,
    }),
    'max-retries': count({
      description: 'How often a request that can safely be repeated is repeated when it fails.',
      default: 4,
      min: 0,
      max: 20,
    }),
    'dry-run': flag({
      description: 'Checks inputs, credentials and targets, says what would be done, and starts nothing.',
      default: false,
    }),
    'on-unknown': choice({
      description: 'What an outcome that could not be observed does to the step. The decision stays `unknown`.',
      of: ['fail', 'warn'],
      default: 'fail',
    }),
    'on-missing-credentials': choice({
      description: 'What a missing secret does: `skip` is for runs from forks and Dependabot, which see no secrets.',
      of: ['fail', 'skip'],
      default: 'fail',
    }),
    'job-summary': choice({
      description: 'When to write the job summary.',
      of: ['always', 'on-failure', 'never'],
      default: 'always',
    }),
    'ca-file': text({
      description:
        'PEM file with extra certificate authorities, for services with a private or self-signed certificate.',
    }),
    'allow-insecure-http': flag({
      description:
        'Allows plain http to other machines. The secret is then readable on its way. Loopback is always allowed.',
      default: false,
    }),
  }
}

/** The token of the GitHub API, for actions that use it. */
export function githubToken(usedFor: string) {
  return secret({
    description: `Token of GitHub, used for ${usedFor}.`,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of the workflow language, for action.yml.
    default: '${{ github.token }}',
  })
}

/** The inputs of the comment on a pull request; src/host writes it for every action that has them. */
export function commentInputs() {
  return {
    'comment-summary-in-pr': choice({
      description:
        'When to write a comment on the pull request. It is updated in place; `on-failure` resolves it to one line. Needs `pull-requests: write`.',
      of: ['never', 'on-failure', 'always'],
      default: 'never',
    }),
    'comment-key': text({
      description: 'Tells several comments on one pull request apart. Give one for each leg of a matrix.',
    }),
  }
}

/** The outputs that every action has, set on every path. */
export const commonOutputs = {
  decision: '`pass`, `warn`, `fail`, `unknown` or `skipped`.',
  'reason-code': 'One word from the closed list in docs/reason-codes.md.',
  'result-json': 'The whole result as JSON with `schema-version` 1, at most 100 KB.',
  'started-at': 'When the action started, ISO 8601 UTC.',
  'duration-seconds': 'How long it took, in seconds.',
} as const
