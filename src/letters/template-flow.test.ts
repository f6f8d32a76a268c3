// A wording is rendered once for each way through its conditions. This compares it with one that is rendered every time: a
// loop over nothing, which adds no sign, keeps it from being remembered.

import { expect, it } from 'vitest';
import { renderSkeleton, type ScopeValue, type TemplateScope } from './template.ts';

const EVERY_TIME = '{% for one in nothing %}{% endfor %}';
const NAMES = ['a', 'b', 'c', 'd'] as const;
const VALUES: readonly ScopeValue[] = [
  '',
  'BE',
  'FR',
  '*x*',
  'a\u0007b',
  '{{ b }}',
  0,
  1,
  12,
  true,
  false,
  null,
  ['p', 'q'],
  [],
];
const CONDITIONS = [
  'a',
  'b and c',
  'a or d',
  'a == "BE"',
  'b != c',
  'c > 3',
  'd contains "B"',
  'a.size',
  'b.size > 1',
  'a == "{{ b }}"',
  'c | size',
];

const rolls = (seed: number) => {
  let state = seed;
  return (sides: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % sides;
  };
};

/** Words, values and conditions in each other, of every kind that a wording may have. */
function wordingBy(roll: (sides: number) => number, depth = 0): string {
  const name = NAMES[roll(4)];
  const inner = (): string => (depth > 2 ? `{{ ${NAMES[roll(4)]} }}` : wordingBy(roll, depth + 1));
  const condition = CONDITIONS[roll(CONDITIONS.length)];
  const parts = [
    ` mot {{ ${name} }} `,
    `{{- ${name} -}}`,
    `{{ ${name} | default: "rien" }}`,
    `{% if ${condition} %}${inner()}{% else %}${inner()}{% endif %}`,
    `{% unless ${name} %} ${inner()} {% endunless %}`,
    `{%- case ${name} -%}{% when "BE" %}x{{ a }}{% when 12 %}y{% else %}${inner()}{% endcase %}`,
    `{% comment %}{{ ${name} }}{% endcomment %}`,
  ];
  return Array.from({ length: 1 + roll(3) }, () => parts[roll(parts.length)]).join('\n');
}

const outcome = (source: string, scope: TemplateScope): unknown => {
  try {
    return renderSkeleton(source, scope);
  } catch (fault) {
    return fault instanceof Error ? fault.name : fault;
  }
};

it('reads the same the first time, the second time and every time', () => {
  const roll = rolls(20_261_128);
  const seen = { same: 0, faults: 0 };
  for (let made = 0; made < 250; made += 1) {
    const source = wordingBy(roll);
    for (let asked = 0; asked < 40; asked += 1) {
      // One of a hundred is missing, which is a fault wherever it is looked at.
      const scope = Object.fromEntries(
        NAMES.flatMap(name => (roll(100) === 0 ? [] : [[name, VALUES[roll(VALUES.length)] ?? null]])),
      );
      const anew = outcome(source + EVERY_TIME, { ...scope, nothing: [] });
      expect(outcome(source, scope), `${source} of ${JSON.stringify(scope)}`).toEqual(anew);
      expect(outcome(source, scope)).toEqual(anew);
      seen[typeof anew === 'string' ? 'faults' : 'same'] += 1;
    }
  }
  expect(Math.min(seen.same, seen.faults)).toBeGreaterThan(100);
});
