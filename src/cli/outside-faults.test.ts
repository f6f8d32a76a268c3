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

it('a session that the server ended, by a failover or a time limit, is told as such, and what to do', () => {
  const faults = [
    new Error('Client has encountered a connection error and is not queryable'),
    Object.assign(new Error('terminating connection due to administrator command'), { code: '57P01' }),
    Object.assign(new Error('terminating connection due to idle-in-transaction timeout'), { code: '25P03' }),
  ];
  for (const fault of faults)
    expect(outsideFault(fault, 'postgres://db/acquit')).toMatch(
      /^The database server ended the session in the middle of this .* do it again\.$/,
    );
});
