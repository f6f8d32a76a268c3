// What the browser may not import of the rules stands there a second time, and is the same.

import { expect, it } from 'vitest';
import { LAW_FACT_KINDS, PROCEDURE_STEPS } from '../src/claim/law-facts.ts';
import { TOPICS } from '../src/desk/change-topics.ts';
import { RETURNED_AS } from '../src/desk/sending/return-letter.ts';
import { TOPICS as FOLLOWED } from '../web/queries/live-queries.ts';
import { LAW_FACT_GROUPS } from '../web/words/law-fact-groups.ts';
import { RETURNED_AS as OFFERED } from '../web/words/returned-as.ts';

it('a screen follows every kind of change that the desk tells of', () => {
  expect(FOLLOWED).toEqual(TOPICS);
});

it('every fact that the law gives an effect is offered once, the steps of a procedure in their order', () => {
  expect(LAW_FACT_GROUPS[0]?.kinds).toEqual(PROCEDURE_STEPS);
  expect(LAW_FACT_GROUPS.flatMap(({ kinds }) => kinds).sort()).toEqual([...LAW_FACT_KINDS].sort());
});

it('whatever the post may have written on an envelope can be said, and nothing else', () => {
  expect(OFFERED).toEqual(RETURNED_AS);
});
