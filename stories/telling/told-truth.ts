// What is so of what was told, from the books' plain rows and from what `Life` remembers, with none of the product's arithmetic.

import { select } from '../../src/store/select.ts';
import type { Life, Settled } from './life.ts';

export type Amount = { readonly amount: number } | null | undefined;
/** What a letter says, as it was frozen. */
export type Said = {
  readonly kind: string;
  readonly amount?: Amount;
  readonly whole?: Amount;
  readonly rest?: Amount;
  readonly inAll?: Amount;
  readonly received?: Amount;
  readonly left?: Amount;
  readonly payOn?: string;
  readonly on?: string;
  readonly until?: string;
  readonly number?: string;
  readonly numbers?: readonly string[];
  readonly instalments?: readonly { readonly amount: { readonly amount: number } }[];
  readonly terms?: { readonly whole: { readonly amount: number } };
  readonly about?: { readonly invoiceIds: readonly string[] };
};
export type Letter = {
  readonly step: string;
  readonly confirms: string;
  readonly said: Said;
  readonly on: string;
  readonly text: string;
};

export const left = (life: Life): Promise<Letter[]> =>
  select<Letter>(
    life.d.database,
    `select m.step_key as step, m.confirms, m.view -> 'said' as said, x.delivered_on as "on", m.body_text as text from message m
       join delivery x on x.company_id = m.company_id and x.message_id = m.message_id
      where m.company_id = $1 and m.confirms is not null and x.state = 'delivered' order by m.message_id`,
    [life.d.companyId],
  );

export type Agreed = {
  readonly id: string;
  readonly amount: number;
  readonly covers: readonly { readonly number: string; readonly open: number }[];
  readonly stands: boolean;
  readonly until: string;
};
export const TABLES = {
  promise: ['payment_promise', 'promise_id', 'amount', 'taken_back_on is null', 'pay_on'],
  offer: ['settlement_offer', 'offer_id', 'amount', 'withdrawn_on is null and met_on is null', 'pay_by'],
  plan: [
    'payment_plan',
    'plan_id',
    'whole',
    'ended_on is null',
    'proposed_on + case when accepted_on is null then 7 else 90 end',
  ],
} as const;

export const agreedOf = (life: Life, kind: keyof typeof TABLES): Promise<Agreed[]> => {
  const [table, id, amount, stands, until] = TABLES[kind];
  return select<Agreed>(
    life.d.database,
    `select ${id} as id, ${amount} as amount, ${stands} as stands, ${until} as until,
            (select jsonb_agg(jsonb_build_object('number', i.number, 'open', c -> 'open')) from jsonb_array_elements(covers) c
               join invoice i on i.company_id = t.company_id and i.invoice_id = (c ->> 'invoiceId')::uuid) as covers
       from ${table} t where company_id = $1`,
    [life.d.companyId],
  );
};

/** What has settled an invoice that had not when it was agreed, and is no more than was spoken of. */
function since(life: Life, id: string, now: readonly Settled[], part: Agreed['covers'][number]) {
  const before = life.before.get(id) ?? [];
  const of = (isMoney: boolean): number => {
    const cents = now
      .filter(one => one.number === part.number && one.isMoney === isMoney)
      .map(
        one =>
          one.cents -
          Math.min(
            one.cents,
            before.find(was => was.key === one.key && was.number === one.number)?.cents ?? 0,
          ),
      );
    return Math.min(
      part.open,
      cents.reduce((total, one) => total + one, 0),
    );
  };
  return { money: of(true), credited: of(false) };
}

export type Left = {
  readonly amount: number;
  readonly whole: number;
  readonly inAll: number;
  readonly rest: number;
};

/** What is to be paid of it, what is open of it, and what is open of the same invoices beside it. */
export async function leftOf(life: Life, { id, amount, covers }: Agreed): Promise<Left> {
  const now = await life.settled();
  let [open, money, credited, rest] = [0, 0, 0, 0];
  for (const part of covers) {
    const stillOpen = await life.openOf(part.number);
    const came = since(life, id, now, part);
    open += part.open;
    money += came.money;
    credited += came.credited;
    rest += Math.max(0, stillOpen - Math.max(0, part.open - came.money - came.credited));
  }
  const inAll = Math.min(amount, open - credited);
  return { amount: inAll - money, inAll, whole: open - credited - money, rest };
}
