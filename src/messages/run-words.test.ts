import { expect, it } from 'vitest';
import { decidedText } from './run-words.ts';

it('a run that found hardly anything to do says of how many dossiers it speaks', () => {
  expect(decidedText({ send: 0, wait: 1, hold: 2, ask: 0, done: 0 }, 'en')).toBe(
    '3 dossiers decided anew: 0 messages prepared, 1 wait, 2 held, 0 ask a person, 0 settled',
  );
  expect(decidedText({ send: 1, wait: 0, hold: 0, ask: 0, done: 0 }, 'en')).toMatch(
    /^1 dossier decided anew: 1 message prepared/,
  );
  expect(decidedText({ send: 1, wait: 0, hold: 2, ask: 0, done: 0 }, 'fr').replace(/\s/g, ' ')).toBe(
    'Décisions revues, 3 dossiers : 1 message en préparation, 0 en attente, 2 en suspens, 0 à décider, 0 sans suite',
  );
});
