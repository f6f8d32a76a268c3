import { expect, it } from 'vitest';
import { day } from '../units/calendar.ts';
import { noticesSection } from './notices-section.ts';

const on = day('2026-11-30');

it('who sent new details and a question on one day reads once that both were received', async () => {
  const notices = [
    { kind: 'saidQuestion', on },
    { kind: 'saidQuestion', on },
    { kind: 'saidWrongPerson', on },
  ] as const;
  const shown = String(await noticesSection({ notices, claims: [], settlements: [] }, 'de'));
  expect(shown.match(/Wir haben Ihre Nachricht/g)).toHaveLength(1);
  expect(shown.match(/<p>/g)).toHaveLength(2);
});

it('nothing is said where there is nothing to say', () => {
  expect(noticesSection({ notices: [], claims: [], settlements: [] }, 'nl')).toBe('');
});
