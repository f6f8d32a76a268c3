// What a list of invoices says, one line for each document, and what was wrong with it.

import { toDecimal } from '../units/money.ts';
import { readExport } from './tables/table-tools.fixture.ts';

export const listed = async (text: string) => {
  const { invoices, problems } = await readExport(text);
  return {
    errors: problems.filter(({ severity }) => severity === 'error').map(({ found }) => found),
    left: problems.filter(({ expected }) => expected.includes('left out')).length,
    invoices: invoices.map(({ number, kind, buyer, dueDates, payable }) =>
      [number, kind === 'invoice' ? '' : 'credit', buyer.name, dueDates[0]?.dueOn, toDecimal(payable)].join(
        ' ',
      ),
    ),
  };
};
