import { expect, it } from 'vitest';
import { surroundings } from '../../../test/surroundings.ts';
import { day } from '../../units/calendar.ts';
import { runCommandLine } from '../commands.ts';

it('whoever keeps the register of a firm reads which columns name persons, without a database', async () => {
  const printed: string[] = [];
  const around = surroundings({ today: day('2026-10-05'), print: text => void printed.push(text) });
  const noDesk = () => Promise.reject(new Error('It asked for a database'));
  expect(await runCommandLine(['personal', 'contact', '--json'], around, noDesk)).toBe(0);
  const { columns } = JSON.parse(printed.join(''));
  expect(columns).toContainEqual({ table: 'contact', column: 'email', whose: 'contact' });
  expect(await runCommandLine(['personal', 'nothing'], around, noDesk)).toBe(2);
});
