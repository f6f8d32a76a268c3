import { describe, expect, it } from 'vitest';
import { day } from '../units/calendar.ts';
import { requiredMentions } from './mentions.ts';

describe('the mentions of a letter', () => {
  const keysOf = (request: Parameters<typeof requiredMentions>[0]) =>
    requiredMentions(request).flatMap(({ key, force }) => (force === 'law' ? [key] : []));

  it('of a Belgian consumer’s first reminder are those of Book XIX since 1 September 2023', () => {
    const first = {
      law: 'BE',
      debtorKind: 'consumer',
      letterKind: 'reminder',
      isFirstReminder: true,
    } as const;
    expect(keysOf({ ...first, day: day('2023-09-01') })).toHaveLength(7);
    expect(keysOf({ ...first, day: day('2023-08-31') })).toEqual([]);
    expect(keysOf({ ...first, hasIndemnityClause: false, day: day('2026-09-01') })).not.toContain(
      'indemnityClauseAmount',
    );
  });

  it('of a French reminder between firms: the law asks none', () => {
    const reminderToFirm = { law: 'FR', debtorKind: 'company', letterKind: 'reminder' } as const;
    expect(requiredMentions({ ...reminderToFirm, day: day('2026-09-01') })).toEqual([]);
  });

  it('of a collector’s first letter in France are those of R124-4', () => {
    const found = requiredMentions({
      law: 'FR',
      debtorKind: 'consumer',
      letterKind: 'collectorFirstLetter',
      day: day('2026-09-01'),
    });
    expect(new Set(found.map(({ article }) => article))).toEqual(new Set(['CPCE R124-4']));
    expect(found.map(({ key }) => key)).toContain('textOfCostsRule');
  });

  it('of a formal notice put what the law asks before what is only usual', () => {
    const found = requiredMentions({
      law: 'FR',
      debtorKind: 'company',
      letterKind: 'formalNotice',
      day: day('2026-09-01'),
    });
    expect(found.map(({ force }) => force).lastIndexOf('law')).toBe(3);
    expect(found.filter(({ key }) => key === 'dueDates')).toHaveLength(1);
  });
});
