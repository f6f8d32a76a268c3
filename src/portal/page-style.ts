// The look of the debtor's pages. It is hashed in the policy, so it is one text for all of them.

export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: #1d2524; --soft: #54605d; --paper: #f6f3ec; --card: #fffefa; --line: #ddd6c6;
  --deep: #0d6157; --deep-ink: #fff; --wash: #e3efeb; --warn: #8a3d12; font: 17px/1.55 system-ui, -apple-system, 'Segoe UI', sans-serif }
@media (prefers-color-scheme: dark) { :root { --ink: #ecebe5; --soft: #b3bab5; --paper: #161b1a; --card: #1f2625; --line: #3a4442;
  --deep: #6fd0be; --deep-ink: #0c1f1b; --wash: #22342f; --warn: #f0a878 } }
* { box-sizing: border-box }
[hidden] { display: none !important }
body { margin: 0; background: var(--paper); color: var(--ink) }
main { max-width: 44rem; margin: 0 auto; padding: 1rem 1rem 4rem }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 1.25rem; text-wrap: balance; hyphens: auto; overflow-wrap: anywhere }
h2 { font-size: 1.2rem; line-height: 1.35; margin: 0 0 .75rem; text-wrap: balance }
h3, h4 { font-size: 1rem; margin: 1rem 0 .5rem }
p { margin: 0 0 .75rem }
.card > :last-child, .card > :last-child > :last-child { margin-bottom: 0 }
a { color: var(--deep); text-underline-offset: .2em }
:focus-visible { outline: 3px solid var(--deep); outline-offset: 2px; border-radius: 4px }
.languages { max-width: 44rem; margin: 0 auto; padding: .75rem 1rem 0; text-align: right; font-size: .85rem }
.languages a { display: inline-grid; place-items: center; min-width: 2.75rem; min-height: 2.75rem }
.languages a[aria-current] { color: inherit; font-weight: 600; text-decoration: none }
.above { color: var(--soft); margin: .5rem 0 .25rem }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 1.25rem; margin: 0 0 1.25rem }
.total { font-size: clamp(1.6rem, 9.5vw, 2.4rem); overflow-wrap: anywhere; line-height: 1.15; font-weight: 650; margin: 0 0 .35rem; font-variant-numeric: tabular-nums }
.soft { color: var(--soft) }
.whole { display: inline-block }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
.small { font-size: .9rem }
.warn { color: var(--warn) }
ul.plain { list-style: none; margin: 0; padding: 0 }
.invoice { border-top: 1px solid var(--line); padding: .9rem 0 }
.invoice:first-child { border-top: 0; padding-top: 0 }
.row { display: flex; gap: 1rem; justify-content: space-between; align-items: baseline; flex-wrap: wrap }
.row strong:last-child { margin-left: auto }
.row strong:last-child, .figure { font-variant-numeric: tabular-nums; white-space: nowrap }
.account { white-space: normal; text-wrap: balance }
summary { cursor: pointer; color: var(--deep); padding: .55rem 0; min-height: 2.75rem }
.later { margin: 0 0 1.25rem }
dl { display: grid; grid-template-columns: minmax(8rem, auto) 1fr; gap: .35rem 1rem; margin: .5rem 0 }
dt { color: var(--soft) }
dd { margin: 0; overflow-wrap: anywhere; font-variant-numeric: tabular-nums }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; gap: 0 } dd { margin-bottom: .6rem } main { padding-inline: .75rem } .card { padding: 1.1rem }
  .row { gap: .25rem .5rem } .copied { justify-content: space-between } }
.copied .account { font-size: .95rem; letter-spacing: -.01em }
.pay { display: grid; gap: 1.25rem; grid-template-columns: 1fr }
@media (min-width: 36rem) { .pay.coded { grid-template-columns: 1fr 11rem } }
.pay img { width: 11rem; height: 11rem; background: #fff; padding: .5rem; border-radius: 10px; image-rendering: pixelated }
.copied { display: flex; gap: .5rem; align-items: center; flex-wrap: wrap }
button, .button { font: inherit; font-weight: 600; border: 0; border-radius: 10px; padding: .7rem 1.1rem; min-height: 2.75rem; background: var(--deep);
  color: var(--deep-ink); cursor: pointer; text-decoration: none; display: inline-block }
button.quiet { background: var(--wash); color: var(--ink); padding: .3rem .9rem; font-size: .9rem }
.choices { display: grid; gap: .6rem; margin: 0; padding: 0; list-style: none }
.choices a { display: block; padding: .85rem 1rem; border: 1px solid var(--line); border-radius: 10px; background: var(--card); text-decoration: none; font-weight: 600 }
.choices a:hover { background: var(--wash) }
form { display: grid; gap: 1rem }
label, .field { display: grid; gap: .3rem; align-content: end }
fieldset { border: 0; margin: 0; padding: 0; display: grid; gap: .5rem }
legend { padding: 0; margin-bottom: .35rem }
.check { display: flex; gap: .6rem; align-items: center; min-height: 2.75rem; padding-block: .2rem; font-variant-numeric: tabular-nums }
.check input { width: 1.15rem; height: 1.15rem; flex: none; margin: 0 }
.many { max-height: 24rem; overflow-y: auto; border: 1px solid var(--line); border-radius: 8px; padding: .5rem .75rem }
input, select, textarea { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--soft); border-radius: 8px; padding: .6rem .7rem; width: 100%; min-height: 2.75rem }
input:not([type=checkbox], [type=radio], [type=file]), select { height: 3rem }
input[type=checkbox], input[type=radio] { min-height: 0 }
textarea { min-height: 7rem }
[aria-invalid=true]:not(fieldset) { border: 2px solid var(--warn) }
.bad { color: var(--warn); font-weight: 600 }
form + .soft { margin-top: 1rem }
.letter { white-space: pre-wrap; overflow-wrap: anywhere; border-left: 3px solid var(--line); padding-left: 1rem }
.notice { border-left: 4px solid var(--deep) }
.problem { border-left: 4px solid var(--warn); background: var(--card); padding: .75rem 1rem; border-radius: 8px; margin: 0 0 1rem }
@media print { .languages, .on-screen, form, button { display: none } .card { break-inside: avoid; background: #fff } body { background: #fff; color: #000 } }
`;
