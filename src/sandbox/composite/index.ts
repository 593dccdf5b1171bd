export type { Annotation, AnnotationLevel } from './job-log.ts'
export { runComposite } from './run-composite.ts'
export type { Timing } from './step-process.ts'
export type { CompositeRequest, CompositeResult, Conclusion, StepResult } from './types.ts'
