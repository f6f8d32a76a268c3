import { describe, expect, it } from 'vitest';
import { faultTeller } from './fault-teller.ts';

const gone = () => new Error('connect ECONNREFUSED');

describe('what the server writes of faults', () => {
  it('says that the database is away at once, then once a minute with a count, and again at the next outage', () => {
    const said: string[] = [];
    let now = 1_000_000;
    const tell = faultTeller({ note: text => said.push(text), nowMs: () => now });
    // Forty requests in ten seconds: one line.
    for (let request = 0; request < 40; request += 1) {
      tell(gone(), 'GET /api/a', true);
      now += 250;
    }
    expect(said).toEqual(['The database is away: connect ECONNREFUSED, at GET /api/a']);
    now += 60_000;
    tell(gone(), 'GET /api/b', true);
    expect(said[1]).toBe(
      'The database is away: connect ECONNREFUSED, at GET /api/b (39 more requests failed since this was last said)',
    );
    now += 60_000;
    tell(gone(), 'GET /api/c', true);
    expect(said[2]).toBe('The database is away: connect ECONNREFUSED, at GET /api/c');
  });

  it('says every other fault each time, with where it broke', () => {
    const said: string[] = [];
    const tell = faultTeller({ note: text => said.push(text), nowMs: () => 0 });
    tell(new Error('one'), 'GET /api/a');
    tell(new Error('two'), 'GET /api/a');
    expect(said).toHaveLength(2);
    expect(said[1]).toContain('fault-teller.test.ts');
  });
});
