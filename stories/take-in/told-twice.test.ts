// A bank may tell one collective credit twice: as a sum in the statement and in parts in the notification of the day.
// Whichever file comes first, the money is there once.

import { expect, it } from 'vitest';
import { takeInFile } from '../../src/desk/take-in/take-in.ts';
import {
  balance,
  file as coda,
  header,
  movement,
  trailer,
} from '../../src/formats/statements/coda/statement-coda.fixture.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { COMPANIES } from '../telling/companies.ts';
import { type Diary, stories } from '../telling/diary.ts';
import { statementFile } from '../telling/files.ts';

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

  it('daily CODA files that the bank numbers 000 bring the payments of every day, and of each day once', async () => {
    const d = await open('Lille');
    const daily = (amount: string, from: string, to: string, on: string): string =>
      coda(
        header,
        balance('1', from, on).replace('12001BE', '12000BE').replace(/001$/, '000'),
        movement({ sequence: '0001', amount, code: '00150000' }),
        balance('8', to, on),
        trailer('000003', '000000000000000', amount),
      );
    const first = daily('000000000300000', '000000000100000', '000000000400000', '021026');
    const second = daily('000000000050000', '000000000400000', '000000000450000', '031026');
    for (const file of [first, second, first]) await bankFile(d, 'journalier.cod', file);
    expect(await received(d)).toEqual([{ amount: 5000 }, { amount: 30_000 }]);
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

  it('a notification without the reference of the bank, booked a day earlier, is a question and no second payment', async () => {
    const d = await open('Lille');
    await d.invoices('2026-09-01', [
      {
        number: 'F-2026-101',
        debtor: 'Dupont SARL',
        issued: '2026-09-01',
        due: '2026-09-30',
        amount: '300.00',
      },
      {
        number: 'F-2026-102',
        debtor: 'Dupont SARL',
        issued: '2026-09-01',
        due: '2026-09-30',
        amount: '300.00',
      },
    ]);
    const plain = (xml: string) => xml.replace('<AcctSvcrRef>COLLECTIVE-7</AcctSvcrRef>', '');
    await bankFile(d, 'releve.xml', plain(SUM.replace('remise', 'F-2026-101')));
    const notified = plain(SUM.replace('remise', 'F-2026-101'))
      .replaceAll('BkToCstmrStmt', 'BkToCstmrDbtCdtNtfctn')
      .replaceAll('Stmt>', 'Ntfctn>')
      .replace('camt.053', 'camt.054')
      .replace(`<BookgDt><Dt>${DAY}`, '<BookgDt><Dt>2026-10-01');
    await bankFile(d, 'avis.xml', notified);
    const rows = await select(
      d.database,
      'select allocated, may_repeat is not null as repeats from payment where company_id = $1 order by allocated desc',
      [d.companyId],
    );
    expect(rows).toEqual([
      { allocated: 30_000, repeats: false },
      { allocated: 0, repeats: true },
    ]);
  });

  it('statements that overlap tell the day between them once; without the first it is still there', async () => {
    const d = await open('Lille');
    const { iban } = COMPANIES.Lille;
    const receipt = (amount: string, text: string) => ({ from: 'Dupont SARL', amount, text });
    const days = (
      number: number,
      from: number,
      receipts: { from: string; amount: string; text: string }[],
    ) => {
      const total = receipts.reduce((sum, { amount }) => sum + Number(amount.replace('.', '')), 0);
      const opening = 100_000 + from;
      return statementFile({ iban, day: day(DAY), number, opening, closing: opening + total, receipts });
    };
    // Monday to Wednesday, then Wednesday to Friday; the bank gives no references of its own.
    const bare = ({ name, bytes }: { name: string; bytes: Uint8Array }) =>
      ({
        name,
        text: new TextDecoder().decode(bytes).replaceAll(/<AcctSvcrRef>[^<]*<\/AcctSvcrRef>/g, ''),
      }) as const;
    const first = bare(days(1, 0, [receipt('10.00', 'lundi'), receipt('20.00', 'mercredi')]));
    const second = bare(days(2, 1_000, [receipt('20.00', 'mercredi'), receipt('40.00', 'vendredi')]));
    await bankFile(d, first.name, first.text);
    await bankFile(d, second.name, second.text);
    expect(await received(d)).toEqual([{ amount: 1_000 }, { amount: 2_000 }, { amount: 4_000 }]);
    const [imported] = await select<{ id: string }>(
      d.database,
      'select import_id as id from file_import where company_id = $1 order by import_id limit 1',
      [d.companyId],
    );
    expect(await d.undoImport(DAY, imported?.id ?? null)).toBe('undone');
    expect(await received(d)).toEqual([{ amount: 2_000 }, { amount: 4_000 }]);
  });
});
