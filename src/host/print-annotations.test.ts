import { describe, expect, it, vi } from 'vitest'
import { commandsIn } from '../../test/kit/runner-commands.ts'
import { printAnnotations } from './print-annotations.ts'

describe('printed annotations', () => {
  it('are commands that the runner reads as they were meant', () => {
    const printed: string[] = []
    const write = vi.spyOn(process.stdout, 'write').mockImplementation(text => printed.push(String(text)) > 0)
    try {
      printAnnotations([
        { level: 'error', title: 'dbackup-run: backup_failed', message: '50 %0A\nsecond line' },
        { level: 'warning', title: 'a, b', message: 'm', file: 'a,b:c.json', line: 7 },
        { level: 'notice', title: 't', message: 'n', line: 7 },
      ])
    } finally {
      write.mockRestore()
    }
    expect(commandsIn(printed.join(''))).toEqual([
      { name: 'error', properties: { title: 'dbackup-run: backup_failed' }, data: '50 %0A\nsecond line' },
      { name: 'warning', properties: { title: 'a, b', file: 'a,b:c.json', line: '7' }, data: 'm' },
      { name: 'notice', properties: { title: 't' }, data: 'n' },
    ])
  })
})
