// What stands for a character in HTML: the names of HTML 4.01 (section 24) and numbers, of which 128 to 159 mean what
// windows-1252 has there, as browsers read them. A name that is none of these stays as it is written: 'Dupont & Fils'.

/** 160 to 255 in their order. They may lack their semicolon, as may the signs of the language itself. */
const LATIN =
  `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro
  para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute
  Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute
  THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde
  ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`.split(/\s+/);

const OTHERS: Readonly<Record<string, number>> = {
  ...{ OElig: 338, oelig: 339, Scaron: 352, scaron: 353, Yuml: 376, fnof: 402, circ: 710, tilde: 732 },
  ...{ ensp: 8194, emsp: 8195, thinsp: 8201, zwnj: 8204, zwj: 8205, lrm: 8206, rlm: 8207 },
  ...{
    ndash: 8211,
    mdash: 8212,
    lsquo: 8216,
    rsquo: 8217,
    sbquo: 8218,
    ldquo: 8220,
    rdquo: 8221,
    bdquo: 8222,
  },
  ...{ dagger: 8224, Dagger: 8225, bull: 8226, hellip: 8230, permil: 8240, prime: 8242, lsaquo: 8249 },
  ...{ rsaquo: 8250, frasl: 8260, euro: 8364, trade: 8482, larr: 8592, rarr: 8594, minus: 8722, le: 8804 },
  ...{ ge: 8805, apos: 39, num: 35, colon: 58, sol: 47, lpar: 40, rpar: 41, comma: 44, period: 46, plus: 43 },
  ...{
    NewLine: 10,
    Tab: 9,
    nnbsp: 8239,
    hyphen: 8208,
    dash: 8208,
    percnt: 37,
    commat: 64,
    ast: 42,
    lowbar: 95,
  },
};

const OPEN: ReadonlyMap<string, number> = new Map([
  ...LATIN.map((name, at) => [name, 160 + at] as const),
  ...Object.entries({ amp: 38, lt: 60, gt: 62, quot: 34, AMP: 38, LT: 60, GT: 62, QUOT: 34 }),
]);
const CLOSED: ReadonlyMap<string, number> = new Map([...OPEN, ...Object.entries(OTHERS)]);

/** What windows-1252 has at 128 and after; 0 where it has nothing. */
const WINDOWS = [
  8364, 0, 8218, 402, 8222, 8230, 8224, 8225, 710, 8240, 352, 8249, 338, 0, 381, 0, 0, 8216, 8217, 8220, 8221,
  8226, 8211, 8212, 732, 8482, 353, 8250, 339, 0, 382, 376,
];

const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,8}))(;?)/g;

export function withCharacters(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, decimal, hexadecimal, name, mark) => {
    const code =
      name === undefined
        ? numbered(decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal))
        : (mark === ';' ? CLOSED : OPEN).get(name);
    return code === undefined ? whole : String.fromCodePoint(code);
  });
}

/** A number that is no character shows as such, and is not left out. */
function numbered(code: number): number {
  const shown = code >= 128 && code < 160 ? (WINDOWS[code - 128] ?? 0) : code;
  const isCharacter = shown > 0 && shown <= 0x10ffff && !(shown >= 0xd800 && shown < 0xe000);
  return isCharacter ? shown : 0xfffd;
}
