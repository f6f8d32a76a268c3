// The countries of ISO 3166-1 by their two letters, and Kosovo, which banks and customs write XK. 'ZZ' is none, nor is 'UK'.

const CODES = `
  AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF
  CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH
  GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW
  KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG
  NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN
  SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE
  YT ZA ZM ZW`;

const COUNTRIES: ReadonlySet<string> = new Set(CODES.trim().split(/\s+/));

export const isCountry = (code: string): boolean => COUNTRIES.has(code);

/** What exports write in place of the two letters, beyond the names of the country: three letters, and what is said of Britain and Greece. */
const OTHER_CODES: Readonly<Record<string, string>> = {
  UK: 'GB',
  EL: 'GR',
  FRA: 'FR',
  BEL: 'BE',
  LUX: 'LU',
  NLD: 'NL',
  DEU: 'DE',
  GBR: 'GB',
  IRL: 'IE',
  ESP: 'ES',
  PRT: 'PT',
  ITA: 'IT',
  AUT: 'AT',
  CHE: 'CH',
  POL: 'PL',
  USA: 'US',
  HOLLAND: 'NL',
  HOLLANDE: 'NL',
  ENGLAND: 'GB',
  ANGLETERRE: 'GB',
  ENGELAND: 'GB',
  'GREAT BRITAIN': 'GB',
  'GRANDE BRETAGNE': 'GB',
  'FRANCE METROPOLITAINE': 'FR',
};

const LANGUAGES = ['fr', 'nl', 'de', 'en'] as const;

/** Of each country in four languages, folded: 'BELGIQUE', 'BELGIE', 'BELGIEN' and 'BELGIUM' are BE. Made when first asked. */
let named: ReadonlyMap<string, string> | null = null;

function names(): ReadonlyMap<string, string> {
  const ofLanguage = LANGUAGES.map(language => new Intl.DisplayNames([language], { type: 'region' }));
  return new Map(
    [...COUNTRIES].flatMap(code =>
      ofLanguage.map((display): [string, string] => [foldedName(display.of(code) ?? code), code]),
    ),
  );
}

const foldedName = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z]+/g, ' ')
    .trim();

/** The two letters of a country that is written as a code or by its name; null where it is none. */
export function countryNamed(text: string): string | null {
  const folded = foldedName(text);
  if (isCountry(folded)) return folded;
  named ??= names();
  return OTHER_CODES[folded] ?? named.get(folded) ?? null;
}
