import { describe, expect, it } from 'vitest';
import { day } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { fixedCompensation } from './compensation.ts';

const euro = (cents: number) => money(cents, 'EUR');

describe('the 40 EUR in time', () => {
  const invoice = { law: 'FR', relation: 'b2b', dueOn: day('2026-09-30') } as const;

  // Law 2012-387 art. 121: 2013 in France, the directive's 16 March elsewhere and for public buyers, 29 July 2014 in Germany.
  it('are not owed for what is older than the law that gives them', () => {
    const asked = (facts: Partial<Parameters<typeof fixedCompensation>[0]>) =>
      fixedCompensation({ ...invoice, on: day('2026-11-21'), ...facts }).amount;
    expect(asked({ dueOn: day('2012-12-31') })).toEqual(euro(0));
    expect(asked({ dueOn: day('2013-01-01') })).toEqual(euro(4000));
    expect(asked({ issuedOn: day('2012-12-20'), dueOn: day('2013-01-20') })).toEqual(euro(0));
    expect(asked({ relation: 'public', dueOn: day('2013-03-15') })).toEqual(euro(0));
    expect(asked({ law: 'BE', dueOn: day('2013-03-15') })).toEqual(euro(0));
    expect(asked({ law: 'BE', dueOn: day('2013-03-16') })).toEqual(euro(4000));
    expect(asked({ law: 'DE', dueOn: day('2014-07-28') })).toEqual(euro(0));
  });
});
