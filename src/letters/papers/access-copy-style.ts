// How the page of a person's own looks: on a screen, in the dark, on a telephone and on paper.

export const ACCESS_STYLE = `
:root{color-scheme:light dark;--ink:#1f2933;--soft:#52606d;--line:#d9e2ec;--sheet:#fff;--ground:#f5f7f9}
@media(prefers-color-scheme:dark){:root{--ink:#e6e9ed;--soft:#aab4be;--line:#3a424b;--sheet:#1f2328;--ground:#16191d}}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 'Segoe UI',Helvetica,Arial,sans-serif}
main{max-width:46rem;margin:0 auto;padding:24px 16px}
header,section{background:var(--sheet);border:1px solid var(--line);border-radius:8px;padding:20px 24px;margin:0 0 16px}
h1{font-size:26px;line-height:1.2;margin:4px 0 8px}h2{font-size:19px;margin:0 0 12px}h2 span{color:var(--soft);font-weight:400}
h3{font-size:15px;margin:0 0 4px}header p{margin:0;color:var(--soft)}small{color:var(--soft)}
article{border-top:1px solid var(--line);padding:12px 0}article:first-of-type{border-top:0;padding-top:0}
dl{margin:0;font-variant-numeric:tabular-nums}dl div{display:grid;grid-template-columns:11rem 1fr;gap:4px 16px;padding:2px 0}
.told div{padding:8px 0;border-top:1px solid var(--line)}.told div:first-child{border-top:0}
dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere;white-space:pre-line}
.text{white-space:pre-wrap;overflow-wrap:anywhere;margin:8px 0 0;padding-left:12px;border-left:3px solid var(--line)}
@media(max-width:36rem){dl div{grid-template-columns:1fr;gap:0}header,section{padding:16px}}
@media print{body,header,section{background:#fff;color:#000;border-color:#ccc}article{break-inside:avoid}}
`;
