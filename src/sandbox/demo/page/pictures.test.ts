import { describe, expect, it } from 'vitest'
import { barChart } from '../../../host/summary-bars.ts'
import { timeline } from '../../../host/summary-timeline.ts'
import { barsPicture } from './bars-picture.ts'
import { ganttPicture } from './gantt-picture.ts'

const START = Date.UTC(2026, 7, 1, 2, 13, 4, 120)
const sourceOf = (markdown: string) => /```mermaid\n([\s\S]*?)\n```/.exec(markdown)?.[1] ?? ''

describe('the timeline', () => {
  const source = sourceOf(
    timeline(
      [
        { section: 'scan', label: 'debricked-scan', from: START, to: START + 2_000, outcome: 'good' },
        { section: 'deploy', label: 'deploybot-deploy', from: START + 2_000, to: START + 10_000, outcome: 'bad' },
        { section: 'deploy', label: 'rollback 2', from: START + 6_000, to: START + 10_000, outcome: 'open' },
      ],
      text => text,
    ),
  )

  it('draws each bar where it is in time', () => {
    const picture = ganttPicture(source) ?? ''
    const bars = [...picture.matchAll(/<rect x="([\d.]+)" y="\d+" width="([\d.]+)".*?class="(\w+)"/g)].map(found =>
      found.slice(1),
    )
    expect(bars).toEqual([
      ['330', '110', 'done'],
      ['440', '440', 'crit'],
      ['660', '220', 'active'],
    ])
    expect(picture.match(/class="section"/g)).toHaveLength(2)
    expect(picture.match(/\d\d:\d\d:\d\d(?=<\/text>)/g)).toEqual([
      '02:13:06',
      '02:13:08',
      '02:13:10',
      '02:13:12',
      '02:13:14',
    ])
  })

  it('escapes what it shows', () => {
    const picture = ganttPicture(source.replace('rollback 2', '</text><script>"&amp;\'')) ?? ''
    expect(picture).toContain('&#60;/text&#62;&#60;script&#62;&#34;&#38;amp;&#39;')
    expect(picture).not.toContain('<script')
  })

  it.each([
    ['another statement', `${source}\n  click a href "https://e.org"`],
    ['another head', source.replace('axisFormat', 'title')],
    ['no bars', source.split('\n').slice(0, 3).join('\n')],
    ['a day that does not exist', source.replace('2026-08-01', '2026-99-01')],
  ])('leaves other shapes alone: %s', (_, other) => {
    expect(ganttPicture(other)).toBeUndefined()
  })
})

describe('the bars', () => {
  const bars = [
    { label: 'critical', value: 2 },
    { label: 'not scored', value: 0.5 },
  ]
  const source = sourceOf(barChart({ title: 'Findings', bars }, text => text))

  it('draws them from zero', () => {
    const picture = barsPicture(source) ?? ''
    const drawn = [...picture.matchAll(/class="name">([^<]*)<.*?width="([\d.]+)".*?<text [^>]*>([^<]*)</g)]
    expect(drawn.map(found => found.slice(1))).toEqual([
      ['critical', '640', '2'],
      ['not scored', '160', '0.5'],
    ])
  })

  it('escapes what it shows', () => {
    expect(barsPicture(source.replace('critical', '<b onload=x>&'))).toContain('&#60;b onload=x&#62;&#38;')
  })

  it.each([
    ['more names than bars', source.replace('"critical"', '"critical", "x"')],
    ['another chart', source.replace(' horizontal', '')],
    ['nothing to see', source.replace('--> 2', '--> 0')],
  ])('leaves other shapes alone: %s', (_, other) => {
    expect(barsPicture(other)).toBeUndefined()
  })
})
