// A small CODA file with fictitious parties, built field by field, for the tests of this room.

/** A record of 128 characters from its fields: position (from 1) and text. */
export const record = (...fields: readonly (readonly [number, string])[]): string => {
  let text = ' '.repeat(128);
  for (const [position, field] of fields)
    text = text.slice(0, position - 1) + field + text.slice(position - 1 + field.length);
  return text;
};
export const header = record(
  [1, '00000'],
  [6, '020326'],
  [12, '539'],
  [15, '05'],
  [35, 'ATELIER NOORD'],
  [128, '2'],
);
export const balance = (kind: '1' | '8', amount: string, date: string) =>
  kind === '1'
    ? record([1, '12001BE68539007547034'], [40, 'EUR'], [43, '0'], [44, amount], [59, date], [126, '001'])
    : record([1, '8001BE68539007547034'], [39, 'EUR'], [42, '0'], [43, amount], [58, date], [128, '0']);
export const movement = (given: {
  sequence: string;
  detail?: string;
  amount: string;
  sign?: '0' | '1';
  code: string;
  communication?: string;
  structured?: boolean;
}) =>
  record(
    [1, `21${given.sequence}${given.detail ?? '0000'}`],
    [32, given.sign ?? '0'],
    [33, given.amount],
    [48, '020326'],
    [54, given.code],
    [62, given.structured ? '1' : '0'],
    [63, (given.communication ?? '').slice(0, 53)],
    [116, '020326'],
    [126, '0 0'],
  );
export const party = (sequence: string, detail: string, account: string, name: string) =>
  record([1, `23${sequence}${detail}`], [11, account], [48, name], [126, '0 0']);
export const trailer = (records: string, debit: string, credit: string) =>
  record([1, '9'], [17, records], [23, debit], [38, credit], [128, '2']);
export const file = (...records: readonly string[]) => records.join('\r\n');

export const OPENING = '000000000100000';

/** One booked credit of 300.00 with details of 100.00 and 200.00: 100.00 becomes 400.00. */
export const CODA_BATCH = file(
  header,
  balance('1', OPENING, '010326'),
  movement({ sequence: '0001', amount: '000000000300000', code: '20150000', communication: 'VERZAMELING' }),
  movement({
    sequence: '0001',
    detail: '0001',
    amount: '000000000100000',
    code: '60150000',
    structured: true,
    communication: '101090933755493',
  }),
  party('0001', '0001', 'BE62510007547061', 'BAKKERIJ PEETERS'),
  movement({
    sequence: '0001',
    detail: '0002',
    amount: '000000000200000',
    code: '60150000',
    communication: 'factuur 2026-17',
  }),
  party('0001', '0002', 'BE43068999999501', 'GARAGE JANSSENS'),
  balance('8', '000000000400000', '020326'),
  trailer('000007', '000000000000000', '000000000300000'),
);
