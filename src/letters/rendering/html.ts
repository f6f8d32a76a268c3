// A message as HTML for mail programs: tables and inline styles (Outlook reads no other layout), 600 wide, nothing
// fetched from elsewhere; the only picture is the transfer code, which travels with the mail. Colours stay readable when a mail program inverts them.

import type { Language } from '../../claim/parties.ts';
import { PAY_CODE_CONTENT_ID } from '../message.ts';
import type { Block, Inline } from './document.ts';
import { ACCENT, FONT, INK, LINE, MOST_COLUMNS, SOFT, shareOf, styleOf } from './html-style.ts';

export function renderHtml({
  blocks,
  language,
  subject,
  hasPayCode = false,
}: {
  blocks: readonly Block[];
  language: Language;
  subject: string;
  /** Shows the transfer code beside the means of payment; the picture travels with the mail. */
  hasPayCode?: boolean;
}): string {
  const shown = blocks.map(block =>
    hasPayCode && block.kind === 'facts' && block.role === 'payment'
      ? withPayCode(htmlOf(block), language)
      : htmlOf(block),
  );
  return `${opening({ language, subject, blocks })}${shown.join('\n')}${CLOSING}`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, sign => ENTITIES[sign] ?? sign);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function opening({
  language,
  subject,
  blocks,
}: {
  language: Language;
  subject: string;
  blocks: readonly Block[];
}): string {
  return `<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
${styleOf(blocks.some(isWide))}
</head>
<body style="margin:0;padding:0;background:#f5f7f9">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f5f7f9"><tr><td align="center" style="padding:24px 12px">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" class="sheet" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;background:#ffffff;border-radius:6px"><tr><td class="ink" style="padding:32px 32px 24px;${FONT};font-size:16px;line-height:1.5;color:${INK};text-align:left;overflow-wrap:break-word">
`;
}

const isWide = (block: Block): boolean => block.kind === 'table' && block.columns.length > MOST_COLUMNS;

const CLOSING = `
</td></tr></table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</body>
</html>
`;

const PAY_CODE_LABEL: Readonly<Record<Language, string>> = {
  fr: 'Code QR du virement, à lire avec votre application bancaire',
  nl: 'QR-code van de overschrijving, te lezen met uw bankapp',
  en: 'QR code of the transfer, to be read by your banking app',
  de: 'QR-Code der Überweisung, lesbar mit Ihrer Banking-App',
};

function withPayCode(facts: string, language: Language): string {
  const image = `<img src="cid:${PAY_CODE_CONTENT_ID}" width="132" height="132" alt="${escapeHtml(PAY_CODE_LABEL[language])}" style="display:block;border:0;background:#ffffff;color:${INK}">`;
  return `<table role="presentation" class="pair" cellpadding="0" cellspacing="0" border="0"><tr><td style="vertical-align:top;padding-right:20px">${facts}</td><td style="vertical-align:top;padding:8px 0 16px">${image}</td></tr></table>`;
}

function htmlOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p style="margin:0 0 16px">${inlineHtml(block.content)}</p>`;
    case 'heading':
      return `<h2 style="margin:24px 0 8px;font-size:18px;line-height:1.3;font-weight:600">${inlineHtml(block.content)}</h2>`;
    case 'mention':
      return `<p class="soft" style="margin:0 0 12px;font-size:13px;line-height:1.45;color:${SOFT}">${inlineHtml(block.content)}</p>`;
    case 'list':
      return listHtml(block);
    case 'button':
      return buttonHtml(block.url, block.label);
    case 'table':
      return tableHtml(block);
    case 'facts':
      return factsHtml(block);
    case 'signature':
      return `<p style="margin:24px 0 16px">${block.lines.map(escapeHtml).join('<br>')}</p>`;
  }
}

const inlineHtml = (content: readonly Inline[]): string => content.map(partHtml).join('');

function partHtml(part: Inline): string {
  switch (part.kind) {
    case 'text':
      return part.text.includes('-') ? unbrokenHtml(part.text) : escapeHtml(part.text);
    case 'break':
      return '<br>';
    case 'strong':
      return `<strong>${inlineHtml(part.content)}</strong>`;
    case 'emphasis':
      return `<em>${inlineHtml(part.content)}</em>`;
    case 'link':
      return `<a href="${escapeHtml(part.url)}" style="color:${ACCENT};overflow-wrap:anywhere">${inlineHtml(part.content)}</a>`;
  }
}

/** A number of an invoice or an article, F-2026-0142 or L441-10, is not cut at its hyphen where it fits a line. */
const unbrokenHtml = (text: string): string =>
  escapeHtml(text).replace(HYPHENED, word =>
    word.length <= LONGEST_UNBROKEN && /\d/.test(word)
      ? `<span style="white-space:nowrap">${word}</span>`
      : word,
  );

/** From the start of a word alone, so that a long one is read once. */
const HYPHENED = /(?<![^\s(),;])[^\s(),;]*-[^\s(),;]+/g;
const LONGEST_UNBROKEN = 24;

function listHtml(list: Extract<Block, { kind: 'list' }>): string {
  const tag = list.isOrdered ? 'ol' : 'ul';
  const entries = list.entries.map(entry => `<li style="margin:0 0 6px">${inlineHtml(entry)}</li>`).join('');
  return `<${tag} style="margin:0 0 16px;padding-left:24px">${entries}</${tag}>`;
}

function buttonHtml(url: string, label: string): string {
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 24px"><tr><td class="button" bgcolor="${ACCENT}" style="border-radius:4px;background:${ACCENT};mso-padding-alt:12px 24px"><a href="${escapeHtml(url)}" style="display:inline-block;padding:12px 24px;${FONT};font-size:16px;font-weight:600;color:#ffffff;text-decoration:none">${escapeHtml(label)}</a></td></tr></table>`;
}

function tableHtml(table: Extract<Block, { kind: 'table' }>): string {
  const { columns, rows, total } = table;
  // Every cell says it again: a mail of a hundred invoices has five hundred.
  const isNarrow = columns.length < 3;
  const between = isNarrow ? '48px' : '8px';
  const sides = columns.map(
    (_, position) =>
      `padding:8px ${position === columns.length - 1 ? '0' : between} 8px 0;border-bottom:1px solid ${LINE}`,
  );
  const shares = columns.map((_, position) => {
    const share = shareOf(position, columns.length);
    return share === null ? '' : ` class="${share}"`;
  });
  const cells = columns.map(
    ({ align }, position) =>
      `<td${shares[position]}${align === 'end' ? ' align="right"' : ''} style="${sides[position]}`,
  );
  const head = columns.map(
    ({ align, title }, position) =>
      `<th scope="col"${shares[position]} align="${align === 'end' ? 'right' : 'left'}" style="${sides[position]};font-size:13px;font-weight:600;color:${SOFT}">${escapeHtml(title)}</th>`,
  );
  const row = (texts: readonly string[], style = ''): string =>
    `<tr valign="top">${texts.map((text, position) => `${cells[position]}${style}">${escapeHtml(text)}</td>`).join('')}</tr>`;
  return `<div class="scroll${isWide(table) ? ' wide' : ''}"><table${isNarrow ? '' : ' width="100%"'} cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 20px;border-collapse:collapse;font-size:15px;font-variant-numeric:tabular-nums">
<thead><tr valign="top">${head.join('')}</tr></thead>
<tbody>${rows.map(texts => row(texts)).join('\n')}${total ? row(total, ';font-weight:600') : ''}</tbody>
</table></div>`;
}

function factsHtml({ facts, role }: Extract<Block, { kind: 'facts' }>): string {
  const align = role === 'claim' ? 'right' : 'left';
  const rows = facts
    .map(
      fact =>
        `<tr valign="top"><th scope="row" class="soft" align="left" style="padding:3px 16px 3px 12px;font-size:14px;font-weight:400;color:${SOFT}">${escapeHtml(fact.label)}</th><td align="${align}" style="padding:3px 0;font-size:15px${fact.isStrong ? ';font-weight:600' : ''}">${escapeHtml(fact.value)}</td></tr>`,
    )
    .join('\n');
  // The labels of a claim are long, and its amounts short.
  const hasShortLabels = role === 'payment' || role === 'parties';
  return `<table class="facts${hasShortLabels ? ' near' : ''}" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 20px;border-left:3px solid ${LINE};font-variant-numeric:tabular-nums">
${rows}
</table>`;
}
