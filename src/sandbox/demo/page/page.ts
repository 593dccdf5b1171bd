import { STORIES, type Story } from '../../world/story.ts'
import { escaped } from './markup.ts'
import { style } from './style.ts'
import { summaryHtml } from './summary-html.ts'

/** What the page shows of a release. */
export interface ReleaseOnPage {
  readonly story: Story
  readonly title: string
  readonly result: { readonly conclusion: string; readonly summary: string }
}

/** The job summaries of the releases on one page, which needs nothing from elsewhere and runs no script. */
export function demoPage(releases: readonly ReleaseOnPage[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Shipgate: the releases of the demo</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Shipgate: the releases of the demo</h1>
<p class="quiet">The job summaries, as a workflow run on GitHub shows them. Links lead to emulators that have stopped.</p>
<ul>
${releases.map(({ story, title }) => `<li><a href="#${story}">${escaped(title)}</a>: ${escaped(STORIES[story])}</li>`).join('\n')}
</ul>
${releases.map(section).join('\n')}
</main>
</body>
</html>
`
}

function section({ story, title, result: { conclusion, summary } }: ReleaseOnPage): string {
  const isGreen = conclusion === 'success'
  return `<section id="${story}">
<h2>${escaped(title)} <span class="badge ${isGreen ? 'good' : 'bad'}">${escaped(conclusion)}</span></h2>
<p class="quiet">The story: ${escaped(STORIES[story])}. <a href="${story}/summary.md">Markdown</a>, <a href="${story}/workspace/evidence.json">evidence</a></p>
<article>
${summaryHtml(summary)}</article>
</section>`
}
