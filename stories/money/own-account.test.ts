// The company's own account changes while reminders wait. Nothing leaves with the account of yesterday, whoever is quicker,
// and the page that tells a debtor whether a reminder is genuine counts anew since when the account is the same.

import { expect, it } from 'vitest';
import { makeFrenchIban } from '../../demo/check-digits.ts';
import {
  type CompanyCorrection,
  type CompanyOutcome,
  correctCompany,
} from '../../src/desk/company/correct-company.ts';
import { accountUsedSince } from '../../src/store/companies/companies.ts';
import { select } from '../../src/store/select.ts';
import { day as dayOf } from '../../src/units/calendar.ts';
import { formatIban } from '../../src/units/identifiers.ts';
import { COMPANIES } from '../telling/companies.ts';
import { type Diary, stories } from '../telling/diary.ts';

const OLD = COMPANIES.Lille.iban;
const NEW = makeFrenchIban(8);
const DUPONT = {
  ...{ number: 'F-2026-101', debtor: 'Dupont SARL', amount: '1000.00' },
  ...{ issued: '2026-09-01', due: '2026-09-30' },
} as const;

const correct = (d: Diary, day: string, correction: CompanyCorrection): Promise<CompanyOutcome> =>
  correctCompany(d.desk(), { companyId: d.companyId, by: 'Marie', day: dayOf(day), correction });

/** One reminder, approved on Monday 5 October, that has not left yet. */
async function approvedOnMonday(d: Diary): Promise<void> {
  await d.invoice(DUPONT);
  await d.bank('2026-10-02', []);
  await d.run('2026-10-05');
  await d.approveAll('2026-10-05');
}

stories('The company’s own account', open => {
  it('a reminder approved with the old IBAN does not leave; the next one asks for the new', async () => {
    const d = await open('Lille');
    await approvedOnMonday(d);
    const outcome = await correct(d, '2026-10-05', { iban: formatIban(NEW) });
    expect(outcome).toMatchObject({
      kind: 'done',
      value: { withdrawn: 1, company: { iban: NEW, bic: null } },
    });
    expect(await d.withdrawn()).toEqual(['courteousReminder: creditorCorrected']);
    await d.send('2026-10-05');
    expect(await d.sent()).toEqual([]);
    await d.bank('2026-10-05', []);
    await d.workOn('2026-10-06');
    expect(await d.sent()).toEqual([
      '2026-10-06 Dupont SARL: courteousReminder by email, 1000.00 for F-2026-101',
    ]);
    const [text = ''] = d.mails().map(({ text: words }) => words.replace(/[\u00a0\u202f]/g, ' '));
    expect(text).toContain(formatIban(NEW));
    expect(text).not.toContain(formatIban(OLD));
  });

  it('a reminder written while the IBAN was being changed is caught at the instant of sending', async () => {
    const d = await open('Lille');
    await approvedOnMonday(d);
    // What a run sees that read the company a moment before: its message states an account that is none any more.
    await d.database.query('update company set iban = $2 where company_id = $1', [d.companyId, NEW]);
    await d.send('2026-10-05');
    expect(await d.sent()).toEqual([]);
    expect(await d.withdrawn()).toEqual(['courteousReminder: creditorCorrected']);
  });

  it('a new telephone number is no reason to take a reminder back, a new address is', async () => {
    const d = await open('Lille');
    await approvedOnMonday(d);
    expect(await correct(d, '2026-10-05', { phone: '03 20 55 12 34' })).toMatchObject({
      value: { withdrawn: 0, account: null },
    });
    expect(await d.withdrawn()).toEqual([]);
    expect(await correct(d, '2026-10-05', { street: '8 place du Lion d’Or' })).toMatchObject({
      value: { withdrawn: 1, account: null, company: { city: 'Lille', street: '8 place du Lion d’Or' } },
    });
  });

  it('since when the account is the same counts from its last change, and from nothing else', async () => {
    const d = await open('Lille');
    const since = () => accountUsedSince(d.database, d.companyId);
    expect(await since()).toBe('2026-01-05');
    await correct(d, '2026-10-05', { email: 'relances@lumen.example', name: 'Atelier Lumen SARL' });
    await correct(d, '2026-10-05', { iban: OLD });
    expect(await since()).toBe('2026-01-05');
    await correct(d, '2026-10-06', { iban: NEW });
    expect(await since()).toBe('2026-10-06');
  });

  it('the journal says who changed what, with both accounts masked, and its chain holds', async () => {
    const d = await open('Lille');
    await correct(d, '2026-10-06', { iban: NEW, bic: 'bnpafrpp' });
    await correct(d, '2026-10-06', { iban: NEW, bic: 'bnpafrpp' });
    const told = await select<{ content: string }>(
      d.database,
      "select content from journal where company_id = $1 and kind = 'companyCorrected'",
      [d.companyId],
    );
    const masked = (iban: string): string => `${iban.slice(0, 4)} … ${iban.slice(-4)}`;
    expect(told.map(({ content }) => JSON.parse(content))).toEqual([
      { iban: { was: masked(OLD), now: masked(NEW) }, bic: { was: null, now: 'BNPAFRPP' } },
    ]);
    expect(JSON.stringify(told)).not.toContain(NEW);
    expect((await d.verify()).isSound).toBe(true);
  });

  it('what cannot be right is refused and changes nothing', async () => {
    const d = await open('Lille');
    await d.beside('Liège', 'Verrerie de Meuse');
    const refusal = async (correction: CompanyCorrection) => {
      const outcome = await correct(d, '2026-10-06', correction);
      return outcome.kind === 'refused' ? outcome.refusal : outcome.kind;
    };
    expect(await refusal({ iban: `${NEW.slice(0, -1)}${NEW.endsWith('0') ? 1 : 0}` })).toBe('notAnIban');
    expect(await refusal({ bic: 'BNPA' })).toBe('notABic');
    expect(await refusal({ registration: '732 829 321' })).toBe('notARegistration');
    expect(await refusal({ vat: 'FR00732829320' })).toBe('notAVat');
    expect(await refusal({ email: 'compta@' })).toBe('notAnEmail');
    expect(await refusal({ name: 'VERRERIE de Meuse' })).toBe('companyKnown');
    // The SIREN of a French company is no Belgian enterprise number.
    expect(await refusal({ country: 'BE' })).toBe('notARegistration');
    const [row] = await select<{ name: string; country: string }>(
      d.database,
      'select name, country from company where company_id = $1',
      [d.companyId],
    );
    expect(row).toEqual({ name: 'Atelier Lumen', country: 'FR' });
  });
});
