import type { ActionContext } from '../../../../actions/define.ts'
import type { scanOutputs } from './inputs.ts'

/** The world as the steps of a scan see it. */
export type ScanContext = ActionContext<typeof scanOutputs>
