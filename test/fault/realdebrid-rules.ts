import { type ReasonCode, reasonCodes } from '../../src/core/reason-codes.ts'
import type { FaultName } from './fault-kinds.ts'
import type { Cell, Expected } from './fault-matrix.ts'
import type { RealdebridCall } from './realdebrid-calls.ts'

export function expectedOf(_cell: Cell<RealdebridCall>): Expected {
  return told('ok')
}
type Rule = Partial<Record<FaultName, ReasonCode>>
function told(reasonCode: ReasonCode): Expected {
  return { decision: reasonCodes[reasonCode].decision, reasonCode }
}
export type { Rule }
