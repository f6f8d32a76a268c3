import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCases } from './case-runner.ts';
import { type Inputs, WORKED_AMOUNTS } from './worked-amounts.fixture.ts';
import { WORKED_KINDS } from './worked-kinds.fixture.ts';
import { WORKED_LIMITS } from './worked-limits.fixture.ts';

const resultOf = (type: string, inputs: Inputs) =>
  runCases({ cases: [{ id: 'one', type, inputs }] })[0]?.result;

describe('worked cases of the law', () => {
  it.each([...WORKED_AMOUNTS, ...WORKED_KINDS, ...WORKED_LIMITS])(
    '%s comes out to the cent and the day',
    (_title, type, inputs, expected) => {
      expect(resultOf(type, inputs)).toMatchObject(expected);
    },
  );

  it('a clause of three times the legal rate is understood under every usual name', () => {
    const facts = { law: 'FR', principalCents: 400000, dueDate: '2026-05-15', endDate: '2026-09-15' };
    const rates = [
      { kind: 'legalMultiple', multiple: '3' },
      { kind: 'contract', timesLegal: 3 },
      { kind: '3xLegal' },
      { kind: 'floor' },
      { kind: 'contract', formula: '3 x taux légal' },
    ];
    for (const rate of rates)
      expect(resultOf('interest', { ...facts, rate })).toMatchObject({ interestCents: 10924 });
  });

  it('a fact that no rule looked at is named beside the figures', () => {
    const facts = { law: 'FR', principalCents: 400000, dueDate: '2026-05-15', endDate: '2026-09-15' };
    expect(resultOf('interest', facts)).not.toHaveProperty('notUnderstood');
    expect(resultOf('interest', { ...facts, notes: 'a remark', discount: 5 })).toMatchObject({
      notUnderstood: ['discount'],
    });
  });

  it('a word that is not understood is a problem, never taken for another', () => {
    const facts = { law: 'FR', principalCents: 400000, dueDate: '2026-05-15', endDate: '2026-09-15' };
    for (const wrong of [{ relation: 'b2x' }, { creditor: 'somebody' }, { rate: { kind: 'mystery' } }])
      expect(resultOf('interest', { ...facts, ...wrong })).toEqual({ problem: expect.any(String) });
    expect(resultOf('b2c-cap', { law: 'FR', balanceCents: 48000 })).toEqual({
      problem: expect.stringContaining('found "FR"'),
    });
  });

  it('a case that cannot be read says what was found and does not stop the others', () => {
    const answers = runCases({
      cases: [
        {
          id: 'A',
          type: 'interest',
          inputs: { law: 'FR', principalCents: 1.5, dueDate: '2026-01-31', endDate: '2026-03-01' },
        },
        { id: 'B', type: 'unheard-of', inputs: {} },
        { id: 'C', type: 'b2c-cap', inputs: { law: 'BE', balanceCents: 50001 } },
      ],
    });
    expect(answers.map(({ id }) => id)).toEqual(['A', 'B', 'C']);
    expect(answers[0]?.result).toEqual({ problem: expect.stringContaining('found 1.5') });
    expect(answers[1]?.result).toEqual({ problem: expect.stringContaining('unheard-of') });
    expect(answers[2]?.result).toEqual({ maxIndemnityCents: 6500 });
  });
});

const SHARED = '../shared/law/cases.json';
const why = existsSync(SHARED) ? '' : ` (skipped: ${SHARED} is not on this machine)`;

type SharedCase = { id: string; type: string; inputs: Inputs; expected: Inputs };

describe('the shared table of cases', () => {
  it.skipIf(why !== '')(`is right on every row${why}`, () => {
    const file: { cases: SharedCase[] } = JSON.parse(readFileSync(SHARED, 'utf8'));
    const answers = new Map(runCases(file).map(({ id, result }) => [id, result]));
    expect(file.cases.length).toBeGreaterThanOrEqual(47);
    for (const { id, expected } of file.cases) expect(answers.get(id), id).toMatchObject(expected);
  });
});
