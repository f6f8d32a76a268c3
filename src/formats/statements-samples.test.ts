import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toDecimal } from '../units/money.ts';
import { looksLikeCamt, readCamt } from './statement-camt.ts';
import { looksLikeCfonb120, readCfonb120 } from './statement-cfonb120.ts';
import { looksLikeCoda, readCoda } from './statement-coda.ts';
import {
  amount,
  expectConservation,
  facts,
  filesOf,
  here,
  net,
  reason,
  SAMPLES,
  shortDate,
  statementsOf,
  textOf,
} from './statement-facts.fixture.ts';
import { looksLikeMt940, readMt940 } from './statement-mt940.ts';
import { looksLikeOfx, readOfx } from './statement-ofx.ts';

describe.skipIf(!here)(`CODA samples say what independent readers found${reason}`, () => {
  const files = [...filesOf('coda', /\.cod$/), 'hostile/coda_cp850.cod', 'hostile/coda_missing_trailer.cod'];
  it.each(files)('%s', path => {
    const text = textOf(path);
    const reading = readCoda(text);
    expect(looksLikeCoda(text)).toBe(true);
    const found = reading.statements.map(statement => ({
      account: statement.account,
      number: statement.number,
      opening: statement.openingBalance && toDecimal(statement.openingBalance),
      openingDate: shortDate(statement.openingDate, 'DMY'),
      closing: statement.closingBalance && toDecimal(statement.closingBalance),
      closingDate: shortDate(statement.closingDate, 'DMY'),
      entries: statement.entries,
      details: statement.details,
      credit: toDecimal(statement.credit),
      debit: toDecimal(statement.debit),
      balanced: statement.balanced,
    }));
    const expected = statementsOf(path).map(fact => ({
      account: String(fact.account).split(' ')[0],
      number: fact.sequence,
      opening: fact.old_balance,
      openingDate: fact.old_date,
      closing: fact.new_balance ?? null,
      closingDate: fact.new_date ?? null,
      entries: fact.movements,
      details: fact.detail_movements,
      credit: fact.credit,
      debit: fact.debit,
      balanced: fact.balance_ok ?? null,
    }));
    expect(found).toEqual(expected);
    expectConservation(reading, path);
    const isSound = statementsOf(path).every(fact => fact.trailer_sums_ok && fact.balance_ok);
    expect(reading.problems.length === 0, JSON.stringify(reading.problems)).toBe(isSound);
  });

  it('a file without its trailer is an error, and one with collapsed blanks gives no statement', () => {
    const cut = readCoda(textOf('hostile/coda_missing_trailer.cod'));
    expect(cut.problems.filter(problem => problem.severity === 'error')).not.toEqual([]);
    const collapsed = readCoda(textOf('hostile/coda_collapsed_spaces.cod'));
    expect(collapsed.statements).toEqual([]);
    expect(collapsed.problems.some(problem => problem.severity === 'error')).toBe(true);
  });

  it('the valid structured communications are all among the references', () => {
    for (const path of files) {
      const references = readCoda(textOf(path)).statements.flatMap(one =>
        one.lines.flatMap(line => line.references),
      );
      const sample = facts[path]?.ogm_sample;
      for (const digits of sample ?? []) expect(references, path).toContain(digits);
    }
  });
});

describe.skipIf(!here)(`camt samples say what independent readers found${reason}`, () => {
  it.each(filesOf('camt', /\.xml$/))('%s', path => {
    const bytes = readFileSync(`${SAMPLES}/${path}`);
    const reading = readCamt(bytes);
    expect(looksLikeCamt(textOf(path))).toBe(true);
    const expected = statementsOf(path);
    expect(reading.statements.length).toBe(expected.length);
    for (const [position, statement] of reading.statements.entries()) {
      const fact = expected[position] ?? {};
      const pending = Number(fact.pending_entries ?? 0);
      // The independent reader found no account in .01, where it stands below PrtryAcct.
      if (fact.account !== undefined) expect(statement.account).toBe(fact.account);
      expect(statement.entries).toBe(Number(fact.entries) - pending);
      // The independent reader also counts what is only pending; here a pending entry is not booked.
      if (pending === 0) {
        expect(toDecimal(statement.credit)).toBe(amount(fact.credit_sum));
        expect(toDecimal(statement.debit)).toBe(amount(fact.debit_sum));
        expect(statement.details).toBe(fact.tx_details);
      }
      const balances = fact.balances ?? {};
      const opening = balances.OPBD ?? balances.PRCD;
      expect(statement.openingBalance && toDecimal(statement.openingBalance)).toBe(amount(opening?.[0]));
      expect(statement.closingBalance && toDecimal(statement.closingBalance)).toBe(
        amount(balances.CLBD?.[0]),
      );
      if (fact.balance_ok !== undefined) expect(statement.balanced).toBe(fact.balance_ok);
      const references = statement.lines.flatMap(line => line.references);
      const structured = fact.structured_refs;
      for (const reference of structured ?? []) expect(references).toContain(reference);
    }
    expectConservation(reading, path);
  });
});

describe.skipIf(!here)(`CFONB 120 samples say what independent readers found${reason}`, () => {
  it.each([...filesOf('cfonb120', /./), 'hostile/cfonb_crlf_trimmed.txt'])('%s', path => {
    const text = textOf(path);
    const reading = readCfonb120(text);
    expect(looksLikeCfonb120(text)).toBe(true);
    const found = reading.statements.map(statement => ({
      account: statement.account.slice(4, 25),
      opening: statement.openingBalance && toDecimal(statement.openingBalance),
      openingDate: shortDate(statement.openingDate, 'DMY'),
      closing: statement.closingBalance && toDecimal(statement.closingBalance),
      closingDate: shortDate(statement.closingDate, 'DMY'),
      operations: statement.entries,
      details: statement.details,
      sum: net(statement),
      balanced: statement.balanced,
    }));
    // A detail before any operation belongs nowhere: it is an error here, and was counted there.
    const orphans = reading.problems.filter(problem => problem.expected === 'a record 04 before it').length;
    const expected = statementsOf(path).map(fact => ({
      account: `${fact.bank}${fact.desk}${fact.account}`,
      opening: fact.old_balance,
      openingDate: fact.old_date,
      closing: fact.new_balance,
      closingDate: fact.new_date,
      operations: fact.operations,
      details: (fact.details ?? 0) - orphans,
      sum: Number(String(fact.sum).replace('.', '')),
      balanced: fact.balance_ok,
    }));
    expect(found).toEqual(expected);
    expectConservation(reading, path);
  });

  it('one long line without line breaks says the same as the file with them', () => {
    const lines = textOf('cfonb120/complex-test.txt').split(/\r?\n/);
    expect(readCfonb120(lines.join('')).statements).toEqual(readCfonb120(lines.join('\n')).statements);
  });
});

describe.skipIf(!here)(`MT940 samples say what independent readers found${reason}`, () => {
  it.each(filesOf('mt940', /./))('%s', path => {
    const text = textOf(path);
    const reading = readMt940(text);
    expectConservation(reading, path);
    const expected = statementsOf(path).filter(fact => fact.account !== undefined);
    // A fragment (a balance or a line alone, without an account) is an error and no statement.
    if (expected.length === 0) {
      expect(reading.statements).toEqual([]);
      expect(reading.problems.some(problem => problem.severity === 'error')).toBe(true);
      return;
    }
    expect(looksLikeMt940(text)).toBe(true);
    const found = reading.statements.map(statement => ({
      opening: amount(statement.openingBalance && toDecimal(statement.openingBalance)),
      closing: amount(statement.closingBalance && toDecimal(statement.closingBalance)),
      sum: net(statement),
      entries: statement.entries,
    }));
    const wanted = expected.map(fact => ({
      opening: amount(fact.opening),
      closing: amount(fact.closing),
      sum: Number(String(fact.sum).replace('.', '')),
      entries: fact.tx,
    }));
    expect(found).toEqual(wanted);
    for (const [position, statement] of reading.statements.entries())
      expect(String(expected[position]?.account)).toContain(statement.account);
  });
});

describe.skipIf(!here)(`OFX samples say what independent readers found${reason}`, () => {
  it.each(filesOf('ofx', /./))('%s', path => {
    const text = textOf(path);
    const reading = readOfx(text);
    const fact = facts[path] ?? {};
    expect(looksLikeOfx(text)).toBe(true);
    expectConservation(reading, path);
    const unread = reading.problems.filter(problem => problem.severity === 'error');
    const others = Number(fact.card_statements) + Number(fact.investment_statements);
    if (unread.length > 0 || others > 0) {
      expect(reading.problems).not.toEqual([]);
      return;
    }
    expect(reading.statements.length).toBe(fact.bank_statements);
    const lines = reading.statements.flatMap(statement => statement.lines);
    expect(lines.length).toBe(fact.tx);
    const total = lines.reduce((sum, line) => sum + line.amount.amount, 0);
    expect(total).toBe(Number(String(fact.tx_sum).replace('.', '')));
  });
});
