// The words of messages on the desk held in memory: the shipped ones, and nothing that keeps a change.

import type { WordingDesk } from '../../src/api/wording-port.ts';
import { LANGUAGES } from '../../src/claim/parties.ts';
import { wordingKeyNamed, wordingVariables } from '../../src/desk/wordings.ts';
import { kindOf, WORDING_KEYS, wordingOf } from '../../src/letters/wording/letter-text.ts';

export const wordingsOfFixture = (): WordingDesk => ({
  wordings: async () => ({
    wordings: WORDING_KEYS.map(key => ({ key, isOwn: { fr: false, nl: false, en: false, de: false } })),
    variables: wordingVariables(),
  }),
  wording: async ({ key: name }) => {
    const key = wordingKeyNamed(name);
    if (key === null) return null;
    const languages = LANGUAGES.map(language => {
      const shipped = wordingOf({ language, ...kindOf(key) });
      return { language, version: 0, isOwn: false, text: shipped, shipped, versions: [] };
    });
    return { key, languages, locked: ['balance', 'creditorName'] };
  },
  previewWording: async () => ({
    problems: [],
    advice: [],
    message: null,
    mentions: [],
    hasNothingOpen: true,
  }),
  saveWording: async ({ key }) => (wordingKeyNamed(key) === null ? null : { kind: 'saved', version: 1 }),
});
