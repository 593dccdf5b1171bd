import { type Answer, errorTextOf, looksLikeHtml, wordsOf } from '../../http/answer.ts'
import type { ApiRequest, Explanation } from '../../http/service.ts'

/** Errors are one sentence in `message`, with nothing in it for machines: the status decides (seed). */
export function explain(answer: Answer, request: ApiRequest): Explanation | undefined {
  const { status } = answer
  const words = errorTextOf(answer.text) === undefined ? undefined : wordsOf(answer)
  if (looksLikeHtml(answer) && status < 500 && status !== 408 && status !== 429) {
    return {
      code: 'unexpected_response',
      said: `does not live at this address (${status} with an HTML page)`,
      hint: 'Check subdomain, or api-url: the address is https://<account>.deploybot.com.',
      final: true,
      // Whatever it is, it is no DeployBot that could have started something.
      processed: 'no',
    }
  }
  if (status === 401) {
    return {
      code: 'unauthorized',
      said: 'does not know the token (401)',
      hint: 'Check the secret behind deploybot-token, and that it belongs to this account (subdomain).',
    }
  }
  if (status === 403) {
    return {
      code: 'forbidden',
      said: `refused the token (403)${words === undefined ? '' : `: ${words}`}`,
      hint:
        request.method === 'GET'
          ? 'Give the token access to this, in the account settings of DeployBot.'
          : 'A token that may only read cannot deploy; make one with write access in the account settings.',
    }
  }
  // Understood, and the data is wrong: nothing was started, and it is not going to be.
  if (status === 422 || status === 400) {
    return {
      code: 'invalid_input',
      said: `refused the data (${status})${words === undefined ? '' : `: ${words}`}`,
      final: true,
      processed: 'no',
    }
  }
  return undefined
}
