// Jeanne Dupont, a Belgian consumer here, owes 120.00 EUR under terms that provide an indemnity. Her free reminder left by
// e-mail on 2026-10-09: fourteen days from the day after, so nothing may be charged before 2026-10-24 (CDE XIX.2).
// A call asks her for 132.00 EUR; the most allowed on a balance up to 150.00 EUR is 20.00 EUR (CDE XIX.4).

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCompany } from '../../../test/desk-fixture.ts';
import { messageRow } from '../../../test/desk-messages.ts';
import { COMPANY, DUPONT, emptyDatabase, idOf, insertRows } from '../../../test/desk-rows.ts';
import { registeredFor } from '../../dunning/letter-law.ts';
import { sampleView } from '../../letters/sample-views.ts';
import { updatePolicy } from '../../store/companies/companies.ts';
import type { Database } from '../../store/database.ts';
import { dossiersOf } from '../../store/dossiers/dossiers.ts';
import { insertLawFact } from '../../store/invoices/law-facts.ts';
import { frozenMessages } from '../../store/messages/frozen-messages.ts';
import { select } from '../../store/select.ts';
import { day } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { knownCompany } from '../company/company-view.ts';
import { dossierFacts } from '../deciding/dossier-facts.ts';
import { finishTask } from '../sending/settle-delivery.ts';
import { judgeFrozen } from './judge-frozen.ts';

const REMINDER = idOf(207);
const CALL = idOf(203);
const DOSSIER = idOf(34);

const ELECTRONIC = { registeredLetters: 'electronic' } as const;

describe('the guard when a task is done by hand', () => {
  let database: Database;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ database, close } = await emptyDatabase());
    await fillCompany(database);
    await insertRows(database, 'cash_declaration', [
      { company_id: COMPANY, declared_on: '2026-10-26', author: 'marie' },
    ]);
    const consumerClause = { ratePercent: null, hasIndemnity: true, isSmallEnterprise: false };
    await updatePolicy(database, COMPANY, { consumerClause });
    await database.query("update debtor set country = 'BE', law = 'BE' where debtor_id = $1", [DUPONT]);
    const [principal, compensation, asked] = [12_000, 1_200, 13_200].map(cents => money(cents, 'EUR'));
    const view = {
      ...sampleView({ kind: 'call', language: 'fr', of: 'belgianConsumer', invoices: 1 }),
      principal,
      interest: money(0, 'EUR'),
      compensation,
      asked,
    };
    await database.query('update message set view = $2 where message_id = $1', [CALL, JSON.stringify(view)]);
    await database.query('update message_invoice set open = 12000 where message_id = $1', [CALL]);
    await insertRows(database, 'message', [
      messageRow({
        message_id: REMINDER,
        dossier_id: DOSSIER,
        step_key: 'consumerFirstReminder',
        rung: 1,
        state: 'closed',
        prepared_on: '2026-10-09',
        principal: 12_000,
        asked: 12_000,
      }),
    ]);
    const covered = { company_id: COMPANY, message_id: REMINDER, invoice_id: idOf(106), round: 1, rung: 1 };
    await insertRows(database, 'message_invoice', [{ ...covered, open: 12_000 }]);
    await insertRows(database, 'rung_taken', [covered]);
    await insertRows(database, 'delivery', [
      {
        company_id: COMPANY,
        delivery_id: idOf(307),
        message_id: REMINDER,
        dossier_id: DOSSIER,
        channel: 'email',
        state: 'delivered',
        delivered_on: '2026-10-09',
        parcel_id: 'first-reminder',
      },
    ]);
  });
  afterAll(() => close());

  const call = (instant: string) =>
    finishTask(
      { database, clock: { now: () => instant } },
      {
        companyId: COMPANY,
        by: 'marie',
        day: day(instant.slice(0, 10)),
        messageId: CALL,
        channel: 'call',
        note: 'elle paiera',
      },
    );
  const stateOfCall = async () =>
    (await select<{ state: string }>(database, 'select state from delivery where message_id = $1', [CALL]))[0]
      ?.state;

  it('refuses a charge to a consumer whose free period has not run, and leaves the task open', async () => {
    expect(await call('2026-10-23T09:00:00.000Z')).toMatchObject({
      kind: 'refused',
      because: [{ code: 'notLawful', rule: 'chargeNotAllowed', found: 'lumpSum of 12.00 EUR' }],
    });
    expect(await stateOfCall()).toBe('task');
  });

  it('refuses a call to a Belgian consumer at 22:30, whatever is asked', async () => {
    expect(await call('2026-10-26T21:30:00.000Z')).toMatchObject({
      kind: 'refused',
      because: [{ code: 'notLawful', rule: 'forbiddenHour', found: '22:00' }],
    });
  });

  it('lets it be done once the period has run', async () => {
    expect(await call('2026-10-26T09:00:00.000Z')).toBe('done');
    expect(await stateOfCall()).toBe('done');
  });

  // C. postes L100; Reg. (EU) 910/2014: on paper nobody's consent is asked, so that is how it leaves without one.
  it('lets a registered letter go to a consumer electronically only with a consent on record, else on paper', async () => {
    const refusals = async (registeredLetters: 'post' | 'electronic') => {
      await updatePolicy(database, COMPANY, { registeredLetters });
      const company = await knownCompany(database, COMPANY);
      const dossiers = (await dossiersOf(database, COMPANY, [DUPONT])).filter(one => one.currency === 'EUR');
      const on = day('2026-10-26');
      const [facts] = await dossierFacts(database, { company, dossiers, day: on });
      const frozen = (await frozenMessages(database, COMPANY, [CALL])).get(CALL);
      if (!facts || !frozen) throw new Error('the message has no dossier');
      return judgeFrozen({ company, facts, frozen, channel: 'registeredLetter', day: on }).map(refusal =>
        refusal.code === 'notLawful' ? refusal.rule : refusal.code,
      );
    };
    expect(await refusals('post')).not.toContain('noConsent');
    expect(await refusals('electronic')).not.toContain('noConsent');
    const consumer = { kind: 'consumer', hasConsented: false } as const;
    expect(registeredFor(ELECTRONIC, consumer)).toEqual({ registeredLetters: 'post' });
    expect(registeredFor(ELECTRONIC, { ...consumer, hasConsented: true })).toEqual(ELECTRONIC);
    expect(registeredFor(ELECTRONIC, { ...consumer, kind: 'business' })).toEqual(ELECTRONIC);
    await insertLawFact(database, {
      companyId: COMPANY,
      at: '2026-10-26T09:00:00.000Z',
      fact: {
        id: idOf(951),
        debtorId: DUPONT,
        invoiceId: null,
        kind: 'electronicConsent',
        on: day('2026-09-01'),
        amount: null,
        source: 'Signed order form',
        by: 'marie',
      },
    });
    expect(await refusals('electronic')).not.toContain('noConsent');
  });
});
