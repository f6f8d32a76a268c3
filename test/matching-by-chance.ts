// Books for matching by chance: invoices that are open, paid and cancelled, credit notes that name some of them, discounts, two
// currencies, refusals, accounts that are known, and payments that quote well, badly, wrongly or nothing.

import { business } from '../src/matching/business.fixture.ts';
import type { Queryable } from '../src/store/session.ts';
import { foldInvoiceNumber } from '../src/units/identifiers.ts';
import { COMPANY, debtorRow, idOf, insertRows, invoiceRow, type Row } from './desk-rows.ts';

const NUMBERINGS = ['prefixed', 'yearly', 'bare'] as const;
const DEBTORS = 40;

export async function fillForMatching(db: Queryable, seed: number): Promise<void> {
  const numbering = NUMBERINGS[seed % NUMBERINGS.length] ?? 'bare';
  const { claims, payments } = business({ seed, debtors: DEBTORS, payments: 120, numbering });
  const debtors = new Map(claims.map(claim => [claim.debtorId, claim]));
  await insertRows(
    db,
    'debtor',
    [...debtors.values()].map(({ debtorId, debtorName }, at) =>
      debtorRow({
        debtor_id: debtorIdOf(debtorId),
        // Two firms may go by one name.
        name: at % 9 === 8 ? 'Maison Numero 1' : debtorName,
        customer_number: at % 4 === 0 ? `C${1_000 + at}` : null,
      }),
    ),
  );
  await insertRows(
    db,
    'invoice',
    claims.map((claim, at) => invoiceByChance(claim, at)),
  );
  await insertRows(
    db,
    'payment',
    payments.map((payment, at) => ({
      company_id: COMPANY,
      payment_id: idOf(20_000 + at),
      source: 'manual',
      received_on: payment.receivedOn,
      currency: at % 23 === 22 ? 'CHF' : 'EUR',
      amount: at % 11 === 10 ? payment.amount.amount + 5_000 : payment.amount.amount,
      payer_name: payment.payerName,
      payer_iban: payment.payerIban,
      payment_references: at % 5 === 0 ? [`RF-${at}`, payment.text] : [],
      payment_text: at % 7 === 0 ? `${payment.text} C${1_000 + (at % DEBTORS)}` : payment.text,
      may_repeat: at % 29 === 28 ? idOf(20_000 + at - 1) : null,
    })),
  );
  await fillBeside(db, { claims, payments });
}

type Claim = ReturnType<typeof business>['claims'][number];

/** Credit notes, known accounts and refusals. */
async function fillBeside(
  db: Queryable,
  { claims, payments }: Pick<ReturnType<typeof business>, 'claims' | 'payments'>,
): Promise<void> {
  await insertRows(db, 'credit_note', claims.filter((_, at) => at % 8 === 0).map(creditByChance));
  await insertRows(
    db,
    'payer_account',
    claims
      .filter(({ debtorIbans }, at) => debtorIbans.length > 0 && at % 3 === 0)
      .filter(({ debtorId }, at, all) => all.findIndex(other => other.debtorId === debtorId) === at)
      .map(({ debtorId, debtorIbans }) => ({
        company_id: COMPANY,
        debtor_id: debtorIdOf(debtorId),
        iban: debtorIbans[0] ?? '',
        learned_on: '2026-01-02',
      })),
  );
  await insertRows(
    db,
    'match_rejection',
    payments.flatMap((_, at) =>
      at % 17 === 0
        ? [
            {
              company_id: COMPANY,
              payment_id: idOf(20_000 + at),
              invoice_id: invoiceIdOf(claims[at]?.invoiceId ?? 'i1'),
              rejected_at: '2026-05-01T08:00:00.000Z',
              author: 'test',
            },
          ]
        : [],
    ),
  );
}

const debtorIdOf = (id: string): string => idOf(100 + Number(id.slice(1)));
const invoiceIdOf = (id: string): string => idOf(1_000 + Number(id.slice(1)));

/** Some are paid already, some in part, some cancelled, some offer a discount, and some ask one and the same amount. */
function invoiceByChance(claim: Claim, at: number): Row {
  const payable = at % 6 === 5 ? 49_900 : claim.payable.amount;
  const settled = at % 7 === 6 ? payable : at % 10 === 9 ? Math.floor(payable / 3) : 0;
  return invoiceRow({
    invoice_id: invoiceIdOf(claim.invoiceId),
    debtor_id: debtorIdOf(claim.debtorId),
    number: claim.number,
    payable,
    settled,
    issued_on: at % 14 === 6 ? '2024-06-03' : claim.issuedOn,
    due_on: at % 12 === 11 ? null : claim.dueOn,
    currency: at % 19 === 18 ? 'CHF' : 'EUR',
    payment_references: at % 3 === 0 ? claim.references : at % 31 === 30 ? ['a "b", {c}\\d\te'] : [],
    terms: at % 5 === 4 ? ['Escompte de 2 % pour paiement sous 90 jours'] : at % 5 === 3 ? ['30 jours'] : [],
    order_reference: at % 4 === 1 ? `PO${70_000 + Math.floor(at / 2)}` : null,
    cancelled_on: at % 16 === 15 ? '2026-03-01' : null,
  });
}

/** Half of them name the invoice beside which they were written. */
function creditByChance({ debtorId, invoiceId, number, payable, issuedOn }: Claim, at: number): Row {
  return {
    company_id: COMPANY,
    credit_note_id: idOf(30_000 + Number(invoiceId.slice(1))),
    debtor_id: debtorIdOf(debtorId),
    number: `A-${number}`,
    folded_number: foldInvoiceNumber(`A-${number}`),
    issued_on: issuedOn,
    currency: 'EUR',
    amount: at % 4 === 0 ? payable.amount : Math.ceil(payable.amount / 4),
    preceding_invoices: at % 2 === 0 ? [number] : [],
  };
}
