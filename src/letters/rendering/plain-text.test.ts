// A table too wide for a line of a mail: one small paragraph per row, in every language the same way.

import { expect, it } from 'vitest';
import { brokenAtWidth, renderPlainText } from './plain-text.ts';

const columns = ['Facture', 'Objet', 'Reste dû'].map(title => ({ title, align: 'start' as const }));
const subject = 'Menuiserie intérieure, lot 7, deuxième tranche de travaux à Villeurbanne';

it('stacks what is too wide, titles and values in two columns, with no colon that one language spaces otherwise', () => {
  const table = {
    kind: 'table' as const,
    columns,
    rows: [['F-101', subject, '1 200,00 €']],
    total: ['Total', '', '1 200,00 €'],
  };
  expect(renderPlainText([table])).toBe(
    [
      '  Facture   F-101',
      '  Objet     Menuiserie intérieure, lot 7, deuxième tranche de travaux à',
      '            Villeurbanne',
      '  Reste dû  1 200,00 €',
      '',
      '  Total  1 200,00 €',
      '',
    ].join('\n'),
  );
});

it('breaks what was written in one line, and leaves what is short or set in columns as it stands', () => {
  const long =
    'Merci pour notre échange de ce jour. Comme convenu, nous attendons votre règlement de 1\u{202f}603,78\u{a0}€.';
  expect(brokenAtWidth(`Bonjour,\n\n${long}\n- ${long}\n  Facture   ${'F-101 '.repeat(12)}`)).toBe(
    [
      'Bonjour,',
      '',
      'Merci pour notre échange de ce jour. Comme convenu, nous attendons votre',
      'règlement de 1\u{202f}603,78\u{a0}€.',
      '- Merci pour notre échange de ce jour. Comme convenu, nous attendons',
      '  votre règlement de 1\u{202f}603,78\u{a0}€.',
      `  Facture   ${'F-101 '.repeat(12)}`,
    ].join('\n'),
  );
});
