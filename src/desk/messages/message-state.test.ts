import { describe, expect, it } from 'vitest';
import type { DeliveryState } from '../../store/messages/message-rows.ts';
import { messageStateOf } from './message-state.ts';

const deliveries = (...states: readonly DeliveryState[]) => states.map(state => ({ state }));

describe('what a message is doing', () => {
  it.each([
    { says: 'waits for approval', state: 'prepared', of: ['waiting'], expected: 'prepared' },
    { says: 'is taken back', state: 'withdrawn', of: ['withdrawn'], expected: 'withdrawn' },
    { says: 'may still be taken back', state: 'approved', of: ['waiting', 'waiting'], expected: 'approved' },
    { says: 'is on its way', state: 'approved', of: ['delivered', 'sending'], expected: 'sending' },
    {
      says: 'waits with one letter gone',
      state: 'approved',
      of: ['delivered', 'waiting'],
      expected: 'approved',
    },
    { says: 'has left on every channel', state: 'closed', of: ['delivered', 'delivered'], expected: 'sent' },
    { says: 'leaves a call to make', state: 'closed', of: ['delivered', 'task'], expected: 'task' },
    { says: 'was a call, and is made', state: 'closed', of: ['done'], expected: 'done' },
    { says: 'has left, and its call is made', state: 'closed', of: ['done', 'delivered'], expected: 'sent' },
    { says: 'failed on one channel', state: 'closed', of: ['delivered', 'failed'], expected: 'failed' },
    {
      says: 'is in doubt, whatever else failed',
      state: 'closed',
      of: ['failed', 'inDoubt'],
      expected: 'inDoubt',
    },
    { says: 'is approved, with nothing to carry yet', state: 'approved', of: [], expected: 'approved' },
  ] as const)('a message that $says is shown as $expected', ({ state, of, expected }) => {
    expect(messageStateOf({ state, deliveries: deliveries(...of) })).toBe(expected);
  });
});
