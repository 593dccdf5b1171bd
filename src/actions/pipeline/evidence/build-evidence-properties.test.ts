import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeParse } from 'zod/mini'
import { stageNames } from '../stages.ts'
import { buildEvidence } from './build-evidence.ts'
import { sha256Of } from './digest-of-file.ts'
import { evidenceSchema } from './evidence-schema.ts'
import { entryOf, github, resultOf, START } from './release.test-support.ts'

test('whatever the actions tell, the form is right', () => {
  const anything = fc.oneof(
    fc.jsonValue(),
    fc.string(),
    fc.constantFrom('true', '12', '', '-1', '2026-01-01', 'e'.repeat(64)),
  )
  const outputName = fc.constantFrom(
    'scan-id',
    'size-bytes',
    'sha256',
    'rolled-back',
    'failed-rules-json',
    'sarif-file',
    'download-path',
    'Odd Name',
  )
  const rows = fc.array(
    fc.dictionary(
      fc.constantFrom(
        'job',
        'decision',
        'reason-code',
        'sha256',
        'path',
        'size',
        'started-at',
        'download-path',
        'taken-at',
        'of',
      ),
      anything,
    ),
    { maxLength: 3 },
  )
  const place = { folder: '/w', at: (path: string) => `/w/${path}`, write: () => undefined }
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          stage: fc.constantFrom(...stageNames),
          outputs: fc.dictionary(outputName, fc.string()),
          detail: fc.record({
            executions: fc.oneof(rows, anything),
            files: fc.oneof(rows, anything),
            backup: fc.oneof(fc.record({ parts: rows }), anything),
          }),
          startedAt: fc.option(fc.double(), { nil: undefined }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      entries => {
        const result = resultOf(entries.map(({ stage, ...told }) => entryOf(stage, place, told)))
        const evidence = buildEvidence(result, {
          now: START,
          workspace: '/w',
          github,
          config: { path: 'a', sha256: sha256Of('a') },
          measured: new Map(),
        })
        expect(safeParse(evidenceSchema, JSON.parse(JSON.stringify(evidence))).error).toBeUndefined()
      },
    ),
    { numRuns: 300 },
  )
})
