import { spawnSync } from 'node:child_process'

/** One figure with the bound it has to keep. */
export interface Finding {
  readonly what: string
  readonly value: string
  readonly bound: string
  readonly kept: boolean
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export interface Command {
  readonly program: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/**
 * Milliseconds that each command takes, run in turns: what else the machine does falls on all of them alike.
 */
export function inTurns(commands: readonly Command[], rounds: number): readonly (readonly number[])[] {
  const times: number[][] = commands.map(() => [])
  for (let round = 0; round < rounds; round++) {
    commands.forEach((command, index) => {
      const from = performance.now()
      spawnSync(command.program, command.args, { stdio: 'ignore', env: { PATH: process.env['PATH'], ...command.env } })
      times[index]?.push(performance.now() - from)
    })
  }
  return times
}
