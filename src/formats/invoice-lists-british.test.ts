// Lists of invoices that say the side of an amount beside it, and payments that stand among the invoices.

import { expect, it } from 'vitest';
import { toDecimal } from '../units/money.ts';
import { readFile } from './read.ts';

async function read(...lines: readonly string[]) {
  const [reading] = await readFile({
    name: 'list.csv',
    bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
  });
  const { invoices = [], problems = [] } = reading ?? {};
  return {
    invoices: invoices.map(({ kind, number, buyer, payable }) =>
      [kind, number, buyer.name, toDecimal(payable ?? { amount: 0, currency: 'EUR' })].join(' '),
    ),
    left: problems.filter(({ expected }) => expected.includes('left out')).map(({ found }) => found),
    errors: problems.filter(({ severity }) => severity === 'error').map(({ found }) => found),
  };
}

it('a payment on account and a discount of Sage 50 are no invoices, and are told', async () => {
  const { invoices, left } = await read(
    'Type,Account Ref,Name,Date,Ref,Details,Net Amount,Tax Amount,Gross,Due Date',
    'SI,ABS001,ABS Garages,13/10/2026,10451,Parts,1000.00,200.00,1200.00,12/11/2026',
    'SC,ABS001,ABS Garages,14/10/2026,CN12,Return,50.00,10.00,60.00,',
    'SA,ABS001,ABS Garages,20/10/2026,BACS,Payment on Account,300.00,0.00,300.00,',
    'SD,ABS001,ABS Garages,20/10/2026,DISC,Discount,12.00,0.00,12.00,',
  );
  expect(invoices).toEqual(['invoice 10451 ABS Garages 1200.00', 'creditNote CN12 ABS Garages 60.00']);
  expect(left).toEqual(['invoice BACS: sa', 'invoice DISC: sd']);
});

it('30.00 CR is a credit, and 480.00 DR is owed', async () => {
  const { invoices, errors } = await read(
    'Invoice Number,Customer,Date,Due Date,Amount,Outstanding',
    'SA-1001,ABS Garages,14/10/2026,13/11/2026,1200.00,"1,200.00"',
    'SA-1002,Bronson,25/10/2026,24/11/2026,30.00 CR,30.00 CR',
    'SA-1003,Bronson,26/10/2026,25/11/2026,480.00 DR,480.00 DR',
  );
  expect({ invoices, errors }).toEqual({
    invoices: [
      'invoice SA-1001 ABS Garages 1200.00',
      'creditNote SA-1002 Bronson -30.00',
      'invoice SA-1003 Bronson 480.00',
    ],
    errors: [],
  });
});

it('a payment inside an aged report is not the customer of the invoices below it', async () => {
  const { invoices, errors } = await read(
    ';Invoice Date;Amount Currency;Currency;Account;Not due on 11/29/2026;1-30;31-60;61-90;91-120;Older;Total',
    'Deco Addict;;;;;-200.00;450.00;300.00;0.00;0.00;0.00;550.00',
    'INV/2026/00010;10/14/2026;;;411000 Receivable;;450.00;;;;;',
    'PBNK1/2026/00003;;;;411000 Receivable;-200.00;;;;;;',
    'INV/2026/00008;09/13/2026;;;411000 Receivable;;;300.00;;;;',
    'Total;;;;;-200.00;450.00;300.00;0.00;0.00;0.00;550.00',
  );
  expect({ invoices, errors }).toEqual({
    invoices: [
      'invoice INV/2026/00010 Deco Addict 450.00',
      'creditNote PBNK1/2026/00003 Deco Addict -200.00',
      'invoice INV/2026/00008 Deco Addict 300.00',
    ],
    errors: [],
  });
});
