// The page that a person reads who asked for what is held of him: who holds it and why, article by article, and then what it is,
// heading by heading. It opens in any browser, fetches nothing and prints. What programs read is in the file beside it.

import type { Company, Language } from '../../claim/parties.ts';
import { ACCESS_STATEMENTS, supervisoryAuthority } from '../../law/access-rights.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';
import { citedArticle } from '../citation.ts';
import { formatDate, formatList, formatMoney, type Locale, localeOf } from '../locale.ts';
import { escapeHtml } from '../rendering/html.ts';
import type { AccessCopyWords, CopyLabel, CopySection } from '../wording/access-copy/words.ts';
import { ACCESS_COPY_WORDS } from '../wording/access-copy/words.ts';
import { ACCESS_STYLE } from './access-copy-style.ts';

export type CopyValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'money'; readonly money: Money }
  | { readonly kind: 'day'; readonly day: CalendarDate };

export type CopyEntry = {
  readonly on: CalendarDate | null;
  readonly facts: readonly { readonly label: CopyLabel; readonly value: CopyValue }[];
  /** In full, as it was written. */
  readonly text: string | null;
};

export type AccessCopyFacts = {
  readonly language: Language;
  readonly day: CalendarDate;
  readonly creditor: Company;
  readonly person: string;
  /** A contact of a firm gets what concerns the contact, not what the firm owes. */
  readonly isContact: boolean;
  /** Whom the claim was given to: an agency, a lawyer, a bailiff. */
  readonly recipients: readonly string[];
  readonly sections: readonly { readonly key: CopySection; readonly entries: readonly CopyEntry[] }[];
  readonly files: readonly string[];
  readonly filesLeft: readonly string[];
  readonly isCut: boolean;
};

export function accessCopyPage(facts: AccessCopyFacts): string {
  const { language, creditor, person, day } = facts;
  const words = ACCESS_COPY_WORDS[language];
  const locale = localeOf(language, creditor.country);
  const filled = facts.sections.filter(({ entries }) => entries.length > 0);
  const parts = [
    `<header><p>${escapeHtml(creditor.name)}</p><h1>${escapeHtml(words.title)}</h1>`,
    `<p>${escapeHtml(words.intro(person, creditor.name, formatDate(day, locale)))}</p></header>`,
    statementsHtml(facts, { words, locale, headings: filled.map(({ key }) => words.sections[key]) }),
    ...filled.map(section => sectionHtml(section, { words, locale })),
    filesHtml(facts, words),
  ];
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">
<title>${escapeHtml(words.title)}</title><style>${ACCESS_STYLE}</style></head>
<body><main>${parts.join('\n')}</main></body></html>
`;
}

type Said = { readonly words: AccessCopyWords; readonly locale: Locale };

function statementsHtml(
  { language, creditor, recipients, isContact }: AccessCopyFacts,
  { words, locale, headings }: Said & { headings: readonly string[] },
): string {
  const authority = supervisoryAuthority(creditor.country);
  const where =
    authority === null ? null : `${authority.name[language]}, ${authority.address}, ${authority.site}`;
  const texts = words.statements({
    creditor: creditor.name,
    reached: [creditor.email, creditor.phone].filter(way => way !== null).join(', '),
    categories: formatList(headings, locale),
    recipients: recipients.length === 0 ? null : formatList(recipients, locale),
    authority: where,
    isContact,
    kept: creditor.policy.retention ?? null,
  });
  const rows = ACCESS_STATEMENTS.map(({ key, article }) => {
    const cited = citedArticle(article, language);
    return `<div><dt>${escapeHtml(words.headings[key])}</dt><dd>${escapeHtml(texts[key])} <small>(${escapeHtml(cited)})</small></dd></div>`;
  });
  return `<section><h2>${escapeHtml(words.told)}</h2><dl class="told">${rows.join('')}</dl></section>`;
}

const sectionHtml = ({ key, entries }: AccessCopyFacts['sections'][number], said: Said): string =>
  `<section><h2>${escapeHtml(said.words.sections[key])} <span>${entries.length}</span></h2>${entries
    .map(entry => entryHtml(entry, said))
    .join('')}</section>`;

function entryHtml({ on, facts, text }: CopyEntry, { words, locale }: Said): string {
  const day = on === null ? '' : `<h3>${escapeHtml(formatDate(on, locale))}</h3>`;
  const rows = facts.map(
    ({ label, value }) =>
      `<div><dt>${escapeHtml(words.labels[label])}</dt><dd>${escapeHtml(valueText(value, locale))}</dd></div>`,
  );
  const list = rows.length === 0 ? '' : `<dl>${rows.join('')}</dl>`;
  return `<article>${day}${list}${text === null ? '' : `<p class="text">${escapeHtml(text)}</p>`}</article>`;
}

function valueText(value: CopyValue, locale: Locale): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'money':
      return formatMoney(value.money, locale);
    case 'day':
      return formatDate(value.day, locale);
  }
}

function filesHtml({ files, filesLeft, isCut }: AccessCopyFacts, words: AccessCopyWords): string {
  const list = (names: readonly string[]): string =>
    `<ul>${names.map(name => `<li>${escapeHtml(name)}</li>`).join('')}</ul>`;
  const enclosed = files.length === 0 ? '' : list(files);
  const left = filesLeft.length === 0 ? '' : `<p>${escapeHtml(words.filesLeft)}</p>${list(filesLeft)}`;
  const cut = isCut ? `<p>${escapeHtml(words.cut)}</p>` : '';
  return `<section><h2>${escapeHtml(words.files)}</h2><p>${escapeHtml(words.machine)}</p>${enclosed}${left}${cut}</section>`;
}
