import { expect, it } from 'vitest';
import { newId } from './ids.ts';

it('ids of one instant are version 7, different, and in the order in which they were made', () => {
  const instant = Date.parse('2026-11-26T08:00:00.000Z');
  const ids = Array.from({ length: 70_000 }, () => newId(instant));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

it('an id of a later millisecond is larger', () => {
  expect(newId(2_000) > newId(1_999)).toBe(true);
});
