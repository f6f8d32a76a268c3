// What the page of programs says of the columns of each is what the lists under test have, and no line of it is more than that.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { INVOICE_TOOLS } from '../../src/formats/invoice-tools.fixture.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../../docs/fr/logiciels.md'), 'utf8');

it('every line of the table is a list that is read in a test, of the program that it names', () => {
  const lines = PAGE.split('\n').filter(line => line.startsWith('| ') && line.includes('`'));
  const unproven = lines.filter(line => {
    const [program = ''] = line.slice('| '.length).split(' | ');
    const titles = [...line.matchAll(/`([^`]+)`/g)].map(([, title]) => title).join('|');
    return !INVOICE_TOOLS.some(([tool, written]) => tool.startsWith(program) && written === titles);
  });
  expect(lines.length).toBeGreaterThan(20);
  expect(unproven).toEqual([]);
});
