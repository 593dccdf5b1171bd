import { expect, test } from 'vitest'
import { openStage } from '../kit/committed-action.ts'

// Whoever can name a job or make a dump fail with words of his own writes into our log, summary and annotations.
const forged = [
  '::error title=forged::forged by a job name',
  '\r::set-output name=decision::pass',
  ' ##[error]forged in the middle',
  '::add-mask::dbackup-run',
  '::stop-commands::pause',
].join('')
const markup = '<img src=x onerror=alert(1)> [click](javascript:alert(1)) | @octocat #1 `code` <!-- hidden -->'

test('text from the service is never a command, Markdown or HTML', async () => {
  const name = `Nightly ${forged} ${markup}`
  await using stage = await openStage({
    emulator: {
      world: {
        sources: [{ name: 'Shop Database' }],
        destinations: [{ name: 'Local Backups' }],
        jobs: [{ name, id: 'b0b5c0de-0000-4000-8000-000000000001', destinations: ['Local Backups'] }],
      },
    },
  })
  stage.emulator.control.script(name, { failAt: 'Dumping Databases', error: `${forged}\n${forged} ${markup}` })
  const result = await stage.run({ job: 'b0b5c0de-0000-4000-8000-000000000001' })

  expect(result.outputs).toMatchObject({ decision: 'fail', 'reason-code': 'backup_failed' })
  // Ours and the runner's own, and nothing that a job name made up.
  expect(result.annotations.map(one => one.title ?? one.message)).toEqual([
    'dbackup-run: backup_failed',
    'Process completed with exit code 1.',
  ])
  expect(result.masks).not.toContain('dbackup-run')
  expect(result.log).not.toContain('##[error]forged')
  expect(result.rawSummary).not.toMatch(/<img|<!--/)
  // Inside pre nothing is Markdown and nobody is mentioned.
  const prose = result.rawSummary.replace(/<pre>[\s\S]*?<\/pre>/g, '')
  expect(prose).not.toMatch(/\]\(javascript|@octocat|`code`/)
  // The words are still there to be read.
  expect(result.log).toContain('forged by a job name')
})
