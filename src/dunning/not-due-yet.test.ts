import { describe, expect, it } from 'vitest';
import type { Dispute } from '../dossier/dispute.ts';
import { euros } from '../dossier/dossier.fixture.ts';
import { NO_INTERRUPTIONS } from '../dossier/interruptions.ts';
import { day } from '../units/calendar.ts';
import { decisionOn, dueOn, factsOn, took } from './dossier.fixture.ts';

// F-1 of 1,000.00 is late since 30 September; 300.00 of it are contested, and an answer was promised by 9 October.
const LATE = dueOn('F-1', '2026-09-30');
const COMING = dueOn('F-9', '2026-11-30');
const DISPUTE: Dispute = {
  id: 'd1',
  invoiceId: 'F-1',
  amount: euros(30_000),
  category: 'quality',
  source: 'person',
  said: 'Deux caisses cassées',
  owner: 'marie',
  openedOn: day('2026-10-02'),
  answerBy: day('2026-10-09'),
  by: 'marie',
  outcome: null,
};
const WHOLE = { ...DISPUTE, amount: null };

function decided(on: string, disputes: readonly Dispute[], { taken = [] as ReturnType<typeof took>[] } = {}) {
  const interruptions = { ...NO_INTERRUPTIONS, disputes };
  const decision = decisionOn(on, factsOn(on, { claims: [LATE, COMING], taken, interruptions }));
  return [decision.kind, ...decision.because.map(({ code }) => code)];
}

describe('where what comes next is not due yet', () => {
  it('a dispute that should have been answered asks a person, before "not due yet" is said', () => {
    expect(decided('2026-10-08', [WHOLE])).toEqual(['wait', 'disputed', 'notYetDue', 'nextStepLater']);
    expect(decided('2026-10-12', [WHOLE])).toEqual(['ask', 'disputed', 'notYetDue', 'nextStepLater']);
  });

  it('so it does while the next step of the rest of that invoice is still to come', () => {
    const taken = [took({ invoiceId: 'F-1', rung: 1, stepKey: 'courteousReminder', on: '2026-10-05' })];
    const [before, ...waits] = decided('2026-10-08', [DISPUTE], { taken });
    expect(before).toBe('wait');
    expect(waits).not.toContain('disputed');
    // The request for a date is due on Saturday the 10th; on the 9th the day of the answer is not over yet.
    expect(decided('2026-10-09', [DISPUTE], { taken })[0]).toBe('wait');
    const late = { ...DISPUTE, answerBy: day('2026-10-07') };
    expect(decided('2026-10-08', [late], { taken }).slice(0, 2)).toEqual(['ask', 'disputed']);
  });

  it('and whoever is asked is asked again on the day on which something else is due', () => {
    const interruptions = { ...NO_INTERRUPTIONS, disputes: [WHOLE] };
    const facts = factsOn('2026-10-12', { claims: [LATE, COMING], interruptions });
    expect(decisionOn('2026-10-12', facts).lookAgainOn).not.toBeNull();
  });
});
