import { beforeAll, describe, expect, it } from 'vitest';
import { comparisonStartedSchema, comparisonsSchema } from '../../src/api/schemas/comparison.ts';
import {
  previewSchema,
  wordingSavedSchema,
  wordingSchema,
  wordingsSchema,
} from '../../src/api/schemas/wording.ts';
import { type Asking, read, readProblem, signedIn } from '../browser/ask.ts';
import { COMPANY_ID } from '../browser/fixture/desk.ts';

const WORDINGS = `/api/companies/${COMPANY_ID}/wordings`;
const TEXT = { subject: 'Facture {{ number }}', body: 'Bonjour' };

describe('the words of messages', () => {
  let api: Asking;
  beforeAll(async () => {
    api = await signedIn();
  });
  const send = (method: string, path: string, body: unknown) =>
    api.ask(path, { method, body, headers: { 'idempotency-key': crypto.randomUUID() } });

  it('are listed by kind, each with what its text may name', async () => {
    const { wordings } = await read(wordingsSchema, await api.ask(WORDINGS));
    expect(wordings.map(({ key }) => key)).toContain('formalNotice');
    const sheet = await read(wordingSchema, await api.ask(`${WORDINGS}/personal.dateRequest`));
    expect(sheet.languages.map(({ language }) => language)).toEqual(['fr', 'nl', 'en', 'de']);
    expect(sheet.variables).toEqual(expect.arrayContaining(['amount', 'number', 'dueOn']));
    const plan = await read(wordingSchema, await api.ask(`${WORDINGS}/said.plan`));
    expect(plan.blocks).toEqual(['schedule', 'clauses', 'signature']);
    expect(plan.variables).not.toContain('dueOn');
    await readProblem(await api.ask(`${WORDINGS}/nothing`), 404);
  });

  it('are tried and saved as parts with names, and nothing else', async () => {
    const tried = { debtorId: 'debtor-1', language: 'fr', text: TEXT };
    await read(previewSchema, await send('POST', `${WORDINGS}/courteousReminder/preview`, tried));
    const saved = { language: 'fr', text: TEXT, basedOn: 0 };
    await read(wordingSavedSchema, await send('PUT', `${WORDINGS}/courteousReminder`, saved));
    const more = { ...saved, text: { ...TEXT, script: 'x' } };
    await readProblem(await send('PUT', `${WORDINGS}/courteousReminder`, more), 422);
    await readProblem(await send('PUT', `${WORDINGS}/nothing`, saved), 404);
  });

  it('are compared two by two: with a letter that steps send, until a day that exists', async () => {
    const comparisons = WORDINGS.replace('/wordings', '/comparisons');
    const start = {
      ...{ name: 'Plus court', wordingKey: 'courteousReminder', language: 'fr', text: TEXT },
      ...{ plannedDebtors: 200, untilOn: '2026-12-31' },
    };
    expect(await read(comparisonStartedSchema, await send('POST', comparisons, start))).toMatchObject({
      kind: 'started',
    });
    await readProblem(await send('POST', comparisons, { ...start, untilOn: '2026-02-30' }), 422);
    await readProblem(await send('POST', comparisons, { ...start, wordingKey: 'said.plan' }), 404);
    await read(comparisonsSchema, await api.ask(comparisons));
    await readProblem(await send('DELETE', `${comparisons}/comparison-9`, undefined), 404);
  });
});
