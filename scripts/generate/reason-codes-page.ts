import { reasonCodes } from '../../src/core/reason-codes.ts'

/** docs/reason-codes.md: the closed list behind the `reason-code` output. */
export function reasonCodesPage(): string {
  const rows = Object.entries(reasonCodes).map(
    ([code, { decision, meaning, next }]) =>
      `| \`${code}\` | ${decision} | ${meaning} | ${next.replaceAll('|', '\\|')} |`,
  )
  return `<!-- Written by \`npm run generate\` from src/core/reason-codes.ts. Do not edit. -->
# Reason codes

The \`reason-code\` output is one of these words. A released code is never renamed and never changes its meaning, so
workflows can branch on it. The decision is the usual one; an action's page says where it differs.

| Code | Decision | What happened | What to do next |
| --- | --- | --- | --- |
${rows.join('\n')}
`
}
