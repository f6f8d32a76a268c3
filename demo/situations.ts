// What the demonstration shows, one situation a customer, each in a line. Days are told from the day of the
// demonstration: `due: -17` fell due seventeen days ago, `ago: 4` was paid four days ago.

import type { DebtorKey } from './debtor-rows.ts';
import type { Bank, DemoFormat } from './documents.ts';

export type DuePlan =
  | number
  | { readonly kind: 'none'; readonly issuedAgo: number; readonly terms: string | null }
  | { readonly kind: 'instalments'; readonly days: readonly number[]; readonly issuedAgo: number };

export type DocumentPlan = {
  readonly as: DemoFormat;
  readonly due: DuePlan;
  /** In the notation of `soldLines`. */
  readonly sold: string;
  readonly terms?: string;
  /** A credit note that names the invoice at this position of the situation, or none. */
  readonly credits?: number | 'none';
  readonly isFactored?: boolean;
  readonly isPrepaid?: boolean;
  readonly hasPdf?: boolean;
};

/** How the payer names what is paid. */
export type Saying =
  | 'communication'
  | 'communicationInText'
  | 'number'
  | 'numberAmongDigits'
  | 'wrongReference';

export type ReceiptPlan = {
  readonly ago: number;
  readonly bank: Bank;
  readonly says: Saying;
  /** Positions of the invoices, and of the credit notes deducted from them. */
  readonly of: readonly number[];
  /** All of it; its first instalment; a part in percent; so many cents; all and so many cents more (or fewer). */
  readonly part:
    | 'all'
    | 'firstInstalment'
    | { readonly percent: number }
    | { readonly cents: number }
    | { readonly plus: number };
  readonly kind?: 'transfer' | 'directDebit' | 'return' | 'batched';
  /** Paid from somebody else's account. */
  readonly by?: string;
};

export type Situation = {
  readonly id: string;
  readonly shows: string;
  readonly debtor: DebtorKey;
  readonly documents: readonly DocumentPlan[];
  readonly receipts?: readonly ReceiptPlan[];
};

const full = { of: [0], part: 'all' } as const;

// biome-ignore format: one a line reads as a table
export const SITUATIONS = [
  { id: 'not-yet-due', shows: 'An invoice that nobody chases: due in 18 days', debtor: 'verdelune', documents: [{ as: 'factur-x', due: 18, sold: 'project 1' }] },
  { id: 'due-in-5', shows: 'Step 0: due in 5 days, a courtesy copy', debtor: 'galetbleu', documents: [{ as: 'factur-x', due: 5, sold: 'lamp 12, bulb 4' }] },
  { id: 'late-3', shows: 'Step 1: 3 days late, an oversight is assumed', debtor: 'tricotine', documents: [{ as: 'factur-x', due: -3, sold: 'spot 24, rail 8' }] },
  { id: 'late-10', shows: 'Step 2: 10 days late, a date is asked for', debtor: 'brasero', documents: [{ as: 'cii', due: -10, sold: 'install 2, lamp 6' }] },
  { id: 'late-17', shows: 'Step 3: 17 days late, a call', debtor: 'cordelle', documents: [{ as: 'cii', due: -17, sold: 'spot 40, install 1' }] },
  { id: 'late-25', shows: 'Step 4: 25 days late, firm and open', debtor: 'oseraie', documents: [{ as: 'table', due: -25, sold: 'audit 1, desk 6' }] },
  { id: 'late-35', shows: 'Step 5 in Belgium: 35 days late, the last notice', debtor: 'grandmarteau', documents: [{ as: 'ubl', due: -35, sold: 'project 1, install 2' }] },
  { id: 'late-45', shows: 'Step 6: 45 days late, the formal notice', debtor: 'nacelle', documents: [{ as: 'factur-x', due: -45, sold: 'rent 14' }] },
  { id: 'late-55', shows: 'Step 7: 55 days late, a person decides on the road', debtor: 'paravent', documents: [{ as: 'cii', due: -55, sold: 'rent 30, install 3' }] },
  { id: 'late-for-months', shows: 'Four months late in Belgium: past the last step, a road must be chosen', debtor: 'carillon', documents: [{ as: 'ubl', due: -120, sold: 'lamp 10, install 1' }] },
  { id: 'two-ages', shows: 'The oldest of two invoices decides on the step', debtor: 'waldhorn', documents: [{ as: 'ubl', due: -38, sold: 'lamp 4' }, { as: 'ubl', due: -2, sold: 'care 1' }] },
  { id: 'paid-early', shows: 'Paid before its due date', debtor: 'pavot', documents: [{ as: 'factur-x', due: 6, sold: 'care 1' }], receipts: [{ ago: 9, bank: 'camt', says: 'number', ...full }] },
  { id: 'paid-late', shows: 'Paid four weeks late, which the habit remembers', debtor: 'moulinette', documents: [{ as: 'cii', due: -40, sold: 'spot 10' }], receipts: [{ ago: 12, bank: 'camt', says: 'number', ...full }] },
  { id: 'part-payment', shows: '40 % is paid: every amount shows the rest', debtor: 'harpone', documents: [{ as: 'factur-x', due: -24, sold: 'project 1, spot 20' }], receipts: [{ ago: 8, bank: 'camt', says: 'number', of: [0], part: { percent: 40 } }] },
  { id: 'one-payment-for-several', shows: 'One transfer pays three invoices', debtor: 'meuse', documents: [{ as: 'ubl', due: -12, sold: 'rent 4' }, { as: 'ubl', due: -9, sold: 'spot 6' }, { as: 'ubl', due: -2, sold: 'care 1' }], receipts: [{ ago: 4, bank: 'coda', says: 'number', of: [0, 1, 2], part: 'all' }] },
  { id: 'several-payments-for-one', shows: 'Two transfers of half pay one invoice', debtor: 'houblonnier', documents: [{ as: 'ubl', due: -30, sold: 'project 1' }], receipts: [{ ago: 21, bank: 'coda', says: 'communication', of: [0], part: { percent: 50 } }, { ago: 7, bank: 'coda', says: 'communication', of: [0], part: { percent: 50 } }] },
  { id: 'over-payment', shows: '50.00 too much: the rest stays unallocated', debtor: 'klaverblad', documents: [{ as: 'ubl', due: -6, sold: 'desk 10', hasPdf: true }], receipts: [{ ago: 3, bank: 'coda', says: 'communication', of: [0], part: { plus: 50_00 } }] },
  { id: 'deducted-credit-note', shows: 'The payer deducted the credit note that he received', debtor: 'polderbrood', documents: [{ as: 'ubl', due: -8, sold: 'lamp 8, bulb 3' }, { as: 'ubl', due: -8, sold: 'lamp 1', credits: 0 }], receipts: [{ ago: 2, bank: 'coda', says: 'number', of: [0, 1], part: 'all' }] },
  { id: 'receipt-that-may-pay', shows: 'Money came with a wrong reference: the cash gate holds the reminder', debtor: 'houtkraan', documents: [{ as: 'ubl', due: -19, sold: 'project 1, spot 10' }], receipts: [{ ago: 2, bank: 'coda', says: 'wrongReference', of: [0], part: { cents: 1_000_00 } }] },
  { id: 'credit-note-open', shows: 'A credit note that names no invoice: the gate holds', debtor: 'lichtwerk', documents: [{ as: 'ubl', due: -7, sold: 'spot 30' }, { as: 'ubl', due: -3, sold: 'spot 4', credits: 'none' }] },
  { id: 'credit-note-cancels', shows: 'A credit note takes the whole invoice back: nothing is owed', debtor: 'passiflore', documents: [{ as: 'ubl', due: -14, sold: 'rent 6' }, { as: 'ubl', due: -14, sold: 'rent 6', credits: 0 }] },
  { id: 'without-email', shows: 'No e-mail address: the others leave, this one becomes a task', debtor: 'fournil', documents: [{ as: 'table', due: -13, sold: 'lamp 3, install 1' }] },
  { id: 'belgian-consumer', shows: 'Book XIX: the first reminder is free and opens fourteen days', debtor: 'lambrechts', documents: [{ as: 'table', due: -3, sold: 'lamp 2' }] },
  { id: 'belgian-consumer-late', shows: 'A Belgian consumer three weeks late, still owed a free first reminder', debtor: 'watrelot', documents: [{ as: 'table', due: -20, sold: 'desk 2, bulb 1' }] },
  { id: 'french-consumer', shows: 'A French consumer: no 40 euros, no recovery costs', debtor: 'santerre', documents: [{ as: 'table', due: -11, sold: 'lamp 2, bulb 1' }] },
  { id: 'consumer-without-email', shows: 'A consumer whom only a letter or a call reaches', debtor: 'delobelle', documents: [{ as: 'table', due: -16, sold: 'desk 1' }] },
  { id: 'french-public-body', shows: 'A French commune: thirty days, ECB rate and eight points', debtor: 'valbreuil', documents: [{ as: 'factur-x', due: -33, sold: 'install 4, spot 36, rail 12' }] },
  { id: 'belgian-public-body', shows: 'A Belgian commune, late by twelve days', debtor: 'orvaux', documents: [{ as: 'ubl', due: -12, sold: 'audit 1' }] },
  { id: 'terms-without-due-date', shows: 'No due date, but terms that tell it: end of month and 30 days', debtor: 'ambrelune', documents: [{ as: 'ubl', due: { kind: 'none', issuedAgo: 75, terms: '30 jours fin de mois' }, sold: 'lamp 5' }] },
  { id: 'terms-end-of-month-45', shows: 'The same in CII, 45 days end of month, two readings', debtor: 'mirabel', documents: [{ as: 'cii', due: { kind: 'none', issuedAgo: 90, terms: '45 jours fin de mois' }, sold: 'spot 16, rail 4' }] },
  { id: 'neither-due-date-nor-terms', shows: 'Neither due date nor terms: a person is asked, nothing is invented', debtor: 'vlaszaad', documents: [{ as: 'ubl', due: { kind: 'none', issuedAgo: 50, terms: null }, sold: 'audit 1' }] },
  { id: 'contract-rate', shows: 'A rate agreed in the contract, 15 % a year', debtor: 'quenouille', documents: [{ as: 'cii', due: -28, sold: 'project 1', terms: "Pénalités de retard convenues au contrat : 15,00 % l'an" }] },
  { id: 'instalments', shows: 'Three instalments: one paid, one late, one to come', debtor: 'lagune', documents: [{ as: 'cii', due: { kind: 'instalments', days: [-31, -1, 29], issuedAgo: 61 }, sold: 'project 2, install 6' }], receipts: [{ ago: 30, bank: 'camt', says: 'number', of: [0], part: 'firstInstalment' }] },
  { id: 'prepaid', shows: 'Paid in advance: payable 0, taken in as settled', debtor: 'zeeparel', documents: [{ as: 'ubl', due: -10, sold: 'lamp 3', isPrepaid: true }] },
  { id: 'english-contact', shows: 'An English-speaking contact in Brussels', debtor: 'northlantern', documents: [{ as: 'ubl', due: -5, sold: 'project 1', hasPdf: true }] },
  { id: 'german-contact', shows: 'A German-speaking customer in Eupen', debtor: 'ostbel', documents: [{ as: 'ubl', due: -4, sold: 'desk 5' }] },
  { id: 'enterprise-number-1', shows: 'A Belgian enterprise number that begins with 1', debtor: 'nieuwlicht', documents: [{ as: 'ubl', due: -15, sold: 'spot 20, rail 5', hasPdf: true }] },
  { id: 'factored', shows: 'The claim was sold: the payee is a factor, we do not chase', debtor: 'caravelle', documents: [{ as: 'cii', due: -21, sold: 'install 3', isFactored: true }] },
  { id: 'communication-in-text', shows: 'The structured communication stands in the free text', debtor: 'sablier', documents: [{ as: 'ubl', due: -9, sold: 'rent 2' }], receipts: [{ ago: 5, bank: 'coda', says: 'communicationInText', ...full }] },
  { id: 'other-digits', shows: 'A text with "2012" in it does not pay invoice 2012', debtor: 'copeau', documents: [{ as: 'table', due: -6, sold: 'spot 7' }], receipts: [{ ago: 3, bank: 'camt', says: 'numberAmongDigits', ...full }] },
  { id: 'returned-payment', shows: 'A direct debit came back: the invoice is open again', debtor: 'kessler', documents: [{ as: 'cii', due: -26, sold: 'care 2' }], receipts: [{ ago: 26, bank: 'camt', says: 'number', ...full, kind: 'directDebit' }, { ago: 20, bank: 'camt', says: 'number', ...full, kind: 'return' }] },
  { id: 'small-balance', shows: '3.40 are left: not worth a reminder by itself', debtor: 'girouette', documents: [{ as: 'factur-x', due: -22, sold: 'desk 4' }], receipts: [{ ago: 14, bank: 'camt', says: 'number', of: [0], part: { plus: -3_40 } }] },
  { id: 'hostile-name', shows: 'A name with &, < and > that must be printed as it is', debtor: 'eclat', documents: [{ as: 'factur-x', due: -9, sold: 'lamp 7' }] },
  { id: 'very-long-name', shows: 'A name of more than 150 characters', debtor: 'bassin', documents: [{ as: 'cii', due: -6, sold: 'audit 2' }] },
  { id: 'accents', shows: 'Accents and ligatures on screen, paper and in the bank file', debtor: 'octave', documents: [{ as: 'table', due: -8, sold: 'lamp 2, desk 2' }] },
  { id: 'batched-credit', shows: 'One booked credit holds three customers', debtor: 'vanroost', documents: [{ as: 'table', due: -1, sold: 'lamp 1' }], receipts: [{ ago: 6, bank: 'coda', says: 'number', ...full, kind: 'batched' }] },
  { id: 'batched-credit-2', shows: 'The second customer of that credit', debtor: 'pirlot', documents: [{ as: 'table', due: 3, sold: 'desk 1' }], receipts: [{ ago: 6, bank: 'coda', says: 'number', ...full, kind: 'batched' }] },
  { id: 'batched-credit-3', shows: 'The third customer of that credit', debtor: 'eupenfrau', documents: [{ as: 'table', due: -4, sold: 'bulb 3' }], receipts: [{ ago: 6, bank: 'coda', says: 'number', ...full, kind: 'batched' }] },
  { id: 'credit-note-in-table', shows: 'A credit note in the accounting tool lowers what a consumer owes', debtor: 'tisserand', documents: [{ as: 'table', due: -12, sold: 'lamp 2' }, { as: 'table', due: -12, sold: 'bulb 1', credits: 0 }] },
  { id: 'paid-by-another', shows: 'Somebody else paid with the right communication', debtor: 'papillote', documents: [{ as: 'ubl', due: -11, sold: 'rent 5' }], receipts: [{ ago: 4, bank: 'coda', says: 'communication', ...full, by: 'Holding Pirmezienne SA' }] },
] as const satisfies readonly Situation[];

export type SituationId = (typeof SITUATIONS)[number]['id'];
