// A bank may tell one collective credit twice: as a sum in the statement and in parts in the notification of the day.
// Whichever file comes first, the money is there once.

import { expect, it } from 'vitest';
import { takeInFile } from '../src/desk/take-in.ts';
import { select } from '../src/store/select.ts';
import { day } from '../src/units/calendar.ts';
import { COMPANIES } from './companies.ts';
import { type Diary, stories } from './diary.ts';
import { statementFile } from './files.ts';

const DAY = '2026-10-02';
const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd';

const part = (amount: string, text: string): string =>
  `<TxDtls><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><RltdPties><Dbtr><Pty><Nm>Dupont SARL</Nm></Pty></Dbtr></RltdPties>
   <RmtInf><Ustrd>${text}</Ustrd></RmtInf></TxDtls>`;
const booking = (parts: string): string =>
  `<Ntry><Amt Ccy="EUR">300.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${DAY}</Dt></BookgDt>
   <ValDt><Dt>${DAY}</Dt></ValDt><AcctSvcrRef>COLLECTIVE-7</AcctSvcrRef><NtryDtls>${parts}</NtryDtls></Ntry>`;
const account = `<Acct><Id><IBAN>${COMPANIES.Lille.iban}</IBAN></Id><Ccy>EUR</Ccy></Acct>`;
const head = '<GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-10-02T20:00:00</CreDtTm></GrpHdr>';

const SUM = `<Document xmlns="${NAMESPACE}:camt.053.001.08"><BkToCstmrStmt>${head}<Stmt><Id>S1</Id>${account}
  ${booking(part('300.00', 'remise'))}</Stmt></BkToCstmrStmt></Document>`;
const PARTS = `<Document xmlns="${NAMESPACE}:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>${head}<Ntfctn><Id>N1</Id>${account}
  ${booking(part('100.00', 'F-2026-101') + part('200.00', 'F-2026-102'))}</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>`;

async function bankFile(d: Diary, name: string, xml: string): Promise<void> {
  const file = { name, bytes: new TextEncoder().encode(xml) };
  const [view] = await takeInFile(d.desk(), {
    companyId: d.companyId,
    file,
    day: day(DAY),
    author: 'marie',
    isDryRun: false,
  });
  expect(view?.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
}

const received = (d: Diary): Promise<{ amount: number }[]> =>
  select(d.database, 'select amount from payment where company_id = $1 order by amount', [d.companyId]);

stories('Told twice', open => {
  it('the sum first: the parts add no money', async () => {
    const d = await open('Lille');
    await bankFile(d, 'releve.xml', SUM);
    await bankFile(d, 'avis.xml', PARTS);
    expect(await received(d)).toEqual([{ amount: 30_000 }]);
  });

  it('the parts first: both are there, and the sum adds no money', async () => {
    const d = await open('Lille');
    await bankFile(d, 'avis.xml', PARTS);
    await bankFile(d, 'releve.xml', SUM);
    expect(await received(d)).toEqual([{ amount: 10_000 }, { amount: 20_000 }]);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('a file put together from two downloads holds a statement twice: the money is there once', async () => {
    const d = await open('Lille');
    const file = {
      iban: COMPANIES.Lille.iban,
      day: day(DAY),
      number: 275,
      opening: 100_000,
      closing: 130_000,
    };
    const receipts = [{ from: 'Dupont SARL', amount: '300.00', text: 'F-2026-101' }];
    const once = new TextDecoder().decode(statementFile({ ...file, receipts }).bytes);
    const statement = once.slice(once.indexOf('<Stmt>'), once.indexOf('</Stmt>') + '</Stmt>'.length);
    await bankFile(d, 'deux-fois.xml', once.replace(statement, `${statement}${statement}`));
    expect(await received(d)).toEqual([{ amount: 30_000 }]);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });
});
