import { expect, it } from 'vitest';
import { officeText } from './office-text.ts';

const WEEK = {
  subject: 'Lumen: the week of 5 October 2026',
  language: 'en',
  lines: ['Hello Chantal, this is the week.', 'https://acquit.example/c/1', 'It ends under Settings.'],
  tables: [
    { title: null, rows: [['Came in last week', '€1,000.00']] },
    {
      title: 'Waiting for your decision',
      rows: [
        ['Dupont SARL', '€8,400.00'],
        ['Garage Morel', '€200.00'],
        ['and 3 others', ''],
      ],
    },
  ],
  opens: 'Open Acquit',
} as const;

it('mail to the house has what to press on a line of its own, and amounts below one another', () => {
  expect(officeText(WEEK).text).toBe(
    [
      'Hello Chantal, this is the week.\n',
      '  Came in last week  €1,000.00\n',
      'Waiting for your decision\n',
      '  Dupont SARL   €8,400.00',
      '  Garage Morel    €200.00',
      '  and 3 others\n',
      'Open Acquit\nhttps://acquit.example/c/1\n',
      'It ends under Settings.\n',
    ].join('\n'),
  );
});

it('mail to the house says its language, and its address is pressed and not copied', () => {
  const { html } = officeText(WEEK);
  expect(html).toContain('<html lang="en"');
  expect(html).toMatch(/<a href="https:\/\/acquit\.example\/c\/1"[^>]*>Open Acquit<\/a>/);
  expect(html).toMatch(/<th scope="row"[^>]*>Dupont SARL<\/th><td align="right"/);
});

it('an address of another kind, or within a sentence, is not one to press', () => {
  const lines = ['Hello', 'javascript:alert(1)', 'See https://acquit.example now'];
  expect(officeText({ ...WEEK, lines, tables: [] }).html).not.toContain('<a ');
});
