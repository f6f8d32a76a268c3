// What `acquit doctor` says, in the language of the terminal.

import { expect, it } from 'vitest';
import { day } from '../../units/calendar.ts';
import { type Health, healthLines } from './health-text.ts';

const HEALTH: Health = {
  database: 'PostgreSQL 18.4, embedded in /srv/acquit data',
  companiesApart: 'row-level security keeps companies apart',
  mail: 'no SMTP_URL: nothing leaves this machine, and what a live company approved waits',
  answers: "no IMAP_URL: answers come by the debtor's page alone",
  debtorPage: 'at https://acquit.example',
  secret: 'kept in the data folder',
  today: '2026-10-05',
  clock: 'nothing in the journal speaks against it',
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
    'jour simulé : c’est celui de ACQUIT_TODAY',
    'migrations : 2, la dernière est 0002-access',
    'Lille : envoi réel, manque : IBAN, adresse postale',
    '  un compte qu’aucun relevé ne nomme : connu jusqu’au 2026-09-01, trop peu pour écrire à qui que ce soit',
  ]);
});

it('leaves nothing of it in English in Dutch and German, and in English says it as --json does', () => {
  const english = plain(healthLines(HEALTH, 'en'));
  expect(english.slice(0, 2)).toEqual([
    `database: ${HEALTH.database}`,
    `companiesApart: ${HEALTH.companiesApart}`,
  ]);
  for (const locale of ['nl', 'de'] as const) {
    const same = plain(healthLines(HEALTH, locale)).filter(line => english.includes(line));
    expect(same, locale).toEqual([]);
  }
});

it('shows what is not known here as it is written: an administrator types it', () => {
  const companiesApart = 'no row-level security between companies: acquit_web passes every policy';
  expect(plain(healthLines({ ...HEALTH, companiesApart }, 'fr'))[1]).toBe(
    `séparation des sociétés : ${companiesApart}`,
  );
});
