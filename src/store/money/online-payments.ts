// Payments that debtors begin on their page: what was frozen at the click, the page of the provider, and what came of it.

import type { OrderedMoney } from '../../dossier/coverage.ts';
import { money } from '../../units/money.ts';
import { select, selectOne } from '../select.ts';
import type { Passing, Queryable } from '../session.ts';

export type OnlineState = 'asked' | 'open' | 'pending' | 'paid' | 'failed' | 'expired';
export type OnlinePart = {
  readonly invoiceId: string;
  readonly amount: number;
  /** The offer to settle that this money was to meet. */
  readonly offerId?: string;
  /** The promise or the plan that it was to keep. */
  readonly agreedId?: string;
};

export type OnlinePaymentRow = {
  readonly id: string;
  readonly linkId: string;
  readonly debtorId: string;
  readonly provider: 'stripe' | 'mollie';
  readonly reference: string | null;
  readonly pageUrl: string | null;
  readonly amount: number;
  readonly currency: string;
  readonly parts: readonly OnlinePart[];
  readonly state: OnlineState;
  readonly paymentId: string | null;
  readonly refunded: number;
  readonly chargedBack: number;
  /** The instant of the click. */
  readonly begunAt: string;
};

const COLUMNS = `o.online_payment_id as id, o.portal_link_id as "linkId", l.debtor_id as "debtorId", o.provider, o.provider_reference as reference, o.page_url as "pageUrl",
  o.amount, o.currency, o.parts, o.state, o.payment_id as "paymentId", o.refunded, o.charged_back as "chargedBack",
  o.begun_at as "begunAt"`;
const FROM =
  'from online_payment o join portal_link l on l.company_id = o.company_id and l.portal_link_id = o.portal_link_id';

export type OnlinePaymentWrite = Pick<
  OnlinePaymentRow,
  'id' | 'linkId' | 'provider' | 'amount' | 'currency' | 'parts'
> & { readonly companyId: string; readonly formKey: string; readonly at: string };

export async function insertOnlinePayment(db: Queryable, write: OnlinePaymentWrite): Promise<void> {
  const { companyId, id, linkId, formKey, provider, amount, currency, parts, at } = write;
  await db.query(
    `insert into online_payment (company_id, online_payment_id, portal_link_id, form_key, provider, amount, currency, parts, state, begun_at, looked_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'asked', $9, $9)`,
    [companyId, id, linkId, formKey, provider, amount, currency, JSON.stringify(parts), at],
  );
}

export async function onlinePaymentOfForm(
  db: Queryable,
  { companyId, linkId, formKey }: { companyId: string; linkId: string; formKey: string },
): Promise<OnlinePaymentRow | null> {
  return selectOne<OnlinePaymentRow>(
    db,
    `select ${COLUMNS} ${FROM} where o.company_id = $1 and o.portal_link_id = $2 and o.form_key = $3`,
    [companyId, linkId, formKey],
  );
}

/** Those of a debtor that may still be paid or are on their way, the newest first. */
export async function unsettledOnline(
  db: Queryable,
  { companyId, debtorId }: { companyId: string; debtorId: string },
): Promise<OnlinePaymentRow[]> {
  return select(
    db,
    `select ${COLUMNS} ${FROM} where o.company_id = $1 and l.debtor_id = $2 and o.state in ('open', 'pending') order by o.begun_at desc, o.online_payment_id desc`,
    [companyId, debtorId],
  );
}

export async function onlineBegunSince(
  db: Queryable,
  { companyId, linkId, since }: { companyId: string; linkId: string; since: string },
): Promise<number> {
  const row = await selectOne<{ count: number }>(
    db,
    'select count(*)::int as count from online_payment where company_id = $1 and portal_link_id = $2 and begun_at >= $3',
    [companyId, linkId, since],
  );
  return row?.count ?? 0;
}

export async function onlinePaymentById(
  db: Queryable,
  { companyId, id }: { companyId: string; id: string },
): Promise<OnlinePaymentRow | null> {
  return selectOne<OnlinePaymentRow>(
    db,
    `select ${COLUMNS} ${FROM} where o.company_id = $1 and o.online_payment_id = $2`,
    [companyId, id],
  );
}

export async function onlinePaymentByReference(
  db: Queryable,
  { companyId, provider, reference }: { companyId: string; provider: string; reference: string },
): Promise<OnlinePaymentRow | null> {
  return selectOne<OnlinePaymentRow>(
    db,
    `select ${COLUMNS} ${FROM} where o.company_id = $1 and o.provider = $2 and o.provider_reference = $3`,
    [companyId, provider, reference],
  );
}

/** Held to the end of the transaction: a call and the payer's return that arrive together settle one after the other. */
export async function lockOnlinePayment(db: Queryable, companyId: string, id: string): Promise<void> {
  await db.query('select 1 from online_payment where company_id = $1 and online_payment_id = $2 for update', [
    companyId,
    id,
  ]);
}

/** The page of the provider, the first time that it is known. */
export async function noteOnlineOpened(
  db: Queryable,
  {
    companyId,
    id,
    reference,
    pageUrl,
  }: { companyId: string; id: string; reference: string; pageUrl: string },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update online_payment set state = 'open', provider_reference = $3, page_url = $4 where company_id = $1 and online_payment_id = $2 and state = 'asked'`,
    [companyId, id, reference, pageUrl],
  );
  return rowCount === 1;
}

export async function noteOnlineState(
  db: Queryable,
  {
    companyId,
    id,
    state,
    paymentId,
    refunded,
    chargedBack,
  }: Pick<OnlinePaymentRow, 'id' | 'state' | 'paymentId' | 'refunded' | 'chargedBack'> & {
    companyId: string;
  },
): Promise<void> {
  await db.query(
    'update online_payment set state = $3, payment_id = $4, refunded = $5, charged_back = $6 where company_id = $1 and online_payment_id = $2',
    [companyId, id, state, paymentId, refunded, chargedBack],
  );
}

/** What was not asked for since an instant and may have changed; marked as asked for now. */
export async function onlineToLookAt(
  db: Queryable,
  { companyId, before, at, limit }: { companyId: string; before: string; at: string; limit: number },
): Promise<Pick<OnlinePaymentRow, 'id' | 'provider' | 'reference'>[]> {
  return select(
    db,
    `update online_payment set looked_at = $3
      where company_id = $1 and online_payment_id in (
        select online_payment_id from online_payment where company_id = $1 and state in ('open', 'pending') and looked_at < $2 order by looked_at limit $4)
      returning online_payment_id as id, provider, provider_reference as reference`,
    [companyId, before, at, limit],
  );
}

/** What is on its way for offers, promises and plans; few at any time. */
export async function orderedMoney(db: Queryable, companyId: string): Promise<OrderedMoney[]> {
  const rows = await select<{ agreementId: string; amount: number; currency: string }>(
    db,
    `select coalesce(p ->> 'offerId', p ->> 'agreedId') as "agreementId", (p ->> 'amount')::bigint as amount, o.currency
       from online_payment o, jsonb_array_elements(o.parts) p
      where o.company_id = $1 and o.state = 'pending' and (p ? 'offerId' or p ? 'agreedId') order by 1, o.online_payment_id`,
    [companyId],
  );
  return rows.map(({ agreementId, amount, currency }) => ({ agreementId, amount: money(amount, currency) }));
}

/** Companies of which something is open or on its way and was not asked for since an instant. */
export async function lookableCompanies(db: Passing, before: string): Promise<string[]> {
  const text = `select distinct company_id as id from online_payment where state in ('open', 'pending') and looked_at < $1`;
  const rows = await db.past('companies', all => select<{ id: string }>(all, text, [before]));
  return rows.map(({ id }) => id);
}

/** What stands as gone back of a payment. */
export async function standingMoneyBack(
  db: Queryable,
  { companyId, paymentId }: { companyId: string; paymentId: string },
): Promise<{ readonly id: string; readonly amount: number }[]> {
  return select(
    db,
    `select money_back_id as id, amount from money_back where company_id = $1 and payment_id = $2 and state = 'taken' order by money_back_id`,
    [companyId, paymentId],
  );
}

export async function dossierOfDebtor(
  db: Queryable,
  { companyId, debtorId, currency }: { companyId: string; debtorId: string; currency: string },
): Promise<string | null> {
  const row = await selectOne<{ id: string }>(
    db,
    'select dossier_id as id from dossier where company_id = $1 and debtor_id = $2 and currency = $3',
    [companyId, debtorId, currency],
  );
  return row?.id ?? null;
}

/** The numbers of the invoices that a payment pays, in its order. */
export async function numbersOfParts(
  db: Queryable,
  { companyId, parts }: { companyId: string; parts: readonly OnlinePart[] },
): Promise<string[]> {
  const ids = parts.map(({ invoiceId }) => invoiceId);
  const rows = await select<{ id: string; number: string }>(
    db,
    'select invoice_id as id, number from invoice where company_id = $1 and invoice_id = any($2)',
    [companyId, ids],
  );
  const numberOf = new Map(rows.map(({ id, number }) => [id, number]));
  return ids.flatMap(id => numberOf.get(id) ?? []);
}

export async function insertProviderPayment(
  db: Queryable,
  payment: {
    readonly companyId: string;
    readonly id: string;
    readonly receivedOn: string;
    readonly amount: number;
    readonly currency: string;
    readonly payerName: string;
    readonly text: string;
  },
): Promise<void> {
  const { companyId, id, receivedOn, amount, currency, payerName, text } = payment;
  await db.query(
    `insert into payment (company_id, payment_id, source, received_on, currency, amount, payer_name, payment_text, means)
     values ($1, $2, 'provider', $3, $4, $5, $6, $7, 'online')`,
    [companyId, id, receivedOn, currency, amount, payerName, text],
  );
}
