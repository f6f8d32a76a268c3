// How long a text may take. The clock is the only thing that ends a wording that loops, and it runs on while a machine
// under load stands still.

import { afterEach, expect, it, vi } from 'vitest';
import { renderSkeleton } from './template.ts';

afterEach(() => vi.restoreAllMocks());

/** Every look at the clock finds it so much later. */
function eachLookCosts(milliseconds: number): void {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += milliseconds;
    return now;
  });
}

const TEXT = 'Bonjour {{ name }}, facture {{ number }}';
const SCOPE = { name: 'Dupont', number: 'F-1' };

it('a machine that stands still for half a second between two words loses no letter', () => {
  eachLookCosts(500);
  expect(renderSkeleton(TEXT, SCOPE).values).toEqual(['Dupont', 'F-1']);
});

it('a wording that does not come to its end is ended', () => {
  eachLookCosts(500);
  const endless = '{% for one in (1..1000) %}{{ name }}{% endfor %}';
  expect(() => renderSkeleton(endless, SCOPE)).toThrow(/limit exceeded/);
});
