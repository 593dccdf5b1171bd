import { describe, expect, it } from 'vitest'
import { API, BEARER, setUp } from './caller.test-support.ts'

const LIST = `${API}/vulnerabilities/get-vulnerabilities?page=1&rowsPerPage=25&order=desc&sortColumn=cvss`

describe('strictness', () => {
  it('names what a correct client would not do', async () => {
    const { raw, send, login, tokens, debricked } = setUp()
    const jwt = await login()
    const statuses = [
      await send('GET', `${LIST}&limit=3`),
      await send('GET', `${LIST}&generateExcel=1`),
      await send('GET', `${API}/user-profile/is-admin?jwt=${jwt}`),
      await raw('GET', `${API}/user-profile/is-admin`),
      await raw('GET', `${API}/user-profile/is-admin`, { headers: { authorization: BEARER + tokens.admin } }),
      await raw('GET', `${API}/user-profile/is-admin`, { headers: { authorization: 'Basic eDp5' } }),
      await send('GET', `${API}/repository/73412/set-default-branch?branchId=1`),
      await send('POST', `${API}/sbom/generate`, { body: { commitId: 5_190_177 } }),
      await send('GET', `${API}/commits/get-commits`),
      await send('GET', `${API}/everything`),
      await send('DELETE', `${API}/ci/upload/status`),
      await raw('POST', '/api/login_refresh', { body: { refresh_token: tokens.admin, scope: 'all' } }),
    ].map(answer => answer.status)
    expect(statuses).toEqual([400, 400, 400, 401, 401, 401, 400, 200, 501, 404, 405, 400])
    const violations = debricked.violations.map(line => line.slice(line.indexOf(': ') + 2))
    expect(violations).toEqual([
      'unknown query key limit',
      'generateExcel orders a report by mail instead of data',
      'a JWT is in the address',
      'unknown query key jwt',
      'the authorization header is missing',
      'an access token is used as a Bearer value',
      'the authorization has no Bearer value',
      'a GET that changes the default branch',
      'an SBOM order without sendEmail false mails the owner of the token',
      'the service has this route, the sandbox has not',
      'unknown route',
      'the path does not take this method',
      'unknown body key scope',
    ])
  })

  it('only takes notes when it is not strict', async () => {
    const { send, debricked } = setUp({ strict: false })
    expect((await send('GET', `${LIST}&limit=3&generateCsv=1`)).status).toBe(200)
    expect(debricked.violations).toHaveLength(2)
  })

  it('keeps a journal of who sent what', async () => {
    const { send, debricked, tokens, clock } = setUp()
    const answer = await send('HEAD', `${API}/user-profile/is-admin`)
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect(debricked.journal.matching('POST', '/api/login_refresh')).toMatchObject([
      { at: clock.now(), body: JSON.stringify({ refresh_token: tokens.admin }), status: 200, authorization: null },
    ])
    expect(debricked.violations).toEqual([])
  })
})
