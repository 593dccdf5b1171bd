import { error, notice, warning } from '@actions/core'
import type { Annotation } from '../core/report.ts'

/** The three functions of `@actions/core` that print an annotation. */
export interface AnnotationPrinter {
  error(message: string, properties: Properties): void
  warning(message: string, properties: Properties): void
  notice(message: string, properties: Properties): void
}

interface Properties {
  title: string
  file?: string
  startLine?: number
}

/** Prints annotations as workflow commands, which `@actions/core` escapes. */
export function printAnnotations(
  annotations: readonly Annotation[],
  printer: AnnotationPrinter = { error, warning, notice },
): void {
  for (const { level, title, message, file, line } of annotations) {
    printer[level](message, {
      title,
      ...(file === undefined ? {} : { file }),
      ...(file === undefined || line === undefined ? {} : { startLine: line }),
    })
  }
}
