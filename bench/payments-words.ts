// How payers write what they pay, and what banks make of it. Shares are in percent of payments.

import type { Dice } from '../demo/random.ts';
import { formatStructuredCommunication } from '../src/units/identifiers.ts';
import { toDecimal } from '../src/units/money.ts';
import type { YearClaim } from './payments-debtors.ts';

export type Written = {
  readonly text: string;
  readonly references: readonly string[];
  readonly manner: string;
};

type Asked = {
  readonly claims: readonly YearClaim[];
  readonly others: readonly YearClaim[];
  readonly isUnseen: boolean;
};

export function bankText(dice: Dice, asked: Asked): Written {
  const { claims, others, isUnseen } = asked;
  const numbers = claims.map(({ number }) => number);
  const [first] = claims;
  const share = dice.between(1, 100);
  const plain = (text: string, manner: string): Written => ({
    text: around(dice, text),
    references: [],
    manner,
  });
  if (isUnseen && share <= 12) return unseen(dice, asked);
  const communication = first?.references[0];
  if (communication !== undefined && claims.length === 1 && dice.chance(45)) {
    const isStructured = dice.chance(70);
    return isStructured
      ? { text: '', references: [communication], manner: 'communication' }
      : {
          text: formatStructuredCommunication(communication),
          references: [],
          manner: 'communication in text',
        };
  }
  if (share <= 60) return plain(numbers.join(dice.pick([' ', ', ', ' + ', ' ET ', '/'])), 'as written');
  if (share <= 72) return plain(numbers.map(number => respaced(dice, number)).join(' '), 'spaced otherwise');
  if (share <= 80) return plain(`FACT ${numbers.map(serialOf).join(' ')}`, 'serial only');
  if (share <= 83) return plain(numbers.map(number => typo(dice, number)).join(' '), 'a digit wrong');
  if (share <= 87)
    return { ...plain(numbers.join(' ').slice(0, 18 + dice.between(0, 10)), 'cut by the bank') };
  if (share <= 89) return plain(dice.pick(others).number, 'another invoice');
  if (share <= 92)
    return plain(dice.pick([first?.customer ?? '', first?.orderReference ?? '']), 'customer or order number');
  return plain(
    dice.pick([
      'FACTURE',
      'MERCI',
      'VIREMENT',
      '',
      'REGLEMENT FACTURES',
      'SOLDE',
      'BETALING',
      'VOTRE FACTURE',
    ]),
    'nothing',
  );
}

/** Ways that no rule was tried on. */
function unseen(dice: Dice, { claims, others }: Asked): Written {
  const numbers = claims.map(({ number }) => number);
  const [first] = claims;
  const ways: readonly (() => Written)[] = [
    () => ({ text: `${numbers[0]} A ${serialOf(numbers.at(-1) ?? '')}`, references: [], manner: 'a range' }),
    () => ({ text: numbers.join(' ').replaceAll('0', 'O'), references: [], manner: 'O for 0' }),
    () => ({ text: '', references: numbers.map(number => `/INV/${number}`), manner: 'in a reference field' }),
    () => ({
      text: `${numbers.join(';')} DU ${first?.issuedOn.split('-').reverse().join('/')} MT ${decimal(first)} EUR`,
      references: [],
      manner: 'with date and amount',
    }),
    () => ({
      text: `${first?.debtorName.toUpperCase()} ${serialOf(first?.number ?? '')}`,
      references: [],
      manner: 'name and serial',
    }),
    () => ({
      text: `${numbers.join(' ')} RAPPEL ${dice.pick(others).number}`,
      references: [],
      manner: 'an older one named too',
    }),
    () => ({
      text: `NOTPROVIDED ${numbers.map(number => number.split('').join(' ')).join(' ')}`,
      references: [],
      manner: 'letter by letter',
    }),
  ];
  return dice.pick(ways)();
}

const decimal = (claim: YearClaim | undefined): string =>
  claim === undefined ? '' : toDecimal(claim.open).replace('.', ',');

const AROUND = [
  '',
  '',
  '',
  'FACTURE ',
  'VIR SEPA ',
  'REGLT FACT ',
  'FACTUUR ',
  'PAIEMENT ',
  'VOTRE FACTURE ',
] as const;
const AFTER = [
  '',
  '',
  '',
  ' MERCI',
  ' DU 12/03/2026',
  ' CLIENT 2012',
  ' REF 77',
  ' TEL 0320112233',
  ' SOLDE',
] as const;
const around = (dice: Dice, text: string): string => `${dice.pick(AROUND)}${text}${dice.pick(AFTER)}`.trim();

const serialOf = (number: string): string => /\d+$/.exec(number)?.[0] ?? number;

function respaced(dice: Dice, number: string): string {
  const way = dice.between(1, 4);
  if (way === 1) return number.replaceAll(/[-/]/g, ' ');
  if (way === 2) return number.replaceAll(/[-/]/g, '');
  if (way === 3) return number.toLowerCase().replaceAll('-', '/');
  const cut = dice.between(2, Math.max(2, number.length - 2));
  return `${number.slice(0, cut)} ${number.slice(cut)}`;
}

/** One digit of the serial changed, or two exchanged. */
function typo(dice: Dice, number: string): string {
  const at = number.length - 1 - dice.between(0, 3);
  const digit = number.charAt(at);
  if (!/\d/.test(digit)) return `${number}0`;
  const other = dice.chance(50)
    ? String((Number(digit) + dice.between(1, 9)) % 10)
    : number.charAt(at + 1) || '0';
  return `${number.slice(0, at)}${other}${number.slice(at + 1)}`;
}

/** Capitals, cut at 24 or 35 signs, without its form of company, or with the bank's words before it. */
export function bankName(dice: Dice, name: string): string {
  const capitals = name.toUpperCase();
  const way = dice.between(1, 10);
  if (way <= 4) return capitals;
  if (way <= 6) return capitals.slice(0, 24);
  if (way <= 8) return capitals.replace(/ (SARL|SAS|SA|EURL|SRL|BV|NV)$/, '');
  return way === 9 ? `VIR ${capitals}` : name;
}

const OTHERS = [
  ['DGFIP FINANCES PUBLIQUES', 'REMB TVA 2026'],
  ['CPAM DU NORD', 'IJ SALARIE 2026 03'],
  ['ASSURANCES GENERALES', 'INDEMNITE SINISTRE 20261234'],
  ['REGION HAUTS DE FRANCE', 'SUBVENTION DOSSIER 2026-118'],
  ['REMISE CARTES', 'REMISE CB 1203 COM 4,20'],
  ['VERSEMENT ESPECES', 'VERSEMENT AGENCE LILLE'],
  ['EDF', 'REMBOURSEMENT TROP PERCU'],
] as const;

export function noiseLine(dice: Dice): { readonly name: string; readonly text: string } {
  const [name, text] = dice.pick(OTHERS);
  return { name, text };
}
