// The page on reminders shows the scenarios that are shipped.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHIPPED_SCENARIOS } from '../../src/dunning/scenario/shipped-scenarios.ts';
import { SHIPPED_VARIANTS } from '../../src/dunning/scenario/shipped-variants.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../../docs/fr/relances.md'), 'utf8');
const COLUMNS = ['fr-business', 'be-business', 'be-consumer', 'fr-consumer', 'public-body'] as const;
/** A first reminder to a Belgian consumer stands in the row of the courteous one. */
const ROWS: Readonly<Record<string, readonly string[]>> = {
  'à venir': ['comingDue'],
  'rappel courtois': ['courteousReminder', 'consumerFirstReminder'],
  'demande de date': ['dateRequest'],
  appel: ['call'],
  'annonce des frais': ['costsNotice'],
  'second rappel': ['consumerSecondReminder'],
  'dernier rappel': ['lastNotice'],
  'mise en demeure': ['formalNotice'],
  'à vous de décider': ['decision'],
};

const rows = PAGE.split('\n')
  .filter(line => line.startsWith('| '))
  .map(line => line.split('|').map(cell => cell.trim()))
  .filter(cells => ROWS[cells[1] ?? ''] !== undefined);

describe('the table of scenarios', () => {
  it('has every kind of step', () => {
    expect(rows.map(cells => cells[1])).toEqual(Object.keys(ROWS));
  });

  it.each(COLUMNS.map((key, column) => ({ key, column })))('shows $key as it is', ({ key, column }) => {
    const shown = rows.flatMap(cells => {
      const offset = /^[+-]\d+/.exec(cells[column + 2] ?? '')?.[0];
      return offset === undefined ? [] : [[cells[1], Number(offset)]];
    });
    const steps = SHIPPED_SCENARIOS.find(scenario => scenario.key === key)?.steps ?? [];
    const real = steps.map(step => [
      Object.keys(ROWS).find(row => ROWS[row]?.includes(step.key)),
      step.offsetDays,
    ]);
    expect(steps.length).toBeGreaterThan(3);
    expect(new Map(shown.map(([row, offset]) => [row, offset]))).toEqual(
      new Map(real.map(([row, offset]) => [row, offset])),
    );
  });
});

describe('the page on scenarios', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/fr/scenarios.md'), 'utf8');

  it.each(SHIPPED_VARIANTS)('shows $key as it is', ({ key, steps }) => {
    const shown = steps.map(({ countsFrom, offsetDays, key: step }) =>
      countsFrom === 'previousStep'
        ? `${offsetDays} j après ${step}`
        : `${offsetDays > 0 ? '+' : ''}${offsetDays} ${step}`,
    );
    expect(page).toContain(`| \`${key}\` | ${shown.join(', ')} |`);
  });
});
