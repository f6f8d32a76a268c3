import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCompany } from '../../../test/desk-fixture.ts';
import { COMPANY, DUPONT, emptyDatabase, idOf, MONDAY, MOREL, PORT } from '../../../test/desk-rows.ts';
import type { LawFactKind } from '../../claim/law-facts.ts';
import type { Database } from '../../store/database.ts';
import { select } from '../../store/select.ts';
import { day } from '../../units/calendar.ts';
import { type Money, money } from '../../units/money.ts';
import { knownCompany } from '../company/company-view.ts';
import { whyView } from '../deciding/why.ts';
import { legalStatement } from './legal-statement.ts';
import { limitationSoon } from './limitation-soon.ts';
import { companyDeadlines } from './next-deadlines.ts';
import { recordLawFact, takeBackLawFact } from './record-law-fact.ts';
import { roadsView } from './roads.ts';

describe('a fact of the law that a person enters', () => {
  let database: Database;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ database, close } = await emptyDatabase());
    await fillCompany(database);
  });
  afterAll(() => close());

  const context = () => ({ database, clock: { now: () => '2026-10-19T08:00:00.000Z' } });
  const act = { companyId: COMPANY, by: 'marie', day: MONDAY };
  const invoice = async (number: string) => {
    const view = await whyView(database, { companyId: COMPANY, invoiceNumber: number, day: MONDAY });
    if (view === null) throw new Error(`no invoice ${number}`);
    return view.invoice;
  };
  const enter = async (
    debtorId: string,
    kind: LawFactKind,
    on: string,
    more: { number?: string; amount?: Money } = {},
  ) =>
    recordLawFact(context(), {
      ...act,
      debtorId,
      entry: {
        kind,
        on: day(on),
        invoiceId: more.number === undefined ? null : (await invoice(more.number)).id,
        amount: more.amount ?? null,
        source: 'Dossier papier',
      },
    });
  const recorded = async (...asked: Parameters<typeof enter>): Promise<string> => {
    const outcome = await enter(...asked);
    if (outcome.kind !== 'recorded') throw new Error(outcome.kind);
    return outcome.factId;
  };

  it('is refused for a debtor that nobody knows, for a day to come, and without what it is about', async () => {
    expect(await enter(idOf(999), 'acknowledgement', '2026-10-01')).toEqual({ kind: 'notFound' });
    expect(await enter(PORT, 'acknowledgement', '2026-10-20')).toEqual({ kind: 'inTheFuture' });
    expect(await enter(PORT, 'provenCosts', '2026-10-01')).toEqual({ kind: 'invoiceMissing' });
    expect(await enter(PORT, 'judgment', '2026-10-01')).toEqual({ kind: 'amountMissing' });
    expect(await enter(PORT, 'acknowledgement', '2026-10-01', { number: 'F-104' })).toEqual({
      kind: 'notFound',
    });
  });

  // F-104 is due on 2026-05-31: five years end on 2031-05-31, and start again with the acknowledgement.
  it('starts the limitation again when it is an acknowledgement, and not when it is a formal notice', async () => {
    expect((await invoice('F-104')).limitation).toMatchObject({ lastDay: '2031-05-31' });
    const notice = await recorded(MOREL, 'ownFormalNotice', '2026-09-01');
    const noticed = (await invoice('F-104')).limitation;
    expect(noticed?.lastDay).toBe('2031-05-31');
    expect(noticed?.because.join(' ')).toContain('does not interrupt: Cass. com. 18 mai 2022');
    const word = await recorded(MOREL, 'acknowledgement', '2026-09-15');
    expect((await invoice('F-104')).limitation).toMatchObject({ lastDay: '2031-09-15' });
    const { facts } = (await roadsView(database, { ...act, debtorId: MOREL })) ?? { facts: [] };
    expect(facts.map(({ kind, limitation }) => [kind, limitation?.effect])).toEqual([
      ['ownFormalNotice', 'nothing'],
      ['acknowledgement', 'restarts'],
    ]);
    expect(await takeBackLawFact(context(), { ...act, factId: word })).toBe(MOREL);
    expect(await takeBackLawFact(context(), { ...act, factId: word })).toBeNull();
    expect((await invoice('F-104')).limitation).toMatchObject({ lastDay: '2031-05-31' });
    await takeBackLawFact(context(), { ...act, factId: notice });
  });

  it('says from when a consumer had the goods, and that carriage has one year', async () => {
    const performed = await recorded(DUPONT, 'performed', '2026-06-10', { number: 'F-106' });
    expect((await invoice('F-106')).limitation).toMatchObject({ lastDay: '2028-06-10' });
    const carriage = await recorded(MOREL, 'carriage', '2026-05-31');
    expect((await invoice('F-104')).limitation).toMatchObject({
      lastDay: '2027-05-31',
      article: 'C. com. L133-6',
    });
    const company = await knownCompany(database, COMPANY);
    // A clock of twelve months warns six months before its end, from 2026-11-30 on.
    expect(await limitationSoon(database, { company, day: day('2026-11-29') })).toEqual([]);
    const soon = await limitationSoon(database, { company, day: day('2026-11-30') });
    expect(soon.map(({ invoiceNumber }) => invoiceNumber)).toEqual(['F-104']);
    for (const factId of [performed, carriage]) await takeBackLawFact(context(), { ...act, factId });
  });

  // The order of 2026-09-07 has three months to be served: until 12-07. Served in person on 10-12, the debtor may oppose
  // until 11-12, and the creditor may enforce from 12-12 when the registry says nothing.
  it('gives the next days of a procedure, until it is ended', async () => {
    const days = async () =>
      (await companyDeadlines(database, { company: await knownCompany(database, COMPANY), day: MONDAY })).map(
        ({ debtorName, key, plain }) => `${debtorName} ${key} ${plain}`,
      );
    expect(await days()).toEqual([]);
    await recorded(MOREL, 'petitionFiled', '2026-09-01');
    await recorded(MOREL, 'orderMade', '2026-09-07');
    expect(await days()).toEqual(['Garage Morel serveOrder 2026-12-07']);
    await recorded(MOREL, 'orderServedInPerson', '2026-10-12');
    expect(await days()).toEqual(['Garage Morel oppose 2026-11-12', 'Garage Morel enforce 2026-12-12']);
    // Service of the order interrupts, filing the petition does not.
    expect((await invoice('F-104')).limitation).toMatchObject({ lastDay: '2031-10-12' });
    await recorded(MOREL, 'oppositionNotified', '2026-10-16');
    expect(await days()).toEqual(['Garage Morel appointLawyer 2026-10-31']);
    const ended = await recorded(MOREL, 'procedureEnded', '2026-10-19');
    expect(await days()).toEqual([]);
    await takeBackLawFact(context(), { ...act, factId: ended });
    expect(await days()).toEqual(['Garage Morel appointLawyer 2026-10-31']);
  });

  // 40.00 fixed; 150.00 proven: 110.00 above it. The road claims the same sum.
  it('adds proven costs to the fixed sum, as far as they are above it', async () => {
    expect((await invoice('F-101')).compensation).toEqual(money(4_000, 'EUR'));
    const costs = await recorded(PORT, 'provenCosts', '2026-10-12', {
      number: 'F-101',
      amount: money(15_000, 'EUR'),
    });
    expect(await invoice('F-101')).toMatchObject({
      compensation: money(15_000, 'EUR'),
      provenCosts: money(11_000, 'EUR'),
    });
    expect((await roadsView(database, { ...act, debtorId: PORT }))?.accessories).toEqual(
      money(15_000, 'EUR'),
    );
    await takeBackLawFact(context(), { ...act, factId: costs });
    expect((await invoice('F-101')).compensation).toEqual(money(4_000, 'EUR'));
  });

  // 120.00 x 2.75 % x 49/365 from 09-01 (received on 08-31) to 10-19: 0.443 EUR. Without a notice nothing runs.
  it('lets the legal rate run against a French consumer from the day after a notice was received', async () => {
    expect((await invoice('F-106')).interest).toEqual(money(0, 'EUR'));
    const notice = await recorded(DUPONT, 'noticeReceived', '2026-08-31');
    const noticed = await invoice('F-106');
    expect(noticed.interest).toEqual(money(44, 'EUR'));
    expect(noticed.compensation).toEqual(money(0, 'EUR'));
    await takeBackLawFact(context(), { ...act, factId: notice });
  });

  // 2,700.00 adjudged with costs, enforceable on 2026-06-01: legal rate 2.62 % for 29 days and 2.75 % until 08-01 (32 days),
  // then 7.75 % for 79 days until 10-19, on the 2,500.00 of F-104: 5.2041 + 6.0274 + 41.9349 = 53.17 since the judgment.
  it('adds five points to the legal rate two months after a judgment, which lives ten years', async () => {
    const judgment = await recorded(MOREL, 'judgment', '2026-06-01', { amount: money(270_000, 'EUR') });
    expect((await roadsView(database, { ...act, debtorId: MOREL }))?.judgments).toMatchObject([
      {
        increasedFrom: '2026-08-02',
        invoices: ['F-104'],
        interestSince: money(5_317, 'EUR'),
        openThen: money(250_000, 'EUR'),
        amounts: { interest: money(5_400, 'EUR'), total: money(259_400, 'EUR') },
      },
    ]);
    // F-104, 2,500.00 due on 05-31: one day at 12.15 %, then as above: 2,500.00 x (12.15 + 2.62 x 29 + 2.75 x 32 + 7.75 x 79)
    // /36500 = 0.8322 + 5.2041 + 6.0274 + 41.9349 = 54.00. The account for a court says the same.
    const judged = await invoice('F-104');
    expect(judged.interest).toEqual(money(5_400, 'EUR'));
    expect(
      judged.interestLines.map(({ from, ratePercent, article }) => [from, ratePercent, article]),
    ).toEqual([
      ['2026-06-01', '12.15', 'C. com. L441-10 II'],
      ['2026-06-02', '2.62', 'CMF L313-2, L313-3'],
      ['2026-07-01', '2.75', 'CMF L313-2, L313-3'],
      ['2026-08-02', '7.75', 'CMF L313-2, L313-3'],
    ]);
    // Ten years, again from the service of 2026-10-12 above.
    expect(judged.limitation).toMatchObject({ lastDay: '2036-10-12', article: 'CPCE L111-4' });
    expect(judged.warnings.map(({ key }) => key)).toContain('judgmentRate');
    const account = await legalStatement(database, {
      companyId: COMPANY,
      invoiceNumber: 'F-104',
      day: MONDAY,
      choices: { order: null, creditEffect: 'retroactive', dayCount: 'ACT/365' },
    });
    expect(account.kind === 'statement' && account.statement.interestLeft).toEqual(money(5_400, 'EUR'));
    await takeBackLawFact(context(), { ...act, factId: judgment });
  });

  // 2,000.00 given of 2,500.00 open: 500.00 are owed no longer, and the invoice says so.
  it('warns where a judge gave less than was open, on the claim it is about', async () => {
    const amount = money(200_000, 'EUR');
    const judgment = await recorded(MOREL, 'judgment', '2026-06-01', { number: 'F-104', amount });
    expect((await invoice('F-104')).warnings.map(({ key }) => key)).toContain('adjudgedLess');
    expect((await roadsView(database, { ...act, debtorId: MOREL }))?.judgments).toMatchObject([
      { adjudged: amount, openThen: money(250_000, 'EUR') },
    ]);
    await takeBackLawFact(context(), { ...act, factId: judgment });
  });

  // F-104 was issued on 2026-05-01: what a judge decided in April is not about it.
  it('closes every road to a title once a judge has decided the claim, and none for an older judgment', async () => {
    const verdicts = async () => {
      const view = await roadsView(database, { ...act, debtorId: MOREL });
      return (view?.roads ?? []).map(({ key, conditions }) => {
        const decided = conditions.find(one => one.key === 'notAdjudged');
        return `${key} ${decided?.answer}`;
      });
    };
    const amount = money(250_000, 'EUR');
    const older = await recorded(MOREL, 'judgment', '2026-04-15', { amount });
    expect(await verdicts()).toContain('FR_INJONCTION met');
    const judgment = await recorded(MOREL, 'judgment', '2026-06-01', { number: 'F-104', amount });
    expect(new Set((await verdicts()).map(line => line.split(' ')[1]))).toEqual(new Set(['notMet']));
    await takeBackLawFact(context(), { ...act, factId: judgment });
    await takeBackLawFact(context(), { ...act, factId: older });
  });

  it('is in the journal with its undoing, and belongs to its company alone', async () => {
    const rows = await select<{ kind: string; count: number }>(
      database,
      "select kind, count(*)::int as count from journal where company_id = $1 and kind like 'lawFact%' group by kind order by kind",
      [COMPANY],
    );
    expect(rows).toEqual([
      { kind: 'lawFactEntered', count: 15 },
      { kind: 'lawFactTakenBack', count: 11 },
    ]);
    const factId = await recorded(MOREL, 'courtClaim', '2026-10-12');
    expect(await takeBackLawFact(context(), { ...act, companyId: idOf(2), factId })).toBeNull();
  });
});
