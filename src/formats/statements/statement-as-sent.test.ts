// Statements as banks send them, where a payer's words or account would be lost: records without line ends, texts cut at
// seventy characters, and fields in another order.

import { describe, expect, it } from 'vitest';
import { readFile } from '../read.ts';
import type { FileReading } from '../records.ts';
import { readCfonb120 } from './cfonb/statement-cfonb120.ts';
import { CODA_BATCH } from './coda/statement-coda.fixture.ts';
import { readCoda } from './coda/statement-coda.ts';
import { readMt940 } from './mt940/statement-mt940.ts';
import { CAMT, CFONB } from './statement-small.fixture.ts';

async function read(...lines: readonly string[]): Promise<FileReading> {
  const [reading] = await readFile({ name: 'x', bytes: new TextEncoder().encode(lines.join('\n')) });
  if (reading === undefined) throw new Error('no reading');
  return reading;
}

const linesOf = ({ statements }: Pick<FileReading, 'statements'>) => statements.flatMap(({ lines }) => lines);

describe('A CODA file without line ends', () => {
  const unbroken = CODA_BATCH.replaceAll('\r\n', '');

  it('says what it says with them', () => {
    expect(readCoda(unbroken)).toEqual(readCoda(CODA_BATCH));
  });

  it('is refused where a character is missing, since nothing behind it stands in its place', () => {
    const { problems } = readCoda(unbroken.replace('VERZAMELING', 'VERZAMELIN'));
    expect(problems).toMatchObject([{ severity: 'error', place: 'line 1', expected: '128 characters' }]);
  });
});

describe('A Belgian communication that the payer marked inside a text', () => {
  const mt940 = (text: string) =>
    linesOf(
      readMt940(
        [
          ':20:X',
          ':25:BE68539007547034',
          ':28C:1/1',
          ':60F:C260301EUR0,00',
          ':61:2603020302C70,00NTRFNONREF',
          `:86:${text}`,
          ':62F:C260302EUR70,00',
          '',
        ].join('\r\n'),
      ),
    )[0]?.references;

  it.each(['+++090/9337/55493+++', '***090/9337/55493***', '+++090933755493+++'])(
    'is a reference: %s',
    written => {
      expect(mt940(`VIREMENT DUPONT ${written} MERCI`)).toEqual(['090933755493']);
    },
  );

  it('is none where its check digits are wrong, or where nothing marks it', () => {
    expect(mt940('VIREMENT DUPONT +++090/9337/55494+++')).toEqual([]);
    expect(mt940('VIREMENT DUPONT 090/9337/55493')).toEqual([]);
  });

  it('is a reference in camt as well, beside what stands in fields', async () => {
    const marked = CAMT.replace('<Ustrd>F-2026-17</Ustrd>', '<Ustrd>F-2026-17 ***090/9337/55493***</Ustrd>');
    expect(linesOf(await read(marked)).map(({ references }) => references)).toContainEqual(['090933755493']);
  });
});

describe('MT940', () => {
  const page = (...lines: readonly string[]) =>
    readMt940(
      [
        ':20:X',
        ':25:NL91ABNA0417164300',
        ':28C:1/1',
        ':60F:C260301EUR0,00',
        ...lines,
        ':62F:C260302EUR70,00',
        '',
      ].join('\r\n'),
    );

  it('gives the account of the payer where its bank stands behind it, as ABN AMRO writes', () => {
    const { statements, problems } = page(
      ':61:2603020302C70,00N654NONREF',
      ':86:/TRTP/SEPA OVERBOEKING/IBAN/NL39RABO0300065264/BIC/RABONL2U/NAME/BA',
      'KKERIJ PEETERS/REMI/F-2026-17/EREF/NOTPROVIDED',
    );
    expect(problems).toEqual([]);
    expect(statements[0]?.lines).toMatchObject([
      { counterparty: 'BAKKERIJ PEETERS', counterpartyIban: 'NL39RABO0300065264' },
    ]);
  });

  it('gives what stands below a line that has no text of its own, but no codes', () => {
    const text = (below: string) => page(':61:2603020302C70,NTRF1//B', below).statements[0]?.lines[0]?.text;
    expect(text('VIR SEPA DUPONT F-2026-17')).toBe('VIR SEPA DUPONT F-2026-17');
    expect(text('/TRCD/00100/')).toBe('');
    expect(text('NL39RABO0300065264')).toBe('');
  });
});

describe('CFONB 120', () => {
  it('joins the second half of a remittance where the first one was cut at its seventieth character', () => {
    const [opening = '', operation = '', payer = '', closing = ''] = CFONB.split('\n');
    const detail = (qualifier: string, text: string) => `${payer.slice(0, 45)}${qualifier}${text}`;
    const first = 'PAIEMENT DES FACTURES FA-2026-0001 FA-2026-0002 FA-2026-0003 ET FA-202';
    expect(first).toHaveLength(70);
    const { statements } = readCfonb120(
      [opening, operation, payer, detail('LCC', first), detail('LC2', '6-0004 MERCI'), closing].join('\n'),
    );
    expect(statements[0]?.lines[0]?.text).toContain('FA-2026-0003 ET FA-2026-0004 MERCI');
  });

  it('keeps the two halves apart where the first one is short', () => {
    const [opening = '', operation = '', payer = '', closing = ''] = CFONB.split('\n');
    const detail = (qualifier: string, text: string) => `${payer.slice(0, 45)}${qualifier}${text}`;
    const { statements } = readCfonb120(
      [opening, operation, detail('LCC', 'FACTURE 17'), detail('LC2', '2026'), closing].join('\n'),
    );
    expect(statements[0]?.lines[0]?.text).toContain('FACTURE 17 2026');
  });
});
