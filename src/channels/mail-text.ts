// The words that a person wrote in a mail: out of its HTML where it has no plain text, and without what they answer.

/** HTML read for its text: more is not looked at. */
const LONGEST_HTML = 200_000;

/** Lines as a reader sees them; scripts, styles and tags are gone. */
export function plainOf(html: string): string {
  return decoded(
    withoutUnread(html.slice(0, LONGEST_HTML))
      .replace(/<blockquote\b/gi, `\n${QUOTED_BELOW}\n<blockquote`)
      .replace(
        /<div[^<>]{0,200}\b(?:gmail_quote|divRplyFwdMsg|appendonsend|yahoo_quoted)\b/gi,
        found => `\n${QUOTED_BELOW}\n${found}`,
      )
      .replace(/<(?:br|\/p|\/div|\/tr|\/li|hr)\b[^<>]*>/gi, '\n')
      .replace(/<[^<>]*>/g, ' '),
  )
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Without what no reader sees. Each end is looked for once from where it may be: a mail of beginnings alone took minutes. */
function withoutUnread(html: string): string {
  const begins = /<(style|script|head)\b/gi;
  const endless = new Set<string>();
  const read: string[] = [];
  let from = 0;
  for (let found = begins.exec(html); found !== null; found = begins.exec(html)) {
    const name = found[1]?.toLowerCase() ?? '';
    if (endless.has(name)) continue;
    const ends = new RegExp(`</${name}\\s*>`, 'gi');
    ends.lastIndex = begins.lastIndex;
    if (ends.exec(html) === null) {
      endless.add(name);
      continue;
    }
    read.push(html.slice(from, found.index));
    from = ends.lastIndex;
    begins.lastIndex = from;
  }
  return [...read, html.slice(from)].join(' ');
}

const QUOTED_BELOW = '----- quoted -----';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  ccedil: 'ç',
  ucirc: 'û',
  ocirc: 'ô',
  euro: '€',
  rsquo: '’',
  uuml: 'ü',
  ouml: 'ö',
  auml: 'ä',
  szlig: 'ß',
};

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  });

/** Where what is answered begins, in the programs and languages of our debtors. */
const BEGINS_QUOTE: readonly RegExp[] = [
  /^-{2,}\s*(?:quoted|original message|message d['’]origine|message original|oorspronkelijk bericht|ursprüngliche nachricht|message transféré|forwarded message)/i,
  /^_{10,}\s*$/,
  /^(?:le|on|op|am)\s.{4,200}(?:a écrit|wrote|schreef|schrieb)\s*(?:[^:]{0,80})?:\s*$/i,
  // In any language: a day, a name, an address and a colon.
  /^.{0,200}<[^<>\s]{1,100}@[^<>\s]{1,100}>[^:]{0,60}:\s*$/,
  /^>/,
];
/** 'Le 5 octobre', 'On Mon, 5 Oct': only such a line is read together with the next one. */
const BEGINS_WITH_DAY = /^(?:le|on|op|am)\s.*\d/i;
const HEADS_QUOTE = /^\*?(?:de|from|van|von)\s*:\*?\s*\S/i;
const FOLLOWS_HEAD = /^\*?(?:envoyé|sent|verzonden|gesendet|date|datum|à|to|aan|an)\s*(?:le)?\s*:/i;
/** RFC 3676, 4.3. */
const SIGNATURE = /^-- ?$/;

/** What is new in a mail: the lines before the quoted message and the signature. */
export function ownWords(text: string): string {
  const lines = text.split(/\r?\n/);
  const end = lines.findIndex((line, index) => {
    const here = line.trim();
    if (SIGNATURE.test(line) || BEGINS_QUOTE.some(pattern => pattern.test(here))) return true;
    // "Le 5 octobre 2026 à 9 h 12, Lumen <compta@lumen.example>" and its verb may stand on two lines.
    const next = lines[index + 1]?.trim() ?? '';
    if (BEGINS_WITH_DAY.test(here) && BEGINS_QUOTE.some(pattern => pattern.test(`${here} ${next}`)))
      return true;
    return (
      HEADS_QUOTE.test(here) &&
      lines.slice(index + 1, index + 4).some(after => FOLLOWS_HEAD.test(after.trim()))
    );
  });
  if (end === -1) return lines.join('\n').trim();
  const above = lines.slice(0, end).join('\n').trim();
  return above === '' ? belowQuote(lines.slice(end)) : above;
}

/** Some answer below what they quote; only where every quoted line is marked can the two be told apart. */
function belowQuote(lines: readonly string[]): string {
  const lastQuoted = lines.findLastIndex(line => line.startsWith('>'));
  const below = lastQuoted === -1 ? [] : lines.slice(lastQuoted + 1);
  const end = below.findIndex(line => SIGNATURE.test(line));
  return (end === -1 ? below : below.slice(0, end)).join('\n').trim();
}
