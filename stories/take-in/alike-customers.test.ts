// Customers whose names are nearly one: proposed to a person, and never merged by anybody else.

import { expect, it } from 'vitest';
import { debtorLikenesses } from '../../src/desk/debtors/debtor-likenesses.ts';
import { accountsFile as table } from '../telling/customer-accounts.ts';
import { type Diary, stories } from '../telling/diary.ts';

const pairs = async (d: Diary) =>
  (await debtorLikenesses(d.database, { companyId: d.companyId, cursor: null, limit: 50 })).entries;

stories('Alike customers', open => {
  it('words in another order and one slip of the pen are proposed; another digit is another customer', async () => {
    const d = await open('Lille');
    const names = [
      'Garage Dubois Wattignies',
      'DUBOIS Garage (Wattignies)',
      'Menuiserie Lambert',
      'Ménuiserie Lamberd S.A.R.L.',
      'Imprimerie Petit',
      'Imprimmerie Petit',
      'Transports Ronchin',
      'Transports Rnochin',
      'Résidence des Pins 12',
      'Résidence des Pins 13',
      'Durand',
      'Durant',
    ];
    const rows = names.map((name, at) => ({ number: `F-${at}`, code: `K${at}`, name, amount: '100,00' }));
    await d.files('2026-09-01', [table('ventes.csv', rows)]);
    const proposed = (await pairs(d)).map(({ debtors: [one, other], because }) => [
      because.code,
      ...[one.name, other.name].sort(),
    ]);
    expect(proposed.sort()).toEqual([
      ['likeName', 'Imprimerie Petit', 'Imprimmerie Petit'],
      ['likeName', 'Menuiserie Lambert', 'Ménuiserie Lamberd S.A.R.L.'],
      ['likeName', 'Transports Rnochin', 'Transports Ronchin'],
      ['sameName', 'DUBOIS Garage (Wattignies)', 'Garage Dubois Wattignies'],
    ]);
  });
});
