// What tools write in a column for the kind of a customer and for its language. Anything else is left open.
// 'Particulier' is a consumer, 'néerlandais' and 'NL' are Dutch.

import type { PartyRecord } from '../../records.ts';

type Kind = NonNullable<PartyRecord['kind']>;
type Language = NonNullable<PartyRecord['language']>;

const KINDS: readonly (readonly [Kind, RegExp])[] = [
  [
    'publicBody',
    /^(public|public ?body|organisme public|collectivite.*|administration|secteur public|openbaar|overheid|publiek|b2g|offentlich)$/,
  ],
  [
    'consumer',
    /^(particuliers?|consumers?|consommateurs?|prive|privat|private|individual|consument|verbraucher|privatkunde|b2c|personne physique)$/,
  ],
  [
    'business',
    /^(entreprises?|business|company|societe|professionnels?|pro|bedrijf|onderneming|zakelijk|firma|unternehmen|geschaftskunde|b2b|personne morale)$/,
  ],
];

const LANGUAGES: readonly (readonly [Language, RegExp])[] = [
  ['fr', /^(fr|fr[-_].*|fra|fre|francais|french|frans|franzosisch)$/],
  ['nl', /^(nl|nl[-_].*|nld|dut|neerlandais|nederlands|dutch|flamand|niederlandisch)$/],
  ['en', /^(en|en[-_].*|eng|anglais|english|engels|englisch)$/],
  ['de', /^(de|de[-_].*|deu|ger|allemand|german|duits|deutsch)$/],
];

export const kindIn = (text: string | null): Kind | null => find(KINDS, text);
export const languageIn = (text: string | null): Language | null => find(LANGUAGES, text);

function find<T>(words: readonly (readonly [T, RegExp])[], text: string | null): T | null {
  if (text === null) return null;
  const folded = text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return words.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}
