import { describe, expect, it } from 'vitest';
import { day } from '../../units/calendar.ts';
import { type Interruption, type LimitationKey, limitationOf } from './limitation.ts';

const clock = (
  key: LimitationKey,
  startsOn: string,
  interruptions: readonly Interruption[] = [],
  on = '2026-11-21',
) => limitationOf({ key, startsOn: day(startsOn), interruptions, on: day(on) });

describe('limitation', () => {
  it.each([
    ['fr.b2b', '2026-09-30', '2031-09-30'],
    ['fr.b2c', '2026-09-15', '2028-09-15'],
    ['fr.b2c', '2024-02-29', '2026-02-28'],
    ['fr.carriage', '2026-09-30', '2027-09-30'],
    // Four years from 1 January 2027.
    ['fr.publicDebtor', '2026-05-15', '2030-12-31'],
    ['be.general', '2026-09-30', '2036-09-30'],
    ['be.merchantGoodsToConsumer', '2026-09-30', '2027-09-30'],
    ['be.hotelRestaurant', '2026-08-31', '2027-02-28'],
  ] as const)('of %s from %s ends on %s', (key, startsOn, lastDay) => {
    expect(clock(key, startsOn).lastDay).toBe(lastDay);
  });

  it('is not interrupted by a formal notice in France, even registered', () => {
    const found = clock('fr.b2b', '2022-01-31', [{ on: day('2026-01-15'), act: 'ownFormalNotice' }]);
    expect(found.lastDay).toBe('2027-01-31');
    expect(found.because.at(-1)).toContain('20-23.204');
    expect(found.acts).toMatchObject([{ act: 'ownFormalNotice', did: 'nothing' }]);
  });

  it.each([
    ['fr.b2b', '2022-01-31', 5],
    ['be.general', '2022-01-31', 10],
  ] as const)(
    'of %s runs no more once the claim is declared, and begins again when the proceedings are closed',
    (key, due, years) => {
      const declared = { on: day('2024-03-04'), act: 'claimDeclared' } as const;
      const closed = { on: day('2034-06-10'), act: 'proceedingsClosed' } as const;
      // Open still: whoever acts today is in time, and so is whoever acts when they are closed today.
      expect(clock(key, due, [declared], '2034-06-09').lastDay).toBe(`${2034 + years}-06-09`);
      expect(clock(key, due, [declared], '2034-06-09').acts).toMatchObject([{ did: 'untilClosed' }]);
      expect(clock(key, due, [declared, closed], '2035-01-01').lastDay).toBe(`${2034 + years}-06-10`);
      expect(clock(key, due, [closed], '2035-01-01').lastDay).toBe(`${2022 + years}-01-31`);
    },
  );

  it('revives nothing where the claim is declared after the last day', () => {
    const late = clock('fr.b2b', '2018-01-31', [{ on: day('2024-03-04'), act: 'claimDeclared' }]);
    expect(late.lastDay).toBe('2023-01-31');
    expect(late.acts).toMatchObject([{ did: 'tooLate' }]);
  });

  it('starts again with an acknowledgement, and with service of the order but not its filing', () => {
    const served = clock('fr.b2b', '2022-01-31', [{ on: day('2026-01-15'), act: 'paymentOrderServed' }]);
    const filed = clock('fr.b2b', '2022-01-31', [{ on: day('2026-01-15'), act: 'paymentOrderFiled' }]);
    expect(served.lastDay).toBe('2031-01-15');
    expect(filed.lastDay).toBe('2027-01-31');
    expect(clock('fr.b2b', '2022-01-31', [{ on: day('2026-01-15'), act: 'acknowledgement' }]).lastDay).toBe(
      '2031-01-15',
    );
  });

  // Anc. C. civ. 2272, 2274: the year of a shop's bill presumes payment; a signed acknowledgement gives the ten years back.
  it('of a Belgian bill whose payment is presumed is ten years again from a written acknowledgement', () => {
    const written: Interruption[] = [{ on: day('2026-06-15'), act: 'writtenAcknowledgement' }];
    const found = clock('be.merchantGoodsToConsumer', '2025-12-31', written);
    expect(found.lastDay).toBe('2036-06-15');
    expect(found.acts).toMatchObject([{ did: 'tenYears', article: 'Anc. C. civ. 2248, 2274' }]);
    // By word of mouth the year starts again; where ten years run anyway, and for periodic sums, the own period does.
    const spoken: Interruption[] = [{ on: day('2026-06-15'), act: 'acknowledgement' }];
    expect(clock('be.merchantGoodsToConsumer', '2025-12-31', spoken).lastDay).toBe('2027-06-15');
    expect(clock('be.general', '2025-12-31', written).lastDay).toBe('2036-06-15');
    expect(clock('be.periodic', '2025-12-31', written).lastDay).toBe('2031-06-15');
  });

  it('cannot be revived by an act that comes too late', () => {
    const found = clock('fr.b2c', '2024-01-31', [{ on: day('2026-02-01'), act: 'acknowledgement' }]);
    expect(found).toMatchObject({ lastDay: '2026-01-31', isOver: true });
  });

  it('gains at least one year, once, from a Belgian lawyer’s notice', () => {
    const notices: Interruption[] = [
      { on: day('2026-09-01'), act: 'formalNoticeByLawyerOrBailiff' },
      { on: day('2026-11-01'), act: 'formalNoticeByLawyerOrBailiff' },
    ];
    expect(clock('be.merchantGoodsToConsumer', '2025-12-31', notices).lastDay).toBe('2027-09-01');
    const own: Interruption[] = [{ on: day('2026-09-01'), act: 'ownFormalNotice' }];
    expect(clock('be.merchantGoodsToConsumer', '2025-12-31', own).lastDay).toBe('2026-12-31');
  });

  it('warns 12, 6, 3 and 1 months before the last day', () => {
    const onDay = (on: string) => clock('fr.b2b', '2022-01-31', [], on);
    expect(onDay('2026-01-30')).toMatchObject({ monthsWarning: null, nextWarningOn: '2026-01-31' });
    expect(onDay('2026-01-31')).toMatchObject({ monthsWarning: 12, nextWarningOn: '2026-07-31' });
    expect(onDay('2026-10-31')).toMatchObject({ monthsWarning: 3, nextWarningOn: '2026-12-31' });
    expect(onDay('2027-01-31')).toMatchObject({ monthsWarning: 1, nextWarningOn: null, isOver: false });
    expect(onDay('2027-02-01').isOver).toBe(true);
  });

  it('whose rule is not sure keeps its warning', () => {
    expect(clock('fr.housingRent', '2026-01-31').warnings[0]?.text).toContain('medium confidence');
  });
});
