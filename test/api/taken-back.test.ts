// Who may take back what was entered by mistake, and that nobody reaches what is not theirs.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { select } from '../../src/store/select.ts';
import { COMPANY, HANSEN, idOf, MOREL, NOORDZEE, OTHER_COMPANY } from '../desk-rows.ts';
import { type Office, openOffice, type Person } from '../people.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';

const HERE = `/api/companies/${COMPANY}`;
const DOSSIER = `${HERE}/dossiers/${idOf(31)}`;

describe.each(databasesUnderTest())('what was entered by mistake, on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null)('is taken back', () => {
    let server: ServerUnderTest;
    let database: Database;
    let house: Office;
    let owner: Person;
    let collector: Person;
    let stranger: Person;
    beforeAll(async () => {
      ({ server, database, house, owner } = await openOffice(start));
      collector = await house.hire({ name: 'Hugo', role: 'collector', companyIds: [COMPANY] });
      stranger = await house.hire({ name: 'Max', role: 'owner', companyIds: [OTHER_COMPANY] });
    });
    afterAll(() => server.close());

    const ask = async (method: string, path: string, body?: unknown) => {
      const { status, text } = await owner.ask(method, path, body);
      expect(status, text).toBe(200);
      return JSON.parse(text);
    };
    const journalLength = async () => {
      const [row] = await select<{ count: number }>(
        database,
        'select count(*)::int as count from journal where company_id = $1',
        [COMPANY],
      );
      return row?.count;
    };
    const statusOf = async (person: Person, path: string) => (await person.ask('DELETE', path)).status;

    it('a dispute’s outcome, by who may give one, and only with its own dossier', async () => {
      const entry = { invoiceId: idOf(101), category: 'delivery', source: 'person', said: 'Colis abîmé' };
      const { disputeId } = await ask('POST', `${DOSSIER}/dispute`, entry);
      const path = `${DOSSIER}/dispute/${disputeId}/outcome`;
      await ask('PUT', path, { kind: 'refused', because: 'Bon signé' });
      expect(await statusOf(stranger, path)).toBe(404);
      expect(await statusOf(collector, path)).toBe(403);
      expect(await statusOf(owner, path.replace(idOf(31), idOf(32)))).toBe(404);
      expect(await statusOf(owner, `${DOSSIER}/dispute/${idOf(998)}/outcome`)).toBe(404);
      expect(await ask('DELETE', path)).toEqual({ disputeId });
      expect(await ask('DELETE', path)).toEqual({ disputeId });
      // Open again, it takes another answer than the one that was taken back.
      await ask('PUT', path, { kind: 'accepted', because: 'Vu les photos', creditBy: '2026-11-30' });
      const { text } = await owner.ask('GET', `${HERE}/debtors/${idOf(11)}`);
      expect(text).toContain('disputeReopened');
    });

    it('that two customers are two, by who may say so, and they may be proposed again', async () => {
      const pair = { debtorId: MOREL, otherId: HANSEN };
      await ask('POST', `${HERE}/debtor-differences`, pair);
      const said = await ask('GET', `${HERE}/debtor-differences`);
      expect(said).toHaveLength(1);
      expect([said[0].debtorId, said[0].otherId].sort()).toEqual([MOREL, HANSEN].sort());
      // In whatever order the two are named.
      const path = `${HERE}/debtor-differences/${HANSEN}/${MOREL}`;
      expect(await statusOf(stranger, path)).toBe(404);
      expect(await statusOf(collector, path)).toBe(403);
      expect(await statusOf(owner, `${HERE}/debtor-differences/${HANSEN}/${idOf(998)}`)).toBe(404);
      expect(await ask('DELETE', path)).toEqual({ debtorId: HANSEN, otherId: MOREL });
      expect(await ask('DELETE', path)).toEqual({ debtorId: HANSEN, otherId: MOREL });
      expect(await ask('GET', `${HERE}/debtor-differences`)).toEqual([]);
      const { text } = await owner.ask('GET', `${HERE}/debtors/${HANSEN}`);
      expect(text.match(/debtorsDifferTakenBack/g)).toHaveLength(1);
      // Said once more, it holds once more.
      await ask('POST', `${HERE}/debtor-differences`, pair);
      expect(await ask('GET', `${HERE}/debtor-differences`)).toHaveLength(1);
    });

    it('a plan’s acceptance and its approval, by whose debtor it is, and only with its own dossier', async () => {
      const schedule = { kind: 'equal', count: 2, firstOn: '2026-11-02' };
      const { planId } = await ask('POST', `${DOSSIER}/plan`, { proposedBy: 'debtor', schedule });
      const path = `${DOSSIER}/plan/${planId}/acceptance`;
      await ask('PUT', path, { acceptedBy: 'Mme Port', proof: 'mail' });
      for (const person of [stranger, collector]) expect(await statusOf(person, path)).toBe(404);
      expect(await statusOf(collector, `${DOSSIER}/plan/${planId}/approval`)).toBe(403);
      expect(await statusOf(stranger, `${DOSSIER}/plan/${planId}/approval`)).toBe(404);
      for (const end of ['acceptance', 'approval']) {
        expect(await statusOf(owner, `${DOSSIER}/plan/${idOf(998)}/${end}`)).toBe(404);
        const elsewhere = `${DOSSIER}/plan/${planId}/${end}`.replace(idOf(31), idOf(32));
        expect(await statusOf(owner, elsewhere)).toBe(404);
      }
      expect(await ask('DELETE', path)).toMatchObject({ planId });
      const { text } = await owner.ask('GET', `${HERE}/debtors/${idOf(11)}`);
      expect(text).toContain('planAcceptanceTakenBack');
    });

    it('a counter-offer: the proposal that it answered waits again, and the record says who and what', async () => {
      const equal = { kind: 'equal', firstOn: '2026-11-02' } as const;
      const asked = { proposedBy: 'debtor', schedule: { ...equal, count: 4 } };
      const { planId: first } = await ask('POST', `${DOSSIER}/plan`, asked);
      const other = { proposedBy: 'creditor', schedule: { ...equal, count: 2 }, answersPlanId: first };
      const counter = await ask('POST', `${DOSSIER}/plan`, other);
      expect(counter.letter.text).not.toBe('');
      const planOf = async (id: string) => {
        const { interruptions } = await ask('GET', `${HERE}/debtors/${idOf(11)}`);
        return interruptions.plans.find((plan: { id: string }) => plan.id === id);
      };
      expect(await planOf(first)).toMatchObject({
        state: 'ended',
        end: 'countered',
        answeredBy: { planId: counter.planId },
      });
      expect(await planOf(counter.planId)).toMatchObject({ state: 'proposed', answersPlanId: first });
      // Answered once; and of another dossier, or unknown, there is nothing to answer.
      const twice = await owner.ask('POST', `${DOSSIER}/plan`, other);
      expect([twice.status, twice.text]).toEqual([409, expect.stringContaining('alreadyAnswered')]);
      const nowhere = await owner.ask('POST', `${DOSSIER}/plan`, { ...other, answersPlanId: idOf(998) });
      expect(nowhere.status).toBe(404);
      const elsewhere = `${DOSSIER}/plan`.replace(idOf(31), idOf(32));
      expect((await owner.ask('POST', elsewhere, other)).status).toBe(404);
      await ask('DELETE', `${DOSSIER}/plan/${counter.planId}`);
      expect(await planOf(first)).toMatchObject({ state: 'proposed', answeredBy: null });
      await ask('DELETE', `${DOSSIER}/plan/${first}`);
    });

    it('a call, by whose customer it is, and only with its own dossier', async () => {
      const body = { outcome: 'reached', result: { kind: 'nothing' }, note: 'Mauvais client' };
      const { noteId } = await ask('POST', `${DOSSIER}/calls`, body);
      const path = `${DOSSIER}/calls/${noteId}`;
      for (const person of [stranger, collector]) expect(await statusOf(person, path)).toBe(404);
      expect(await statusOf(owner, path.replace(idOf(31), idOf(32)))).toBe(404);
      expect(await statusOf(owner, `${DOSSIER}/calls/${idOf(998)}`)).toBe(404);
      expect(await statusOf(owner, `${HERE}/messages/${idOf(998)}/call-outcomes`)).toBe(404);
      expect(await statusOf(stranger, `${HERE}/messages/${idOf(998)}/call-outcomes`)).toBe(404);
      await ask('PUT', `${HERE}/portfolios`, { debtorIds: [idOf(11)], userId: collector.userId });
      expect(await statusOf(collector, path)).toBe(200);
      const { text } = await owner.ask('GET', `${HERE}/debtors/${idOf(11)}`);
      expect(text).toContain('contactTakenBack');
    });

    it('or is not: where a rule refuses, nothing is claimed, in the journal, the history or the audit', async () => {
      const hers = `${HERE}/dossiers/${idOf(32)}`;
      const promise = (payOn: string) => ({ payOn, way: 'call', invoiceIds: null });
      const called = { outcome: 'reached', note: '', isConfirmed: false };
      const byCall = { kind: 'promise', promise: promise('2026-10-23') };
      const { noteId } = await ask('POST', `${hers}/calls`, { ...called, result: byCall });
      const later = await ask('POST', `${hers}/promise`, promise('2026-10-26'));
      const told = async () => ({
        journal: await journalLength(),
        history: (await ask('GET', `${HERE}/debtors/${NOORDZEE}`)).timeline,
        agreed: await ask('GET', `${HERE}/agreements`),
      });
      const before = await told();
      const refused = await owner.ask('DELETE', `${hers}/calls/${noteId}`);
      expect([refused.status, JSON.parse(refused.text).refusal]).toEqual([409, 'promisedSince']);
      expect(await told()).toEqual(before);
      const { entries } = await ask('GET', `${HERE}/audit`);
      expect(entries[0]).toMatchObject({ act: 'DELETE /dossiers/:dossierId/calls/:noteId', status: 409 });
      // The later promise goes first, then the call: each is told once, and the line offers no second time.
      await ask('DELETE', `${hers}/promise/${later.promiseId}?because=Erreur`);
      await ask('DELETE', `${hers}/calls/${noteId}`);
      const after = await told();
      const lines = after.history.filter(({ title }: { title: string }) => title === 'contactTakenBack');
      expect(lines).toHaveLength(1);
      const noted = (history: { title: string; call: unknown }[]) =>
        history.find(({ title }) => title === 'contactNoted')?.call;
      expect(noted(before.history)).toEqual({ noteId, dossierId: idOf(32) });
      expect(noted(after.history)).toBeNull();
    });
  });
});
