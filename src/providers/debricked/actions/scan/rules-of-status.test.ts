import { expect, test } from 'vitest'
import { lockOf } from '../../emulator/caller.test-support.ts'
import type { Rule } from './finding.ts'
import { rulesOfStatus } from './rules-of-status.ts'
import { scanScene, target } from './scene.test-support.ts'

const base = new URL('https://debricked.com/')
type Status = Parameters<typeof rulesOfStatus>[0]

const rulesOf = (own: Partial<Status>) =>
  rulesOfStatus(
    {
      ...{ progress: 100, vulnerabilitiesFound: 1, automationsAction: 'none', policyEngineAction: undefined },
      ...{ automationRules: null, detailsUrl: 'https://debricked.com/app/en/repository/1/commit/2' },
      ...own,
    },
    base,
  )
const entry = (own: object = {}) => ({
  ...{ ruleDescription: 'If bad\nthen fail', ruleLink: 'https://debricked.com/app/en/automation-rules?ruleId=7' },
  ...{ ruleActions: ['failPipeline', 'sendEmail'], triggered: true, hasCves: true },
  triggerEvents: [{ dependency: 'lodash (npm)', cve: 'CVE-2021-23337', cvss3: null }],
  ...own,
})
const effect = (rules: readonly Rule[]) =>
  rules.some(one => one.triggered && one.failsPipeline)
    ? 'fail'
    : rules.some(one => one.triggered && one.warnsPipeline)
      ? 'warn'
      : 'none'

test('a rule as it is listed', () => {
  expect(rulesOf({ automationsAction: 'fail', automationRules: [entry()] })).toEqual([
    {
      description: 'If bad\nthen fail',
      url: 'https://debricked.com/app/en/automation-rules?ruleId=7',
      ...{ triggered: true, failsPipeline: true, warnsPipeline: false },
      events: [{ packageName: 'lodash', id: 'CVE-2021-23337' }],
    },
  ])
})

test('an untriggered rule with failPipeline fails nothing', () => {
  const untriggered = entry({ triggered: false, triggerEvents: undefined })
  expect(effect(rulesOf({ automationRules: [untriggered] }))).toBe('none')
})

test.each([
  ['fail', undefined, [], 'fail'],
  ['none', 'fail', [], 'fail'],
  ['', 'warn', null, 'warn'],
  ['FAIL', undefined, undefined, 'fail'],
  ['none', 'none', [entry()], 'fail'],
  ['fail', undefined, [entry({ ruleActions: ['warnPipeline'] })], 'fail'],
  ['fail', undefined, [entry({ triggered: false })], 'fail'],
  ['warn', undefined, [entry({ ruleActions: [] })], 'warn'],
  ['quarantine', undefined, [], 'warn'],
  ['quarantine', 'fail', [], 'fail'],
  ['quarantine', undefined, [entry()], 'fail'],
  ['none', undefined, [entry({ ruleActions: ['blockMerge'] })], 'none'],
  [undefined, undefined, [entry({ ruleActions: ['blockMerge'] })], 'warn'],
  [undefined, undefined, [entry({ ruleActions: { odd: true } })], 'warn'],
  [undefined, undefined, [entry({ ruleActions: ['sendEmail', 'triggerWebhook'] })], 'none'],
  [undefined, undefined, [entry({ triggered: 'yes' })], 'fail'],
  [undefined, undefined, { 0: entry({ triggered: false }), 2: entry() }, 'fail'],
  [undefined, undefined, null, 'none'],
] as const)(
  '%s and %s with these rules come to an effect',
  (automationsAction, policyEngineAction, rules, expected) => {
    const found = rulesOf({ automationsAction, policyEngineAction, automationRules: rules })
    expect(effect(found)).toBe(expected)
    for (const one of found) expect(one.url ?? base.href).toContain('https://debricked.com/')
  },
)

test.each([
  [1, 'fail'],
  ['1', 'fail'],
  ['true', 'fail'],
  ['TRUE', 'fail'],
  [0, 'none'],
  ['0', 'none'],
  ['', 'none'],
  ['false', 'none'],
] as const)('triggered may be said as %j', (triggered, expected) => {
  const untold = { automationsAction: '', policyEngineAction: undefined }
  const found = rulesOf({ ...untold, automationRules: [entry({ triggered, triggerEvents: undefined })] })
  expect(effect(found)).toBe(expected)
})

test.each(['yes', null, 2, undefined, {}])('triggered cannot be read (%j): only the overall word helps', triggered => {
  const untold = { automationsAction: '', policyEngineAction: undefined }
  const rulesWith = (ruleActions: unknown, word: object) =>
    rulesOf({ ...word, automationRules: [entry({ triggered, triggerEvents: undefined, ruleActions })] })
  for (const actions of [['failPipeline'], ['sendEmail', 'warnPipeline'], ['blockMerge'], undefined]) {
    expect(() => rulesWith(actions, untold)).toThrow(/cannot be read/)
    expect(effect(rulesWith(actions, { automationsAction: 'none' }))).toBe('none')
  }
  expect(effect(rulesWith(['sendEmail'], untold))).toBe('none')
})

test('an event that cannot be read is one all the same', () => {
  const triggerEvents = [{ dependency: 'lodash (npm)' }, 7, null]
  const untold = { automationsAction: undefined, automationRules: [entry({ triggered: 'yes', triggerEvents })] }
  expect(effect(rulesOf(untold))).toBe('fail')
  const [one] = rulesOf({ automationRules: [entry({ triggerEvents })] })
  expect(one?.events[0]).toEqual({ packageName: 'lodash', id: undefined })
})

test('a list of rules that cannot be read is an error, never no rules', () => {
  for (const automationRules of ['none', [entry(), 'rule'], [null], 7]) {
    expect(() => rulesOf({ automationRules })).toThrow(/cannot be read/)
  }
})

test('links lead to the service only, and events are few and distinct', () => {
  const triggerEvents = Array.from({ length: 40 }, (_, at) => ({ dependency: `p${at % 8} (npm)`, cve: null }))
  const [one] = rulesOf({ automationRules: [entry({ ruleLink: 'https://evil.example/?ruleId=7', triggerEvents })] })
  expect(one?.url).toBeUndefined()
  expect(one?.events).toHaveLength(5)
  expect(one?.events[0]).toEqual({ packageName: 'p0', id: undefined })
  const [synthetic] = rulesOf({ automationsAction: 'fail', detailsUrl: 'javascript:alert(1)' })
  expect(synthetic?.url).toBeUndefined()
})

test.each(['both', 'automations', 'policy-engine', 'empty', 'none'] as const)(
  'the rules of a scan whose words come as %s',
  async actionFields => {
    const { clock, emulator, api } = scanScene()
    emulator.control.change({ actionFields })
    const { ciUploadId } = emulator.control.addScan({
      ...{ repository: target.repositoryName, branch: 'main', commit: 'c0ffee' },
      files: { 'package-lock.json': lockOf({ minimist: '1.2.5' }) },
    })
    const { body } = await clock.run(api.status(ciUploadId))
    if (body === undefined) throw new Error('no status')
    const rules = rulesOfStatus(body, api.base)
    expect(rules).toHaveLength(3)
    expect(effect(rules)).toBe('fail')
  },
)
