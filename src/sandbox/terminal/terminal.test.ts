import { expect, test } from 'vitest'
import { runnerLogReader } from './runner-log.ts'
import { summaryText } from './summary-text.ts'
import { visibleText } from './visible-text.ts'

const SUMMARY = `### dbackup-run: passed

The backup of "Shop \\*Daily\\*" ended.

- **Server:** <a href="http://127.0.0.1:1/">http:&#8203;//127.0.0.1:1/</a>

**Backups**

| Job | Size |
| --- | --- |
| Shop \\| Daily | 11.0 kB |
| B | <a href="http://x/?a=1&amp;b=2">5015a2fc</a> |

**Vulnerabilities by severity**

\`\`\`mermaid
pie
\`\`\`

<details><summary>Commands (1 line)</summary>

<pre>npm install a &amp;&amp; b
</pre>

</details>

<sub>shipgate 0.1.0</sub>
`

test('a summary becomes readable text', () => {
  expect(summaryText(SUMMARY, 80)).toBe(
    `dbackup-run: passed
===================

The backup of "Shop *Daily*" ended.

- Server: http://127.0.0.1:1/

Backups

  Job           Size
  ------------  -------------------------------
  Shop | Daily  11.0 kB
  B             5015a2fc (http://x/?a=1&b=2)

Commands (1 line):

    npm install a && b

shipgate 0.1.0`.replace('-------------------------------', '----------------------------'),
  )
})

test('a table that is too wide is shown row by row', () => {
  expect(summaryText(SUMMARY, 30)).toContain('  Shop | Daily\n      Size: 11.0 kB\n  B\n      Size: 5015a2fc')
})

test('nothing that a terminal would obey gets through', () => {
  expect(visibleText('a\x1b[31mred\x1b[0m\x07 b\rc\u202ed\x9b2J\te\nf')).toBe('ared bcd2J\te\nf')
  const hostile = summaryText('| a |\n| --- |\n| &#27;[2J\x1b]0;title\x07 |', 80)
  expect(['\x07', '\x1b'].filter(character => hostile.includes(character))).toEqual([])
})

test('nothing is a workflow command either, where this runs in a workflow', () => {
  expect(visibleText('a ##[error]b\n  ::warning::c\nstd::vector ::1')).toBe(
    'a ## [error]b\n  : :warning::c\nstd::vector ::1',
  )
  expect(summaryText('| a |\n| --- |\n| ::error::b &#35;#[c] |', 80)).toContain('\n  : :error::b ## [c]')
})

test('what the runner says of its own is left out of the log', () => {
  const read = runnerLogReader()
  const shown = [
    ...['##[group]Run ./dbackup-run', 'with:', '  job: Shop Daily', '##[endgroup]', '##[debug]node x'],
    ...['##[group]Back up', 'Started', '##[endgroup]', '##[error]no \x1b[2Jgood'],
  ].map(read)
  expect(shown.filter(line => line !== undefined)).toEqual(['> Back up', 'Started', 'Error: no good'])
})
