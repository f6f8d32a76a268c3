// The words of the table of a claim: its name, the heads of its columns, why a part is not claimed. Whoever takes the claim over
// opens it in a spreadsheet of the language of the file: 'Facture;Émise le;…', and 1 234,56 is written 1234,56 there.

import type { Language } from '../../claim/parties.ts';
import type { LeftOutBecause } from '../papers/claim-file.ts';

export type ClaimTableWords = {
  /** Of the file, without its ending. */
  readonly title: string;
  readonly columns: readonly string[];
  readonly because: Readonly<Record<LeftOutBecause['kind'], string>>;
  readonly separator: ';' | ',';
  readonly decimalSign: ',' | '.';
};

const CONTINENTAL = { separator: ';', decimalSign: ',' } as const;

export const CLAIM_TABLE_WORDS: Readonly<Record<Language, ClaimTableWords>> = {
  fr: {
    ...CONTINENTAL,
    title: 'factures',
    columns: [
      'Facture',
      'Émise le',
      'Échue le',
      'Devise',
      'Montant facturé',
      'Réglé ou crédité',
      'Principal réclamé',
      'Intérêts de retard',
      'Indemnité forfaitaire',
      'Frais justifiés',
      'Frais de rappel',
      'Total réclamé',
      'Non réclamé',
      'Raison',
    ],
    because: {
      disputed: 'contestée',
      creditExpected: 'avoir attendu',
      promised: 'promesse',
      planProposed: 'échéancier proposé',
      inPlan: 'échéancier',
      offered: 'transaction proposée',
      timeBarred: 'prescrite',
      judged: 'jugée',
      notDue: 'à échoir',
    },
  },
  nl: {
    ...CONTINENTAL,
    title: 'facturen',
    columns: [
      'Factuur',
      'Uitgereikt op',
      'Vervaldag',
      'Munt',
      'Gefactureerd',
      'Betaald of gecrediteerd',
      'Gevorderde hoofdsom',
      'Verwijlinterest',
      'Forfaitaire vergoeding',
      'Bewezen kosten',
      'Herinneringskosten',
      'Totaal gevorderd',
      'Niet gevorderd',
      'Reden',
    ],
    because: {
      disputed: 'betwist',
      creditExpected: 'creditnota verwacht',
      promised: 'toegezegd',
      planProposed: 'afbetalingsplan voorgesteld',
      inPlan: 'afbetalingsplan',
      offered: 'minnelijke regeling voorgesteld',
      timeBarred: 'verjaard',
      judged: 'gevonnist',
      notDue: 'nog niet vervallen',
    },
  },
  en: {
    separator: ',',
    decimalSign: '.',
    title: 'invoices',
    columns: [
      'Invoice',
      'Issued on',
      'Due on',
      'Currency',
      'Invoiced',
      'Paid or credited',
      'Principal claimed',
      'Late-payment interest',
      'Fixed compensation',
      'Proven costs',
      'Reminder costs',
      'Total claimed',
      'Not claimed',
      'Reason',
    ],
    because: {
      disputed: 'disputed',
      creditExpected: 'credit note expected',
      promised: 'promised',
      planProposed: 'plan proposed',
      inPlan: 'in a plan',
      offered: 'settlement offered',
      timeBarred: 'time-barred',
      judged: 'judged',
      notDue: 'not due yet',
    },
  },
  de: {
    ...CONTINENTAL,
    title: 'Rechnungen',
    columns: [
      'Rechnung',
      'Ausgestellt am',
      'Fällig am',
      'Währung',
      'Rechnungsbetrag',
      'Bezahlt oder gutgeschrieben',
      'Geforderte Hauptforderung',
      'Verzugszinsen',
      'Pauschale',
      'Nachgewiesene Kosten',
      'Mahnkosten',
      'Summe gefordert',
      'Nicht gefordert',
      'Grund',
    ],
    because: {
      disputed: 'bestritten',
      creditExpected: 'Gutschrift erwartet',
      promised: 'zugesagt',
      planProposed: 'Ratenplan vorgeschlagen',
      inPlan: 'Ratenplan',
      offered: 'Vergleich angeboten',
      timeBarred: 'verjährt',
      judged: 'durch Urteil entschieden',
      notDue: 'noch nicht fällig',
    },
  },
};
