import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHAIN_START,
  canonicalJson,
  chain,
  sha256,
  type UnchainedEntry,
  unsound,
  verifyChain,
} from './chain.ts';

const ENTRY: UnchainedEntry = {
  at: '2026-10-05T08:30:00.000Z',
  day: '2026-10-05',
  kind: 'delivered',
  author: 'marie',
  debtorId: 'd1',
  subjectId: null,
  content: '{"asked":100000}',
};

const entries = fc.array(
  fc.record({
    at: fc.constant(ENTRY.at),
    day: fc.constantFrom('2026-10-05', '2026-10-06'),
    kind: fc.constantFrom('delivered', 'messagePrepared'),
    author: fc.string(),
    debtorId: fc.option(fc.uuid()),
    subjectId: fc.option(fc.uuid()),
    content: fc.json(),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('the journal as a chain', () => {
  it('each hash is over the previous one and the characters of the entry, as anyone can compute', () => {
    const [first] = chain([ENTRY], CHAIN_START);
    const characters = `${'0'.repeat(64)}\n1\n2026-10-05T08:30:00.000Z\n2026-10-05\ndelivered\nmarie\nd1\n\n{"asked":100000}`;
    expect(first?.hash).toBe(createHash('sha256').update(characters).digest('hex'));
  });

  it('entries taken out of it are each checked by themselves', () => {
    const [first, second, third] = chain([ENTRY, ENTRY, ENTRY], CHAIN_START);
    if (!first || !second || !third) throw new Error('no entries');
    expect(unsound([first, third])).toEqual([]);
    const changed = { ...third, author: 'somebody' };
    expect(unsound([first, changed])).toEqual([changed]);
    const moved = { ...second, previousHash: third.hash };
    expect(unsound([moved, third])).toEqual([moved]);
  });

  it('a whole chain has no fault, in one piece or continued after a head', () => {
    fc.assert(
      fc.property(entries, fc.nat(), (list, cut) => {
        const whole = chain(list, CHAIN_START);
        const at = cut % (list.length + 1);
        const first = verifyChain(whole.slice(0, at), CHAIN_START);
        const second = verifyChain(whole.slice(at), first.head);
        expect([...first.faults, ...second.faults]).toEqual([]);
        expect(second.head).toEqual(verifyChain(whole, CHAIN_START).head);
      }),
    );
  });

  it('a change of any field of any entry shows', () => {
    const fields = [
      'at',
      'day',
      'kind',
      'author',
      'content',
      'debtorId',
      'subjectId',
      'previousHash',
      'hash',
    ] as const;
    fc.assert(
      fc.property(entries, fc.nat(), fc.constantFrom(...fields), (list, choice, field) => {
        const whole = chain(list, CHAIN_START);
        const position = choice % whole.length;
        const tampered = whole.map((entry, index) =>
          index === position ? { ...entry, [field]: `${entry[field] ?? ''}x` } : entry,
        );
        expect(verifyChain(tampered, CHAIN_START).faults).not.toEqual([]);
      }),
    );
  });

  it('an entry that is missing, twice or in another place shows, and so does a missing beginning', () => {
    const whole = chain([ENTRY, { ...ENTRY, kind: 'a' }, { ...ENTRY, kind: 'b' }], CHAIN_START);
    const [first, second, third] = whole;
    if (!first || !second || !third) throw new Error('A chain of three has three entries');
    for (const broken of [
      [first, third],
      [second, third],
      [first, second, second, third],
      [first, third, second],
    ])
      expect(verifyChain(broken, CHAIN_START).faults).not.toEqual([]);
  });

  it('entries cut off at the end show against the head that was kept', () => {
    const whole = chain([ENTRY, { ...ENTRY, kind: 'a' }], CHAIN_START);
    const kept = verifyChain(whole, CHAIN_START).head;
    expect(verifyChain(whole.slice(0, 1), CHAIN_START).head).not.toEqual(kept);
  });
});

describe('canonical JSON', () => {
  it('writes equal values with equal characters, whatever the order of their keys', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'é' })).toBe('{"a":"é","b":[{"c":null,"d":1}]}');
  });

  it('hashes the empty text as everybody does', () => {
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});

describe('JSON with sorted keys', () => {
  // What wrote every entry so far: entries of old books must be written the same for ever.
  const asEver = (value: unknown): string =>
    JSON.stringify(value, (_key, nested: unknown) =>
      typeof nested === 'object' && nested !== null && !Array.isArray(nested)
        ? Object.fromEntries(Object.entries(nested).sort(([one], [other]) => (one < other ? -1 : 1)))
        : nested,
    );

  it('is written as JSON.stringify writes an object whose keys were sorted', () => {
    const key = fc.oneof(fc.string(), fc.constantFrom('10', '9', '1', '01', '-1', '1e3', '4294967295'));
    const values = fc.object({ key, withUnicodeString: true, withDate: true, withNullPrototype: true });
    fc.assert(
      fc.property(values, value => {
        expect(canonicalJson(value)).toBe(asEver(value));
      }),
    );
  });

  it('leaves out what is not there, writes days, and keeps the order of lists', () => {
    const value = {
      b: [undefined, 2, 1],
      a: undefined,
      on: new Date(0),
      é: 1,
      Z: Number.NaN,
      '10': 0,
      '9': 0,
    };
    expect(canonicalJson(value)).toBe(
      '{"9":0,"10":0,"Z":null,"b":[null,2,1],"on":"1970-01-01T00:00:00.000Z","é":1}',
    );
  });
});
