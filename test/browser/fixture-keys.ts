// Idempotency keys held in memory, with the promises of the port.

import type { IdempotencyStore } from '../../src/api/ports/desk-port.ts';

export function keysOfFixture(): IdempotencyStore {
  const keys = new Map<string, { requestHash: string; answer: { status: number; body: string } | null }>();
  return {
    claimKey: async ({ key, requestHash }) => {
      const known = keys.get(key);
      if (known === undefined) {
        keys.set(key, { requestHash, answer: null });
        return { kind: 'new' };
      }
      if (known.requestHash !== requestHash) return { kind: 'different' };
      return known.answer === null ? { kind: 'running' } : { kind: 'answered', ...known.answer };
    },
    keepAnswer: async ({ key, status, body }) => {
      const known = keys.get(key);
      if (known !== undefined) known.answer = { status, body };
    },
    releaseKey: async ({ key }) => {
      keys.delete(key);
    },
  };
}
