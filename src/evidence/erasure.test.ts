import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHAIN_START,
  canonicalJson,
  chain,
  type JournalEntry,
  type UnchainedEntry,
  verifyChain,
} from './chain.ts';
import { ERASED_CONTENT, erasedEntries, PAPERS_ERASED, untoldErasures } from './erasure.ts';

const said = (content: string): UnchainedEntry => ({
  at: '2019-03-04T08:30:00.000Z',
  day: '2019-03-04',
  kind: 'contactNoted',
  author: 'marie',
  debtorId: 'd1',
  subjectId: null,
  content,
});

/** The chain after the words of the chosen entries were erased, the telling entry at its end. */
function erased(whole: readonly JournalEntry[], isChosen: (entry: JournalEntry) => boolean): JournalEntry[] {
  const last = whole.at(-1) ?? CHAIN_START;
  const told = said(canonicalJson({ stage: 'recovery', ...erasedEntries(whole.filter(isChosen)) }));
  const [telling] = chain([{ ...told, kind: PAPERS_ERASED }], last);
  if (!telling) throw new Error('nothing told');
  return [
    ...whole.map(entry =>
      isChosen(entry) ? { ...entry, content: ERASED_CONTENT, erasedBy: telling.position } : entry,
    ),
    telling,
  ];
}

const WHOLE = chain(
  ['{"note":"Mme Aubry rappelle lundi"}', '{"note":"payé"}', '{"quote":"vendredi"}', '{"note":"fin"}'].map(
    said,
  ),
  CHAIN_START,
);
const isOdd = ({ position }: JournalEntry) => position % 2 === 1;

/** Faults of the whole, read at once or cut in two. */
function faultsOf(entries: readonly JournalEntry[], cut = 0) {
  const first = verifyChain(entries.slice(0, cut), CHAIN_START);
  const second = verifyChain(entries.slice(cut), first.head, first.erased);
  return [...first.faults, ...second.faults, ...untoldErasures(second.erased)];
}

describe('words erased from the journal', () => {
  it('leave a chain without fault, that says nothing of the person any more', () => {
    const entries = erased(WHOLE, isOdd);
    expect(faultsOf(entries)).toEqual([]);
    expect(JSON.stringify(entries)).not.toContain('Aubry');
    expect(entries.map(({ hash }) => hash).slice(0, 4)).toEqual(WHOLE.map(({ hash }) => hash));
  });

  it('are accepted whichever entries they were and wherever the reading is cut, and can be erased in several goes', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), fc.nat(7), (chosen, cut) => {
        const once = erased(WHOLE, ({ position }) => chosen[position - 1] === true);
        const twice = erased(once, ({ erasedBy, kind }) => erasedBy === null && kind !== PAPERS_ERASED);
        expect(faultsOf(twice, cut % (twice.length + 1))).toEqual([]);
        expect(twice.filter(({ content }) => content === ERASED_CONTENT)).toHaveLength(4);
      }),
    );
  });

  const entries = erased(WHOLE, isOdd);
  const changed = (position: number, change: Partial<JournalEntry>) =>
    entries.map(entry => (entry.position === position ? { ...entry, ...change } : entry));

  it.each([
    ['an entry emptied beside those that were told', changed(2, { content: '{}', erasedBy: 5 })],
    ['an entry emptied of which nobody tells', changed(2, { content: '{}', erasedBy: 9 })],
    ['an entry said to be told by one before it', changed(3, { erasedBy: 1 })],
    ['an entry said to be told by itself', changed(3, { erasedBy: 3 })],
    ['words put where there are none any more', changed(1, { content: '{"note":"rien"}' })],
    ['another day on an entry without words', changed(1, { day: '2019-03-05' })],
    ['another author on it', changed(3, { author: 'jean' })],
    ['another debtor on it', changed(3, { debtorId: 'd2' })],
    ['one of those that were told, said to be whole', changed(1, { erasedBy: null })],
    ['the telling entry saying fewer', changed(5, { content: canonicalJson({ entries: 1, digest: 'x' }) })],
    ['the telling entry itself without words', changed(5, { content: '{}', erasedBy: 6 })],
    ['the telling entry cut off', entries.slice(0, 4)],
    ['an entry without words taken out', entries.filter(({ position }) => position !== 3)],
  ])('are no way to hide: %s', (_, tampered) => {
    expect(faultsOf(tampered)).not.toEqual([]);
  });
});
