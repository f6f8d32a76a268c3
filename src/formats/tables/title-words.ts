// What a column title means by its words, where no dictionary knows it as a whole: 'Fact.datum', 'est_payee', 'INV_AMT',
// 'Fecha de vencimiento', 'Solde TTC de la facture'. Each word must be known, and what they say together must be one thing.
// 'Montant TVA' is no total: what a tax is stands in no list here, so that a title with one means nothing.

import type { TableField } from '../records.ts';
import { foldTitle } from './table-mapping.ts';

const WORDS = {
  invoice: `facture factures fact fac factuur factuurs facturen rechnung rechnungs invoice inv bill beleg document doc piece
    fattura factura`,
  number: 'numero num no n nr nbr number nummer numer nro id',
  code: 'code ref reference',
  date: 'date dat datum dt fecha data emission emissione emision issued',
  due: `echeance echeances ech exigibilite due vervaldag vervaldatum verv fallig faellig falligkeit faelligkeit scadenza
    vencimiento vto`,
  customer: `client clients customer customers cust clt klant klanten kunde kunden debiteur debiteuren debitor debitoren debtor
    relatie tiers cliente clienti clientes contacto kontakt kontaktname kontobezeichnung buyer`,
  name: 'nom name namen naam denomination intitule nombre nome',
  amount: 'montant montants amount amt bedrag betrag importe importo summe somme sum',
  whole: 'total totaal totale gesamt orig original originel oorspronkelijk ursprunglich ursprungsbetrag',
  gross: 'ttc tvac brutto bruto gross lordo',
  open: `solde restant reste open balance bal outstanding openstaand openstaande offen offener offene remaining pendiente saldo
    impaye impayes restante residuo ouvert openstaat`,
  paid: `paye payes payee payees regle regles reglee paid betaald betaalde bezahlt bezahlter ontvangen received encaisse recu recus
    cobrado pagato pagado saldato voldaan acompte acomptes soldee soldees acquittee closed settled`,
  email: 'email mail courriel emailadres',
  currency: 'devise currency munt valuta wahrung waehrung ccy moneda',
  terms: 'terms delai termijn zahlungsziel conditions plazo',
  days: 'jours days dagen tage dias giorni',
  status: 'statut etat status estado stato',
} as const;

type Sense = keyof typeof WORDS;

/** What several words say together, as one word of the lists above. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\b(toutes )?taxes (comprises|incluses)\b|\b(tva|iva) (comprise|incluse|inclusa|incluida)\b/g, 'ttc'],
  [/\b(incl|inclusief|including|inkl|inklusive) (de )?(tva|vat|btw|mwst|ust|iva)\b/g, 'ttc'],
  [/\ba (payer|regler|encaisser|percevoir|recevoir)\b|\b(nog )?te (betalen|ontvangen)\b/g, 'reste'],
  [/\bzu zahlen\b|\bto (pay|be paid)\b|\bda (pagare|incassare)\b|\bpor cobrar\b/g, 'open'],
  [/\braison sociale\b|\bragione sociale\b|\brazon social\b/g, 'client'],
  [/\bech(eance)? net(te)?\b/g, 'ech'],
  [/\b(en|in) (devise|hauswahrung|currency)( (interne|locale))?\b/g, ''],
];

/** What stands between two words, whose it is, and in which currency. */
const LITTLE = new Set(
  'de du des d la le les l in et der die das den dem van het een of the per vom von est is ist eur euro euros chf gbp usd 1 del di il el y'.split(
    ' ',
  ),
);

const SENSES: ReadonlyMap<string, Sense> = new Map(
  (Object.keys(WORDS) as Sense[]).flatMap(sense =>
    WORDS[sense].split(/\s+/).map(word => [word, sense] as const),
  ),
);

/** Every field that words can mean: what must be said, and what may be said beside it. The first that fits is meant. */
const MEANINGS: readonly {
  readonly field: TableField;
  readonly must: readonly (readonly Sense[])[];
  readonly may: readonly Sense[];
}[] = [
  { field: 'dueDate', must: [['due']], may: ['date', 'invoice'] },
  { field: 'issueDate', must: [['date']], may: ['invoice'] },
  { field: 'debtorEmail', must: [['email']], may: ['customer'] },
  { field: 'currency', must: [['currency']], may: ['code', 'invoice'] },
  { field: 'terms', must: [['terms']], may: ['days', 'paid'] },
  { field: 'status', must: [['status']], may: ['invoice'] },
  { field: 'debtorNumber', must: [['customer'], ['number', 'code']], may: [] },
  { field: 'debtorName', must: [['customer']], may: ['name'] },
  { field: 'debtorName', must: [['name']], may: [] },
  { field: 'number', must: [['invoice'], ['number', 'code']], may: [] },
  { field: 'paid', must: [['paid']], may: ['amount', 'whole', 'gross', 'invoice'] },
  { field: 'payable', must: [['open']], may: ['amount', 'whole', 'gross', 'invoice'] },
  { field: 'total', must: [['gross']], may: ['amount', 'whole', 'invoice'] },
  { field: 'total', must: [['amount', 'whole']], may: ['amount', 'whole', 'invoice'] },
];

/** 'Payé le' and 'paid on' tell a day. */
const TELLS_A_DAY = / (le|on|op|am|at)$/;

/** What may be answered: 'Réglée (O/N)'. */
const YES_OR_NO = / (0 1|1 0|o n|oui non|y n|yes no|j n|ja nee|ja nein|vrai faux|true false)$/;

/** The field that a title means by its words alone, and how far behind others of that field it stands; null where it means none. */
export function meantBy(title: string): { readonly field: TableField; readonly rank: number } | null {
  const folded = foldTitle(title)
    .replace(/\be mail/g, 'email')
    .replace(YES_OR_NO, '');
  const text = PHRASES.reduce((read, [phrase, word]) => read.replace(phrase, word), folded);
  const senses = new Set<Sense>();
  for (const word of text.split(' ')) {
    const sense = SENSES.get(word);
    if (sense !== undefined) senses.add(sense);
    else if (word !== '' && !LITTLE.has(word)) return null;
  }
  const rank = MEANINGS.findIndex(
    ({ must, may }) =>
      must.every(some => some.some(sense => senses.has(sense))) &&
      [...senses].every(sense => may.includes(sense) || must.some(some => some.includes(sense))),
  );
  const meaning = MEANINGS[rank];
  if (meaning === undefined || (meaning.field === 'paid' && TELLS_A_DAY.test(folded))) return null;
  return { field: meaning.field, rank };
}
