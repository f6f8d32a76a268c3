// Of several invoices, a text that says "despite our messages" says of which ones where it is not true of all.

import { describe, expect, it } from 'vitest';
import { compose } from './compose.ts';
import type { MessageView } from './message.ts';
import { sampleView } from './sample-views.ts';

const SAID = {
  fr: ['dont F-2026-0142 malgré nos messages', 'Déjà faits pour F-2026-0142 : nos messages'],
  nl: ['waarvan F-2026-0142 ondanks onze berichten', 'Al gebeurd voor F-2026-0142: onze berichten'],
  en: ['including F-2026-0142 despite our messages', 'Done so far for F-2026-0142: our messages'],
  de: [
    'davon F-2026-0142 trotz unserer Nachrichten',
    'Davon ist F-2026-0142 noch offen trotz unserer Nachrichten',
  ],
} as const;

/** How a text of a person alone begins where nothing was written before. */
const BEGINS = {
  fr: 'Je vous écris : la facture',
  nl: 'Vandaag staat factuur',
  en: 'because invoice',
  de: 'heute ist die Rechnung',
};

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe.each(['fr', 'nl', 'en', 'de'] as const)('in %s', language => {
  const view = (kind: MessageView['kind'], invoices: 1 | 3): MessageView =>
    sampleView({ kind, language, of: 'frenchBusiness', invoices });

  it.each(['costsNotice', 'lastNotice', 'formalNotice'] as const)('%s names them', kind => {
    const asked = view(kind, 3);
    const some = plain(compose({ ...asked, earlierAbout: ['F-2026-0142'] }).text);
    expect(some).toContain(SAID[language][0]);
    const all = plain(compose(asked).text);
    expect(all).toContain(SAID[language][0].replace(/^.*F-2026-0142 /, ''));
    expect(all).not.toContain(SAID[language][0]);
  });

  it('whoever calls reads them', () => {
    const call = { ...view('call', 3), earlierContacts: view('lastNotice', 3).earlierContacts };
    expect(plain(compose({ ...call, earlierAbout: ['F-2026-0142'] }).text)).toContain(SAID[language][1]);
  });

  it('a person alone who wrote nothing before claims no messages', () => {
    const last = { ...view('lastNotice', 1), variant: 'personal' as const };
    expect(plain(compose({ ...last, earlierContacts: [] }).text)).toContain(BEGINS[language]);
    const several = { ...view('lastNotice', 3), variant: 'personal' as const, earlierAbout: ['F-2026-0142'] };
    expect(plain(compose(several).text)).toContain(SAID[language][0]);
  });
});
