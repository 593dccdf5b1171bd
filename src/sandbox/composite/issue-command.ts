import { isAbsolute, relative, sep } from 'node:path'
import type { Command } from './command-syntax.ts'
import type { Annotation, AnnotationLevel } from './job-log.ts'
import type { StepContext } from './step-context.ts'

interface Place {
  line?: number
  endLine?: number
  column?: number
  endColumn?: number
}

function readNumber(command: Command, name: string): number | undefined {
  const text = command.properties.get(name)
  return text !== undefined && /^\s*[+-]?\d+\s*$/.test(text) ? Number(text) : undefined
}

/** actions/runner 2.336, ActionCommandManager.cs (ValidateLinesAndColumns), in its order. */
function readPlace(command: Command): Place {
  let line = readNumber(command, 'line')
  let endLine = readNumber(command, 'endline')
  let column = readNumber(command, 'col')
  let endColumn = readNumber(command, 'endcolumn')
  const hasColumn = column !== undefined || endColumn !== undefined
  if (endLine !== undefined) line ??= endLine
  if (endColumn !== undefined) column ??= endColumn
  const columnsMakeSense = line !== undefined && (endLine === undefined || line === endLine)
  const columnsInOrder = column === undefined || endColumn === undefined || endColumn >= column
  if (hasColumn && !(columnsMakeSense && columnsInOrder)) {
    column = undefined
    endColumn = undefined
  }
  if (line !== undefined && endLine !== undefined && endLine < line) {
    line = undefined
    endLine = undefined
  }
  return {
    ...(line === undefined ? {} : { line }),
    ...(endLine === undefined ? {} : { endLine }),
    ...(column === undefined ? {} : { column }),
    ...(endColumn === undefined ? {} : { endColumn }),
  }
}

/** A file inside the workspace is named from there, with `/`; another one stays as it is. */
function relativeFile(file: string, workspace: string): string {
  if (!isAbsolute(file)) return file
  const path = relative(workspace, file)
  return path === '' || path.startsWith('..') || isAbsolute(path) ? file : path.replaceAll(sep, '/')
}

/** What an `error`, `warning` or `notice` command says. */
export function annotationOf(context: StepContext, command: Command): Annotation {
  const file = command.properties.get('file')
  const title = command.properties.get('title')
  return {
    level: command.name.toLowerCase() as AnnotationLevel,
    message: command.data,
    ...(title === undefined ? {} : { title }),
    ...(file === undefined ? {} : { file: relativeFile(file, context.job.request.workspace) }),
    ...readPlace(command),
  }
}
