// One customer for each state in which a debtor may open its page, all of one company, on Monday 19 October 2026. Each owes
// 1,000.00 due on 30 September and 500.00 due on 9 October unless said, and was reminded on 5 October. The bank is known
// until Friday the 16th.

import type { Diary } from '../../stories/telling/diary.ts';
import { pageOf, type Visit } from '../../stories/telling/online.ts';
import {
  BANK_ON,
  type DebtorState,
  ISSUED,
  LOOKED_ON,
  OLD,
  onPage,
  plan,
  SAID_ON,
  THIRTY,
  YOUNG,
} from './debtor-state.ts';

export const DEBTOR_STATES: readonly DebtorState[] = [
  { state: 'Reminded', asks: ['1500,00'], says: /19 jours de retard/ },
  { state: 'Thirty invoices', asks: ['9033,90'], says: /20 cochées sur 30/, invoices: THIRTY },
  {
    state: 'Nothing due yet',
    asks: ['1000,00'],
    says: /À régler à l’échéance/,
    invoices: [{ ...OLD, due: '2026-10-30' }],
  },
  {
    state: 'All paid',
    asks: [],
    says: /Tout est réglé/,
    receipts: ([one, two]) => [{ amount: '1500.00', text: `${one} ${two}` }],
  },
  {
    state: 'Part paid',
    asks: ['1100,00'],
    says: /strong: 600,00.€/,
    receipts: ([one]) => [{ amount: '400.00', text: `${one}` }],
  },
  {
    state: 'All disputed',
    asks: [],
    says: /1.000,00.€ contestés/,
    said: async ({ d, debtor, numbers }) => {
      for (const invoice of numbers) await d.dispute(SAID_ON, { debtor, invoice });
    },
  },
  {
    state: 'Part disputed',
    asks: ['1200,00'],
    says: /300,00.€ contestés/,
    said: ({ d, debtor, numbers: [one = ''] }) =>
      d.dispute(SAID_ON, { debtor, invoice: one, amount: '300.00' }),
  },
  {
    state: 'Promise made',
    asks: [],
    says: /Payer les 1.500,00.€ annoncés pour le 23 octobre 2026/,
    said: ({ d, debtor }) => d.promise(SAID_ON, { debtor, on: '2026-10-23' }),
  },
  {
    state: 'Part promised',
    asks: ['1100,00'],
    says: /Payer les 400,00.€ annoncés pour le 23 octobre 2026/,
    said: ({ d, debtor }) => d.promise(SAID_ON, { debtor, amount: '400.00', on: '2026-10-23' }),
  },
  {
    state: 'Promise broken',
    asks: ['1500,00'],
    says: /annoncé un paiement pour le 9 octobre 2026 : 1.500,00.€ ne nous sont pas parvenus/,
    said: ({ d, debtor }) => d.promise(SAID_ON, { debtor, on: '2026-10-09' }),
  },
  {
    state: 'Plan proposed by debtor',
    asks: [],
    says: /pour lesquels un échéancier est proposé/,
    today: onPage('instalments', { count: '3', day: '2026-10-30' }),
  },
  {
    state: 'Plan offered',
    asks: [],
    says: /Un échéancier attend votre accord/,
    today: plan('2026-10-23', 'creditor', { on: LOOKED_ON }),
  },
  {
    state: 'Plan running',
    asks: [],
    says: /Payer l’échéance du 23 octobre 2026 : 500,00.€/,
    said: plan('2026-10-23', 'debtor', { isAccepted: true }),
  },
  {
    state: 'Plan broken',
    asks: ['1500,00'],
    says: /L’échéance du 8 octobre 2026 .* il manque 500,00.€/,
    said: plan('2026-10-08', 'debtor', { isAccepted: true }),
  },
  {
    state: 'Settlement offered',
    asks: [],
    says: /Notre proposition : 1.200,00.€ d’ici au 23 octobre 2026/,
    said: ({ d, debtor }) => d.offer(SAID_ON, { debtor, amount: '1200.00', by: '2026-10-23' }),
  },
  {
    state: 'Settlement ended',
    asks: [],
    says: /Notre proposition a pris fin le 16 octobre 2026/,
    said: ({ d, debtor }) => d.offer(SAID_ON, { debtor, amount: '1200.00', by: '2026-10-16' }),
  },
  {
    state: 'Settlement met',
    asks: [],
    says: /Vous avez payé les 1.200,00.€ convenus/,
    said: ({ d, debtor }) => d.offer(SAID_ON, { debtor, amount: '1200.00', by: '2026-10-23' }),
    receipts: ([one, two]) => [{ amount: '1200.00', text: `${one} ${two}` }],
  },
  {
    state: 'Already paid under check',
    asks: ['1500,00'],
    says: /vous aviez déjà payé. Merci : nous le vérifions/,
    today: onPage('paid', { day: '2026-10-15' }),
  },
  {
    state: 'One of two already paid',
    asks: ['500,00'],
    says: /vous aviez déjà payé \S+\. Merci : nous le vérifions auprès de notre banque\. Le reste de cette page est encore attendu/,
    today: onPage('paid', { day: '2026-10-15' }, { first: 1 }),
  },
  {
    state: 'Wrong person',
    asks: ['1500,00'],
    says: /nous cherchons le bon interlocuteur/,
    today: onPage('wrongPerson', { note: 'Mme Petit, compta@siege.example' }),
  },
  {
    state: 'A question',
    asks: ['1500,00'],
    says: /reçu votre message du 19 octobre 2026/,
    today: onPage('question', { note: 'Quel bon de commande ?' }),
  },
  {
    state: 'Said a date',
    asks: [],
    says: /annoncés pour le 30 octobre 2026/,
    today: onPage('date', { day: '2026-10-30' }),
  },
  { state: 'A consumer', asks: ['1500,00'], says: /19 jours de retard/, customer: { kind: 'consumer' } },
  { state: 'A public body', asks: ['1500,00'], says: /19 jours de retard/, customer: { kind: 'publicBody' } },
  {
    state: 'In pounds',
    asks: ['1000,00'],
    says: /Recopiez ces indications/,
    invoices: [{ ...OLD, currency: 'GBP' }],
  },
  {
    state: 'In two currencies',
    asks: ['1000,00', '500,00'],
    says: /J’ai déjà payé \((EUR|USD)\).*J’ai déjà payé \((?!\1)(EUR|USD)\)/,
    invoices: [OLD, { ...YOUNG, currency: 'USD' }],
  },
  {
    state: 'Belgian in Dutch',
    asks: ['1500,00'],
    says: /19 dagen te laat/,
    customer: { country: 'BE', language: 'nl' },
  },
  {
    state: 'Deutsch',
    asks: ['1500,00'],
    says: /19 Tage überfällig/,
    customer: { country: 'DE', language: 'de' },
  },
  {
    state: 'Handed over',
    asks: ['1500,00'],
    says: /confié à Maître Valois \(référence V-77\)/,
    said: ({ d, debtor }) =>
      d.stop(SAID_ON, {
        debtor,
        entry: {
          kind: 'handOver',
          recipientKind: 'lawyer',
          recipient: 'Maître Valois',
          reference: 'V-77',
          because: 'Quatre relances sans réponse',
        },
      }),
  },
  {
    state: 'Hardship',
    asks: ['1500,00'],
    says: /19 jours de retard/,
    said: ({ d, debtor }) =>
      d.stop(SAID_ON, { debtor, entry: { kind: 'hardship', untilOn: null, because: 'Maladie' } }),
  },
  {
    state: 'Written off',
    asks: [],
    says: /Rien ne vous est demandé/,
    said: ({ d, debtor }) => d.giveUpByTwo(SAID_ON, { debtor }),
  },
  {
    state: 'On hold',
    asks: ['1500,00'],
    says: /19 jours de retard/,
    said: ({ d, debtor }) => d.hold(SAID_ON, { debtor }),
  },
  {
    state: 'A very long name of a customer that has a legal form and a place of business beside it, SARL',
    asks: ['1500,00'],
    says: /19 jours de retard/,
  },
];

export const numbersOf = ({ invoices = [OLD, YOUNG] }: DebtorState, at: number): string[] =>
  invoices.map((_, position) => `F-2026-${String((at + 1) * 100 + position)}`);

/** All of them in one company. */
export async function tellDebtorStates(d: Diary): Promise<void> {
  const told = DEBTOR_STATES.map((state, at) => ({
    ...{ state, d, debtor: state.state, numbers: numbersOf(state, at) },
  }));
  for (const { state, debtor } of told) if (state.customer) d.customer(debtor, state.customer);
  await d.invoices(
    ISSUED,
    told.flatMap(({ state: { invoices = [OLD, YOUNG] }, debtor, numbers }) =>
      invoices.map((invoice, at) => ({ ...invoice, debtor, number: numbers[at] ?? '' })),
    ),
  );
  await d.bank('2026-10-02', []);
  await d.workOn('2026-10-05');
  for (const one of told) await one.state.said?.(one);
  await d.bank(
    BANK_ON,
    told.flatMap(({ state, debtor, numbers }) =>
      (state.receipts?.(numbers) ?? []).map(receipt => ({ ...receipt, from: debtor })),
    ),
  );
  await d.run(LOOKED_ON);
  for (const one of told) await one.state.today?.(one);
}

export const pageInState = (d: Diary, { state }: DebtorState): Promise<Visit> => pageOf(d, LOOKED_ON, state);
