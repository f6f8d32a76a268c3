import { expect, it } from 'vitest';
import { outsideFault } from './outside-faults.ts';

it('a server that hangs up, or is silent until the time is over, is told as one that does not answer', () => {
  for (const said of ['Connection terminated unexpectedly', 'timeout exceeded when trying to connect'])
    expect(outsideFault(new Error(said), 'postgres://db/acquit')).toMatch(
      /^The database server does not answer/,
    );
  expect(outsideFault(new Error('Connection terminated unexpectedly'), null)).toMatch(
    /^The database server ended in the middle/,
  );
  const cause = new Error('Connection terminated unexpectedly');
  expect(outsideFault(new Error('The database cannot be migrated', { cause }), null)).toMatch(
    /do it again\.$/,
  );
});
