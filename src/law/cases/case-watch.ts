// Remembers which facts of a worked case were looked at, so that a fact which nobody understood is named beside the
// figures instead of being ignored in silence. It reads nothing itself.
// { law, provenCostsCents, discount } read as costs: `discount` was never looked at.

import type { Inputs } from './case-inputs.ts';

export type Watched = { readonly inputs: Inputs; readonly unread: () => readonly string[] };

/** Remarks that a file may carry beside its facts; they change no figure. */
const REMARKS: ReadonlySet<string> = new Set([
  'note',
  'notes',
  'comment',
  'title',
  'source',
  'invoice',
  'name',
]);

export function watched(facts: Inputs): Watched {
  const looked = new Set<string>();
  const inputs = new Proxy(facts, {
    get(target, name): unknown {
      if (typeof name !== 'string') return undefined;
      looked.add(name);
      return target[name];
    },
  });
  return {
    inputs,
    unread: () => Object.keys(facts).filter(name => !looked.has(name) && !REMARKS.has(name)),
  };
}

/** The same facts with some replaced; those not replaced are still looked at one by one. */
export const withFacts = (inputs: Inputs, changes: Inputs): Inputs =>
  new Proxy(inputs, {
    get(target, name): unknown {
      if (typeof name !== 'string') return undefined;
      return name in changes ? changes[name] : target[name];
    },
  });
