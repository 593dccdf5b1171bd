import { type Answer, wordsOf } from '../../http/answer.ts'
import type { ApiRequest, Explanation } from '../../http/service.ts'

const where = 'Tokens are made in Debricked under Admin tools, Access tokens.'

/** Debricked's own reading of its error statuses (official CLI 26.3.1 and the published API description). */
export function explain(answer: Answer, request: ApiRequest): Explanation | undefined {
  switch (answer.status) {
    case 401:
      return request.anonymous
        ? {
            code: 'unauthorized',
            said: `does not accept the credentials (401, ${wordsOf(answer)})`,
            hint: `Check that the secret is a complete access token of this Debricked account. ${where}`,
          }
        : {
            // After a fresh login a 401 means missing rights, not a session that ran out.
            code: 'forbidden',
            said: `refused a fresh session (401, ${wordsOf(answer)}), which is how it says that the token lacks rights`,
            hint: `Use a token with the Admin scope, or one made after the repository. ${where}`,
          }
    case 402:
      return {
        code: 'plan_required',
        said: `offers this only in another plan (402, ${wordsOf(answer)})`,
        final: true,
      }
    case 403:
      return {
        code: 'forbidden',
        said: `says that the token may not do this (403, ${wordsOf(answer)})`,
        hint: `Scanning needs a token with the Admin scope, or the Developer role for this repository. ${where}`,
      }
    case 410:
      return { code: 'not_found', said: 'has deleted it (410)', final: true }
    default:
      return undefined
  }
}
