// What a verification found, in the language of the terminal.

import { expect, it } from 'vitest';
import { type Verified, verifiedLines } from './verify-text.ts';

const SOUND: Verified = {
  company: 'Lille',
  entries: 12,
  head: 'a',
  chainFaults: [],
  moneyFaults: [],
  factFaults: [],
  uncounted: 0,
  isSound: true,
};

it('says of each company how much was compared, and each fault as it is', () => {
  const broken = {
    ...SOUND,
    chainFaults: [{ position: 7, found: 'hash b', expected: 'c' }],
    moneyFaults: ['invoice F-1 carries 1 as settled, its allocations add up to 0'],
    uncounted: 2,
  };
  expect(verifiedLines({ gone: [], companies: [broken] }, 'en')).toEqual([
    'Lille: 12 journal entries, 1 faults in the chain, 1 in the money, 0 in what was taken in',
    '  not compared: files taken in before what they brought was counted: 2',
    '  entry 7: found hash b, expected c',
    '  invoice F-1 carries 1 as settled, its allocations add up to 0',
  ]);
  expect(verifiedLines({ gone: [], companies: [broken] }, 'nl').slice(0, 3)).toEqual([
    'Lille: regels in het journaal: 12; fouten in de keten: 1, in het geld: 1, in wat ingelezen is: 0',
    '  niet vergeleken: bestanden ingelezen voordat hun inhoud geteld werd: 2',
    expect.stringMatching(/^ {2}regel 7: .*hash b.*c$/),
  ]);
});

it('where there is no company it says so, and after twenty faults where the others stand', () => {
  expect(verifiedLines({ gone: [], companies: [] }, 'de')).toEqual([
    'In dieser Datenbank ist keine Firma: Nichts wurde verglichen',
  ]);
  const moneyFaults = Array.from({ length: 23 }, (_, at) => `fault ${at}`);
  const lines = verifiedLines({ gone: [], companies: [{ ...SOUND, moneyFaults }] }, 'en');
  expect(lines).toHaveLength(22);
  expect(lines.at(-1)).toBe('  and 3 more: acquit verify --json');
});
