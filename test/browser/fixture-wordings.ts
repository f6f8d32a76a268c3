// The words of messages on the desk held in memory: the shipped ones, and nothing that keeps a change.

import type { WordingDesk } from '../../src/api/ports/wording-port.ts';
import { LANGUAGES } from '../../src/claim/parties.ts';
import { textRules } from '../../src/desk/messages/text-rules.ts';
import { TEXT_KEYS, wordingKeyNamed } from '../../src/desk/messages/wordings.ts';

export const wordingsOfFixture = (): WordingDesk => ({
  wordings: async () => ({
    wordings: TEXT_KEYS.map(key => ({ key, isOwn: { fr: false, nl: false, en: false, de: false } })),
  }),
  wording: async ({ key: name }) => {
    const key = wordingKeyNamed(name);
    if (key === null) return null;
    const { shipped: shippedIn, variables, blocks } = textRules(key);
    const languages = LANGUAGES.map(language => {
      const shipped = shippedIn(language);
      return { language, version: 0, isOwn: false, text: shipped, shipped, versions: [] };
    });
    return { key, languages, locked: ['balance', 'creditorName'], variables, blocks };
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
