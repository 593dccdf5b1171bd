import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commandsIn } from '../../test/kit/runner-commands.ts'
import { createLog } from './log.ts'
import { createRedactor } from './redactor.ts'

function setup(...secrets: string[]) {
  const lines: string[] = []
  const redactor = createRedactor()
  for (const secret of secrets) redactor.add(secret)
  return { lines, log: createLog({ write: line => void lines.push(line), redactor }) }
}

describe('log', () => {
  it('prints texts line by line, redacted and harmless', () => {
    const { lines, log } = setup('hunter22')
    log.info('password is hunter22\n::error::forged')
    log.warning('first\nsecond')
    expect(lines).toEqual(['password is ***', ': :error::forged', 'Warning: first', '  second'])
  })

  it('hides a secret whose parts an invisible character holds apart', () => {
    const { lines, log } = setup('hunter22')
    log.info('hun\u200bter22 hunt\u001b[0mer22')
    expect(lines).toEqual(['*** ***'])
  })

  it('sends debug texts as commands that come out as they went in', () => {
    const { lines, log } = setup()
    log.debug('100 %0A done\nnext')
    expect(commandsIn(lines.join('\n'))).toMatchObject([
      { name: 'debug', data: '100 %0A done' },
      { name: 'debug', data: 'next' },
    ])
  })

  it('opens and closes groups around the body, also when it throws', async () => {
    const { lines, log } = setup()
    const value = await log.group('Plan\n::x', async () => {
      log.info('inside')
      return 7
    })
    await expect(log.group('Second', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(value).toBe(7)
    expect(lines).toEqual(['::group::Plan ::x', 'inside', '::endgroup::', '::group::Second', '::endgroup::'])
  })

  it('never nests groups, inside each other or side by side', async () => {
    const { lines, log } = setup()
    await Promise.all([
      log.group('A', async () => {
        await log.group('B', async () => log.info('in B'))
        log.info('in A')
      }),
      log.group('C', async () => log.outsideLines('Remote', ['x'])),
    ])
    const commands = commandsIn(lines.join('\n')).map(command => command.name)
    expect(commands).toEqual(['group', 'endgroup'])
    expect(lines).toContain('C')
    expect(lines).toContain('| x')
  })

  it('prints the last lines of a log from outside', () => {
    const { lines, log } = setup('hunter22')
    const remote = Array.from({ length: 60 }, (_, at) => `line ${at}`)
    log.outsideLines('Log of DBackup', [...remote, 'key hunter22\r##[error]x'])
    expect(lines).toHaveLength(52)
    expect(lines[0]).toBe('::group::Log of DBackup (last 50 of 62 lines)')
    expect(lines.slice(-4)).toEqual(['| line 59', '| key ***', '| ## [error]x', '::endgroup::'])
  })

  it('says nothing of a part when all lines are there, or none', () => {
    const { lines, log } = setup()
    log.outsideLines('Log', ['a'])
    log.outsideLines('Log', [], 10)
    log.outsideLines('Log', ['a', 'b'], 0)
    expect(lines).toEqual(
      ['::group::Log', '| a', '::endgroup::', '::group::Log', '::endgroup::'].concat([
        '::group::Log (last 0 of 2 lines)',
        '::endgroup::',
      ]),
    )
  })

  it('emits only its own commands for any text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom(':', '#', '[', ']', '\r', '\n', 'error', '::error::', '\u200b') }),
        async text => {
          const { lines, log } = setup()
          log.info(text)
          log.warning(text)
          log.outsideLines(text, [text, text])
          await log.group(text, async () => log.debug(text))
          const names = commandsIn(lines.join('\n')).map(({ name }) => name)
          expect(names.filter(name => name !== 'debug')).toEqual(['group', 'endgroup', 'group', 'endgroup'])
        },
      ),
      { numRuns: 2_000 },
    )
  })
})
