import { describe, expect, it } from 'vitest';
import { SHIPPED_RULES } from './assignment.ts';
import { parseRules } from './parse-rules.ts';
import { parseScenario } from './parse-scenario.ts';
import { SHIPPED_SCENARIOS } from './shipped-scenarios.ts';
import { writtenScenario } from './written-scenario.ts';

describe('a scenario as a file', () => {
  it.each(SHIPPED_SCENARIOS)('$key is read back as it was written', shipped => {
    const { version: _version, ...expected } = shipped;
    const read = parseScenario(JSON.parse(JSON.stringify(writtenScenario(shipped))));
    expect(read).toEqual({ kind: 'parsed', scenario: expected });
  });

  it('every mistake is told at once, each with its place', () => {
    const read = parseScenario({
      key: 'My scenario',
      countries: ['FR'],
      debtorKinds: ['company'],
      steps: [
        { offsetDays: 'ten', letter: 'courteousReminder', tone: 'courteous' },
        { offsetDays: 20, letter: 'end' },
      ],
    });
    expect(read.kind === 'broken' && read.problems).toEqual([
      { place: 'scenario.key', found: '"My scenario"', expected: 'small letters, digits and hyphens' },
      {
        place: 'scenario.debtorKinds',
        found: '"company"',
        expected: 'some of business, consumer, publicBody',
      },
      { place: 'scenario.steps[0].offsetDays', found: '"ten"', expected: 'a whole number' },
      { place: 'scenario.steps[1].letter', found: '"end"', expected: expect.stringContaining('decision') },
      { place: 'scenario.steps[1].tone', found: 'nothing', expected: expect.stringContaining('courteous') },
    ]);
  });

  it('what is no object or no list is a problem, never a crash', () => {
    for (const json of [null, 3, 'x', [], { steps: 5 }, { key: 'a', steps: [null, 4] }])
      expect(parseScenario(json).kind).toBe('broken');
    for (const json of [null, {}, [3], [{ key: 'A B' }]]) expect(parseRules(json).kind).toBe('broken');
    expect(parseRules(JSON.parse(JSON.stringify(SHIPPED_RULES)))).toEqual({
      kind: 'parsed',
      rules: SHIPPED_RULES,
    });
  });
});
