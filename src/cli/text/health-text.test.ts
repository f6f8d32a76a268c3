// What `acquit doctor` says, in the language of the terminal.

import { expect, it } from 'vitest';
import * as m from '../../messages/compiled/messages.js';
import { wallText } from '../../messages/wall-words.ts';
import { day } from '../../units/calendar.ts';
import { type Health, healthJson, healthLines } from './health-text.ts';

const HEALTH: Health = {
  told: {
    database: say => m.doctor_embedded({ version: '18.4', folder: '/srv/acquit data' }, say),
    companiesApart: say => wallText({ kind: 'stands', unguarded: [] }, say),
    mail: say => m.doctor_noMail({}, say),
    answers: say => m.doctor_noMailbox({}, say),
    debtorPage: say => m.doctor_pageAt({ url: 'https://acquit.example' }, say),
    secret: say => m.doctor_secretKept({}, say),
    today: () => '2026-10-05',
    clock: say => m.doctor_clockRight({}, say),
    backup: say => m.doctor_backupOn({ folder: '/srv/acquit data/backups', day: '2026-10-04' }, say),
  },
  isPretending: true,
  migrations: ['0001-facts', '0002-access'],
  companies: [
    {
      name: 'Lille',
      mode: 'live',
      bankAccounts: [{ account: '', knownUntil: day('2026-09-01'), isFresh: false }],
      missing: ['IBAN', 'postal address'],
    },
  ],
};

const plain = (lines: readonly string[]) => lines.map(line => line.replaceAll(/\s/g, ' '));

it('is read in French', () => {
  expect(plain(healthLines(HEALTH, 'fr'))).toEqual([
    'base de données : PostgreSQL 18.4, intégré dans /srv/acquit data',
    'séparation des sociétés : la sécurité au niveau des lignes sépare les sociétés',
    'courriels : SMTP_URL manque : rien ne quitte cette machine, et ce qu’une société en envoi réel a validé attend',
    'réponses : IMAP_URL manque : les réponses n’arrivent que par la page du débiteur',
    'page du débiteur : sur https://acquit.example',
    'secret : conservé dans le dossier de données',
    'aujourd’hui : 2026-10-05',
    'horloge : rien dans le journal ne la contredit',
    'sauvegarde : la dernière dans /srv/acquit data/backups est du 2026-10-04',
    'jour simulé : c’est celui de ACQUIT_TODAY',
    'migrations : 2, la dernière est 0002-access',
    'Lille : envoi réel, manque : IBAN, adresse postale',
    '  un compte qu’aucun relevé ne nomme : connu jusqu’au 2026-09-01, trop peu pour écrire à qui que ce soit',
  ]);
});

it('leaves nothing of it in English in Dutch and German, and in English says it as --json does', () => {
  const english = plain(healthLines(HEALTH, 'en'));
  const { database, companiesApart } = healthJson(HEALTH) as Record<string, unknown>;
  expect(english.slice(0, 2)).toEqual([`database: ${database}`, `companiesApart: ${companiesApart}`]);
  for (const locale of ['nl', 'de'] as const) {
    const same = plain(healthLines(HEALTH, locale)).filter(line => english.includes(line));
    expect(same, locale).toEqual([]);
  }
});

it('a wall that is missing says in each language what an administrator types', () => {
  const missing = { kind: 'missing', because: 'unbound', role: 'acquit_company' } as const;
  for (const locale of ['en', 'fr', 'nl', 'de'] as const)
    expect(wallText(missing, { locale })).toContain('alter role "acquit_company" nosuperuser nobypassrls');
});
