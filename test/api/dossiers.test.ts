import { beforeAll, describe, expect, it } from 'vitest';
import {
  offerReferenceSchema,
  planReferenceSchema,
  resumedSchema,
  stopReferenceSchema,
  writeOffReferenceSchema,
} from '../../src/api/schemas/agreement.ts';
import { agreementListSchema, contactSchema, delayCausesSchema } from '../../src/api/schemas/contact.ts';
import { disputeReferenceSchema, promiseReferenceSchema } from '../../src/api/schemas/dossier.ts';
import { type Asking, read, readProblem, signedIn } from '../browser/ask.ts';
import { COMPANY_ID } from '../browser/fixture/desk.ts';

const DOSSIER = `/api/companies/${COMPANY_ID}/dossiers/dossier-1`;
const euros = (amount: string) => ({ amount, currency: 'EUR' });

let asking: Asking;
beforeAll(async () => {
  asking = await signedIn();
});
const post = (path: string, body: unknown) => asking.post(`${DOSSIER}${path}`, body);
const put = (path: string, body?: unknown) => asking.ask(`${DOSSIER}${path}`, { method: 'PUT', body });
const lift = (path: string) => asking.ask(`${DOSSIER}${path}`, { method: 'DELETE' });

describe('what interrupts dunning, over HTTP', () => {
  it('a dispute is noted, answered and lifted; a category that nobody knows is refused', async () => {
    const dispute = { invoiceId: 'invoice-1-0', category: 'quality', said: 'Deux cartons abîmés' };
    const { disputeId } = await read(disputeReferenceSchema, await post('/dispute', dispute));
    await readProblem(await post('/dispute', { ...dispute, category: 'mood' }), 422);
    await readProblem(await post('/dispute', { ...dispute, amount: euros('1.234') }), 422);
    const accepted = { kind: 'accepted', because: 'Vu', creditBy: '2026-04-15' };
    await read(disputeReferenceSchema, await put(`/dispute/${disputeId}/outcome`, accepted));
    await readProblem(await put(`/dispute/${disputeId}/outcome`, { kind: 'accepted', because: 'Vu' }), 422);
    await read(disputeReferenceSchema, await lift(`/dispute/${disputeId}/outcome`));
    await readProblem(await lift('/dispute/none/outcome'), 404);
    await read(disputeReferenceSchema, await lift(`/dispute/${disputeId}`));
    await readProblem(await lift('/dispute/none'), 404);
  });

  it('a promise is noted, not for a day that is over, and taken back once', async () => {
    const promise = { payOn: '2026-04-10', way: 'call', amount: euros('600.00') };
    const { promiseId } = await read(promiseReferenceSchema, await post('/promise', promise));
    const late = await readProblem(await post('/promise', { ...promise, payOn: '2026-03-01' }), 409);
    expect(late.refusal).toBe('dayInPast');
    await read(promiseReferenceSchema, await lift(`/promise/${promiseId}`));
    await readProblem(await lift(`/promise/${promiseId}`), 404);
  });

  it('a plan is proposed, approved, accepted in writing and cancelled', async () => {
    const schedule = { kind: 'equal', count: 10, firstOn: '2026-04-15' };
    const proposed = await read(planReferenceSchema, await post('/plan', { proposedBy: 'debtor', schedule }));
    expect(proposed.excess).toEqual(['tooLong']);
    const plan = `/plan/${proposed.planId}`;
    await read(planReferenceSchema, await put(`${plan}/approval`));
    await readProblem(await put(`${plan}/acceptance`, { acceptedBy: 'M. Roux' }), 422);
    const written = { acceptedBy: 'M. Roux', proof: 'mail du 2 avril' };
    await read(planReferenceSchema, await put(`${plan}/acceptance`, written));
    await read(planReferenceSchema, await lift(plan));
  });

  it('an offer is made and withdrawn', async () => {
    const offer = { amount: euros('800.00'), payBy: '2026-04-10', because: 'Pour en finir' };
    const { offerId } = await read(offerReferenceSchema, await post('/settlement', offer));
    await read(offerReferenceSchema, await lift(`/settlement/${offerId}`));
  });

  it.each([
    ['hand-over', { recipientKind: 'agency', recipient: 'Recouvra', because: 'Ne répond plus' }],
    ['hardship', { because: 'Sinistre', untilOn: '2026-06-30' }],
    ['closure', { because: 'Geste commercial' }],
  ])('%s stops a dossier once, and is taken back', async (path, body) => {
    await read(stopReferenceSchema, await post(`/${path}`, body));
    expect((await readProblem(await post(`/${path}`, body), 409)).refusal).toBe('alreadyThere');
    await read(resumedSchema, await lift(`/${path}`));
    await readProblem(await lift(`/${path}`), 404);
  });

  it('a write-off carries its reason, and is reopened', async () => {
    const given = { reason: 'uncollectable', because: 'Introuvable' };
    const { writeOffIds } = await read(writeOffReferenceSchema, await post('/write-off', given));
    await readProblem(await post('/write-off', { ...given, reason: 'tired' }), 422);
    await read(writeOffReferenceSchema, await lift(`/write-off/${writeOffIds[0]}`));
  });

  it('a call is noted in three fields, and what was said comes back in writing', async () => {
    const promise = { payOn: '2026-04-10', way: 'call' };
    const call = { outcome: 'reached', result: { kind: 'promise', promise }, cause: 'oversight' };
    const noted = await read(contactSchema, await post('/calls', call));
    expect(noted.confirmation?.subject).toBe('Confirmation de notre appel');
    const nothing = await read(
      contactSchema,
      await post('/calls', { outcome: 'notReached', result: { kind: 'nothing' } }),
    );
    expect(nothing.confirmation).toBeNull();
    await readProblem(await post('/calls', { ...call, cause: 'weather' }), 422);
    const get = (path: string) => asking.ask(`/api/companies/${COMPANY_ID}${path}`);
    await read(agreementListSchema, await get('/agreements'));
    const period = '?from=2026-01-01&until=2026-03-31';
    const { causes } = await read(delayCausesSchema, await get(`/reports/delay-causes${period}`));
    expect(causes).toEqual([{ cause: 'oversight', contacts: 3, debtors: 2 }]);
    await readProblem(await get('/reports/delay-causes'), 422);
  });
});
