// What the post writes on an envelope that comes back, in the order in which it is asked for. The desk knows the same words
// (test/web-lists.test.ts).

import * as m from '../../src/messages/compiled/messages.js';

export const RETURNED_AS = ['unknownAddress', 'unclaimed', 'acceptanceRefused'] as const;
export type ReturnedAs = (typeof RETURNED_AS)[number];

export const RETURNED_NAMES: Readonly<Record<ReturnedAs, () => string>> = {
  unknownAddress: () => m.returned_unknownAddress(),
  unclaimed: () => m.returned_unclaimed(),
  acceptanceRefused: () => m.returned_acceptanceRefused(),
};
