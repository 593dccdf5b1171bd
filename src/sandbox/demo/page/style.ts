/** Like a summary on GitHub, in light and dark. */
export const style = `
:root {
  color-scheme: light dark;
  --text: #1f2328; --quiet: #59636e; --paper: #fff; --desk: #f6f8fa; --line: #d1d9e0; --link: #0969da;
  --good: #1a7f37; --bad: #cf222e; --open: #9a6700; --amount: #0969da;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #f0f6fc; --quiet: #9198a1; --paper: #0d1117; --desk: #010409; --line: #3d444d; --link: #4493f8;
    --good: #238636; --bad: #da3633; --open: #9e6a03; --amount: #1f6feb;
  }
}
* { box-sizing: border-box }
body {
  margin: 0; padding: 24px 16px 64px; color: var(--text); background: var(--desk);
  font: 14px/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif;
}
main { max-width: 1012px; margin: 0 auto }
h1 { font-size: 24px; margin: 0 0 4px }
h2 { font-size: 18px; margin: 40px 0 8px }
h3 { font-size: 20px; margin: 0 0 12px }
a { color: var(--link); text-decoration: none }
a:hover { text-decoration: underline }
.quiet { color: var(--quiet) }
.badge { display: inline-block; padding: 0 10px; border-radius: 2em; color: #fff; font-size: 12px; line-height: 22px }
.badge.good { background: var(--good) }
.badge.bad { background: var(--bad) }
article { padding: 24px; border: 1px solid var(--line); border-radius: 6px; background: var(--paper); overflow-wrap: anywhere }
table { display: block; width: max-content; max-width: 100%; overflow: auto; border-collapse: collapse; margin: 0 0 16px }
th, td { padding: 6px 13px; border: 1px solid var(--line); text-align: left; vertical-align: top }
tr:nth-child(2n) td { background: var(--desk) }
pre {
  padding: 16px; overflow: auto; border-radius: 6px; background: var(--desk); overflow-wrap: normal;
  font: 12px/1.45 ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, monospace;
}
ul { padding-left: 2em }
summary { cursor: pointer }
details { margin: 0 0 12px }
details > table, details > pre { margin-top: 12px }
sub { font-size: 12px; color: var(--quiet); vertical-align: baseline }
svg { display: block; width: 100%; margin: 0 0 16px; font-size: 13px; fill: var(--text) }
svg .grid { stroke: var(--line); stroke-width: 1 }
svg .mark { text-anchor: middle; font-size: 11px; fill: var(--quiet) }
svg .name { text-anchor: end }
svg .section { font-weight: 600 }
svg .done { fill: var(--good) }
svg .crit { fill: var(--bad) }
svg .active { fill: var(--open) }
svg .amount { fill: var(--amount) }
`
