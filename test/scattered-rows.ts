// What seldom happens to a debtor, scattered over the debtors of every company by chance, the same in every run: holds,
// disputes, promises, plans, offers, stops, write-offs, insolvencies, facts of the law, money on its way or taken back,
// invoices in other currencies, debtors without a dossier. Made of rows alone: not each could come about in this way.

import type { Database } from '../src/store/database.ts';
import { addDays, type CalendarDate } from '../src/units/calendar.ts';

export async function scatterRows(database: Database, day: CalendarDate): Promise<void> {
  await database.session(async session => {
    await session.query(`
      create function pg_temp.id(kind text, of uuid) returns uuid language sql immutable as $$ select md5(kind || of)::uuid $$;
      create function pg_temp.dice(kind text, of uuid, sides int) returns int language sql immutable as
        $$ select abs(hashtextextended(kind || of, 7) % sides)::int $$;
      create function pg_temp.around(kind text, of uuid, days int) returns date language sql immutable as
        $$ select '${day}'::date + pg_temp.dice(kind || ' day', of, 2 * days) - days $$;`);
    for (const [step, statement] of statements(day).entries())
      await session.query(
        `create function pg_temp.step_${step}() returns void language sql as $step$ ${statement} $step$; select pg_temp.step_${step}()`,
      );
    await session.query('analyze');
  });
}

const each = (kind: string, of: string, sides: number): string =>
  `pg_temp.dice('${kind}', ${of}, ${sides}) = 0`;
const at = (day: CalendarDate): string => `'${day}T09:00:00Z'`;

/** An open invoice of each dossier, as one row more of it. */
const INVOICE = `cross join lateral (select i.invoice_id, i.payable, i.settled, jsonb_build_array(jsonb_build_object('invoiceId', i.invoice_id, 'open', i.payable - i.settled, 'paid', i.settled, 'credited', 0)) as covers
  from invoice i where i.company_id = o.company_id and i.debtor_id = o.debtor_id and i.currency = o.currency and i.settled < i.payable and i.due_on is not null
  order by i.invoice_id limit 1) as i`;

const statements = (day: CalendarDate): string[] => [...ofDebtors(day), ...ofDossiers(day), ...ofMoney(day)];

const ofDebtors = (day: CalendarDate): string[] => [
  `insert into debtor (company_id, debtor_id, name, folded_name, kind, is_kind_assumed, country, language, segment, registration, contract_rate, law)
     select company_id, pg_temp.id('debtor', debtor_id), name || ' bis', folded_name || ' bis', (array['business', 'consumer', 'publicBody'])[1 + pg_temp.dice('kind', debtor_id, 3)],
            ${each('assumed', 'debtor_id', 2)}, (array['FR', 'BE', 'DE'])[1 + pg_temp.dice('country', debtor_id, 3)], language, case when ${each('segment', 'debtor_id', 3)} then 'key' end,
            case when ${each('number', 'debtor_id', 2)} then '123456782' end, case when ${each('rate', 'debtor_id', 4)} then '9.00' end, null
       from debtor where ${each('bis', 'debtor_id', 3)}`,
  `insert into contact (company_id, contact_id, debtor_id, role, name, email, phone, language, refused_on)
     select company_id, pg_temp.id('contact', debtor_id), debtor_id, 'accounting', 'Ann', 'ann' || pg_temp.dice('mail', debtor_id, 40) || '@client.example',
            case when ${each('phone', 'debtor_id', 2)} then '+33142' || lpad(pg_temp.dice('call', debtor_id, 1000000)::text, 6, '0') end, 'fr', case when ${each('refused', 'debtor_id', 4)} then '${day}'::date - 9 end
       from debtor where ${each('contact', 'debtor_id', 2)}`,
  `insert into invoice (company_id, invoice_id, debtor_id, number, folded_number, issued_on, due_on, currency, total, payable, settled, contract_rate, instalments)
     select d.company_id, pg_temp.id('invoice' || n, d.debtor_id), d.debtor_id, 'X' || n || left(d.debtor_id::text, 8) || right(d.debtor_id::text, 6), upper('X' || n || left(d.debtor_id::text, 8) || right(d.debtor_id::text, 6)),
            r.due_on - 30, case when ${each("undated' || n || '", 'd.debtor_id', 6)} then null else r.due_on end, (array['EUR', 'USD', 'GBP', 'JPY'])[1 + pg_temp.dice('currency' || n, d.debtor_id, 4)], r.amount, r.amount, 0,
            case when ${each("contract' || n || '", 'd.debtor_id', 5)} then '7.50' end,
            case when ${each("parts' || n || '", 'd.debtor_id', 5)} then jsonb_build_array(jsonb_build_object('dueOn', r.due_on, 'amount', 500), jsonb_build_object('dueOn', r.due_on + 30, 'amount', r.amount - 500)) end
       from debtor d cross join generate_series(1, 4) n
       cross join lateral (select pg_temp.around('due' || n, d.debtor_id, 120) as due_on, 1000 + pg_temp.dice('amount' || n, d.debtor_id, 500000) as amount) as r
      where pg_temp.dice('more' || n, d.debtor_id, 3) = 0`,
  `insert into dossier (company_id, dossier_id, debtor_id, currency, round, opened_on, look_on)
     select i.company_id, pg_temp.id(i.currency, i.debtor_id), i.debtor_id, i.currency, 1, '${addDays(day, -70)}', '${day}'
       from invoice i where pg_temp.dice('dossier', i.debtor_id, 4) > 0 group by i.company_id, i.debtor_id, i.currency on conflict do nothing`,
  `insert into insolvency (company_id, insolvency_id, debtor_id, opened_on, published_on, source, author, recorded_at)
     select company_id, pg_temp.id('insolvency', debtor_id), debtor_id, '${day}'::date - 20, null, 'BODACC', 'chance', ${at(day)} from debtor where ${each('insolvency', 'debtor_id', 9)}`,
  `insert into law_fact (company_id, fact_id, debtor_id, kind, happened_on, source, author, recorded_at, lifted_at)
     select company_id, pg_temp.id('fact', debtor_id), debtor_id, (array['acknowledgement', 'electronicConsent'])[1 + pg_temp.dice('which', debtor_id, 2)], '${day}'::date - 40, 'courrier', 'chance', ${at(day)},
            case when ${each('lifted', 'debtor_id', 4)} then ${at(day)}::timestamptz end from debtor where ${each('fact', 'debtor_id', 4)}`,
];

const ofDossiers = (day: CalendarDate): string[] => [
  `insert into hold (company_id, hold_id, dossier_id, invoice_id, because, author, from_on, until_on, lifted_at, lifted_by)
     select o.company_id, pg_temp.id('hold', o.dossier_id), o.dossier_id, case when ${each('one', 'o.dossier_id', 2)} then i.invoice_id end, 'En attente de la pièce', 'chance', pg_temp.around('hold', o.dossier_id, 20),
            case when ${each('until', 'o.dossier_id', 2)} then '${addDays(day, 12)}'::date end, case when ${each('free', 'o.dossier_id', 4)} then ${at(day)}::timestamptz end, null from dossier o ${INVOICE} where ${each('hold', 'o.dossier_id', 3)}`,
  `insert into dispute (company_id, dispute_id, dossier_id, invoice_id, amount, category, source, said, owner, opened_on, answer_by, author, recorded_at, outcome, outcome_on, outcome_by, outcome_because, conceded, credit_by)
     select o.company_id, pg_temp.id('dispute', o.dossier_id), o.dossier_id, i.invoice_id, null, 'quality', 'person', 'Pièces rayées', 'chance', pg_temp.around('opened', o.dossier_id, 15), '${addDays(day, 8)}', 'chance', ${at(day)},
            r.outcome, case when r.outcome is not null then '${day}'::date - 1 end, r.outcome, r.outcome, case when r.outcome = 'accepted' then 100 end, case when r.outcome = 'accepted' then '${addDays(day, 5)}'::date end
       from dossier o ${INVOICE} cross join lateral (select (array[null, null, 'refused', 'accepted'])[1 + pg_temp.dice('outcome', o.dossier_id, 4)] as outcome) as r where ${each('dispute', 'o.dossier_id', 4)}`,
  `insert into payment_promise (company_id, promise_id, dossier_id, amount, currency, pay_on, made_on, way, quote, covers, grace_days, author, recorded_at, taken_back_on)
     select o.company_id, pg_temp.id('promise', o.dossier_id), o.dossier_id, greatest(1, i.payable / 2), o.currency, pg_temp.around('pay', o.dossier_id, 12), '${addDays(day, -14)}', 'call', 'Je paie vendredi', i.covers, 3, 'chance', ${at(day)},
            case when ${each('back', 'o.dossier_id', 5)} then '${day}'::date - 2 end from dossier o ${INVOICE} where ${each('promise', 'o.dossier_id', 3)}`,
  `insert into payment_plan (company_id, plan_id, dossier_id, currency, whole, covers, instalments, proposed_on, proposed_by, interest, has_acceleration, acknowledges_debt, grace_days, note, author, recorded_at, approval_because, approved_on, accepted_on, accepted_by)
     select o.company_id, pg_temp.id('plan', o.dossier_id), o.dossier_id, o.currency, i.payable - i.settled, i.covers,
            jsonb_build_array(jsonb_build_object('dueOn', pg_temp.around('first', o.dossier_id, 25), 'amount', 1), jsonb_build_object('dueOn', '${addDays(day, 40)}', 'amount', i.payable - i.settled - 1)),
            '${addDays(day, -28)}', 'creditor', 'runs', true, false, 5, '', 'chance', ${at(day)}, '[]', '${addDays(day, -27)}', case when ${each('accepted', 'o.dossier_id', 2)} then '${addDays(day, -26)}'::date end, 'Ann'
       from dossier o ${INVOICE} where ${each('plan', 'o.dossier_id', 5)} and i.payable - i.settled > 1`,
  `insert into settlement_offer (company_id, offer_id, dossier_id, currency, covers, amount, pay_by, offered_on, grace_days, because, author, recorded_at)
     select o.company_id, pg_temp.id('offer', o.dossier_id), o.dossier_id, o.currency, i.covers, greatest(1, (i.payable - i.settled) / 2), pg_temp.around('by', o.dossier_id, 12), '${addDays(day, -13)}', 3, 'geste', 'chance', ${at(day)}
       from dossier o ${INVOICE} where ${each('offer', 'o.dossier_id', 7)}`,
  `insert into dossier_stop (company_id, stop_id, dossier_id, kind, recipient_kind, recipient, because, from_on, author, recorded_at)
     select o.company_id, pg_temp.id('stop', o.dossier_id), o.dossier_id, r.kind, case r.kind when 'handOver' then 'lawyer' end, case r.kind when 'handOver' then 'Me Blanc' end, 'dossier transmis', '${addDays(day, -3)}', 'chance', ${at(day)}
       from dossier o cross join lateral (select (array['handOver', 'hardship'])[1 + pg_temp.dice('stop kind', o.dossier_id, 2)] as kind) as r where ${each('stop', 'o.dossier_id', 8)}`,
  `insert into message (company_id, message_id, dossier_id, round, step_key, rung, scenario_key, scenario_version, state, version, prepared_on, prepared_at, language, subject, body_text, body_html,
                        currency, principal, interest, compensation, asked, because, excluded, frozen_hash)
     select o.company_id, pg_temp.id('message', o.dossier_id), o.dossier_id, o.round, 'courteousReminder', 9, 'fr-business', 1, r.state, 1, r.prepared_on, r.prepared_on + time '08:00', 'fr', 'Rappel', '', '',
            o.currency, i.payable - i.settled, 0, 0, i.payable - i.settled, '[]', '[]', ''
       from dossier o ${INVOICE} cross join lateral (select (array['closed', 'closed', 'withdrawn'])[1 + pg_temp.dice('state', o.dossier_id, 3)] as state, pg_temp.around('message', o.dossier_id, 20) - 20 as prepared_on) as r
      where ${each('message', 'o.dossier_id', 2)}`,
  `insert into delivery (company_id, delivery_id, message_id, dossier_id, channel, recipient, state, parcel_id, delivered_on, delivered_at)
     select company_id, pg_temp.id('delivery', message_id), message_id, dossier_id, 'email', 'ann' || pg_temp.dice('mail', message_id, 40) || '@client.example', 'delivered', message_id::text, prepared_on, prepared_at
       from message where message_id = pg_temp.id('message', dossier_id) and state = 'closed'`,
  `insert into message_invoice (company_id, invoice_id, round, rung, message_id, open)
     select o.company_id, i.invoice_id, o.round, 9, pg_temp.id('message', o.dossier_id), i.payable - i.settled from dossier o ${INVOICE} join message m on m.company_id = o.company_id and m.message_id = pg_temp.id('message', o.dossier_id) and m.state = 'closed'`,
  `insert into rung_taken (company_id, invoice_id, round, rung, message_id)
     select i.company_id, i.invoice_id, i.round, i.rung, i.message_id from message_invoice i join dossier o on o.company_id = i.company_id and i.message_id = pg_temp.id('message', o.dossier_id)`,
  `insert into concession (company_id, concession_id, dossier_id, kind, currency, covers, given_up, reason, because, proposed_on, author, recorded_at)
     select o.company_id, pg_temp.id('concession', o.dossier_id), o.dossier_id, 'writeOff', o.currency, i.covers, i.payable - i.settled, 'goodwill', 'geste', '${addDays(day, -1)}', 'chance', ${at(day)} from dossier o ${INVOICE} where ${each('concession', 'o.dossier_id', 6)}`,
];

const ofMoney = (day: CalendarDate): string[] => [
  `insert into write_off (company_id, write_off_id, dossier_id, invoice_id, amount, reason, because, written_on, author, recorded_at)
     select o.company_id, pg_temp.id('off', o.dossier_id), o.dossier_id, i.invoice_id, 1, 'goodwill', 'centime', '${addDays(day, -4)}', 'chance', ${at(day)} from dossier o ${INVOICE} where ${each('off', 'o.dossier_id', 5)}`,
  `insert into payment (company_id, payment_id, source, received_on, currency, amount, allocated, payer_name)
     select company_id, pg_temp.id('loose', debtor_id), 'manual', pg_temp.around('loose', debtor_id, 9), 'EUR', 4200, 0, 'Client' from debtor where ${each('loose', 'debtor_id', 4)}`,
  `insert into payment_suspect (company_id, payment_id, debtor_id, clue) select company_id, pg_temp.id('loose', debtor_id), debtor_id, 'name' from debtor where ${each('loose', 'debtor_id', 4)}`,
  `insert into credit_note (company_id, credit_note_id, debtor_id, number, folded_number, issued_on, currency, amount, used)
     select company_id, pg_temp.id('credit', debtor_id), debtor_id, 'AV' || left(debtor_id::text, 8) || right(debtor_id::text, 6), upper('AV' || left(debtor_id::text, 8) || right(debtor_id::text, 6)), pg_temp.around('credit', debtor_id, 20), 'EUR', 900, 0 from debtor where ${each('credit', 'debtor_id', 4)}`,
  `insert into payment (company_id, payment_id, source, received_on, currency, amount, allocated, payer_name)
     select o.company_id, pg_temp.id('part', o.dossier_id), 'manual', r.received_on, o.currency, 2, 2, 'Client' from dossier o ${INVOICE} cross join lateral (select pg_temp.around('part', o.dossier_id, 30) as received_on) as r where ${each('part', 'o.dossier_id', 2)} and i.payable - i.settled > 9`,
  `insert into allocation (company_id, allocation_id, invoice_id, payment_id, amount, counts_from, because, author)
     select o.company_id, pg_temp.id('allocation', o.dossier_id), i.invoice_id, p.payment_id, 2, p.received_on, '[]', 'scattered' from dossier o ${INVOICE} join payment p on p.company_id = o.company_id and p.payment_id = pg_temp.id('part', o.dossier_id)`,
  `update invoice i set settled = settled + 2 from allocation a where a.company_id = i.company_id and a.invoice_id = i.invoice_id and a.author = 'scattered'`,
  `insert into expected_receipt (company_id, expected_receipt_id, invoice_id, kind, expected_on, until_on, amount, because, author)
     select o.company_id, pg_temp.id('expected', o.dossier_id), i.invoice_id, 'expected', '${addDays(day, 2)}', '${addDays(day, 5)}', 10, 'annoncé', 'chance' from dossier o ${INVOICE} where ${each('expected', 'o.dossier_id', 6)}`,
  `insert into money_back (company_id, money_back_id, kind, state, payment_id, amount, currency, went_on, because, taken_back)
     select o.company_id, pg_temp.id('returned', o.dossier_id), 'returned', 'taken', p.payment_id, 2, o.currency, '${addDays(day, -2)}', '', jsonb_build_array(jsonb_build_object('invoiceId', i.invoice_id, 'amount', 2))
       from dossier o ${INVOICE} join payment p on p.company_id = o.company_id and p.payment_id = pg_temp.id('part', o.dossier_id) where ${each('returned', 'o.dossier_id', 5)}`,
];
