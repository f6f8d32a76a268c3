import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { RATE_TABLES } from '../law/rates/tables.ts';
import { LOCALES } from '../messages/format.ts';
import { day } from '../units/calendar.ts';
import { calculatorPages } from './calculator.ts';

const pages = calculatorPages({ tables: async () => RATE_TABLES, today: () => day('2026-11-22') });
const ask = async (query: string, headers: Record<string, string> = {}) => {
  const response = await pages.request(`/calcul?${query}`, { headers });
  const text = (await response.text()).replace(/[\u00a0\u202f]/g, ' ');
  return { response, text };
};
const QUESTION = 'law=FR&relation=b2b&amount=1000,00&due=2026-07-15&until=2026-08-14';

describe('the public calculator', () => {
  // 1,000.00 x 12.40 % x 30 / 365 = 10.19; + 40.00 = 1,050.19 in all.
  it('says what a late invoice costs, with its segments, articles and total, in each language', async () => {
    const { response, text } = await ask(`${QUESTION}&langue=fr`);
    expect(response.status).toBe(200);
    const shown = ['16/07/2026 – 14/08/2026', '10,19 €', '40,00 €', '1 050,19 €', '12,4 %'];
    for (const part of [...shown, 'C. com. L441-10 II']) expect(text).toContain(part);
    for (const locale of LOCALES)
      expect((await ask(`${QUESTION}&langue=${locale}`)).text).toContain(`<html lang="${locale}">`);
    expect((await ask(QUESTION, { 'accept-language': 'nl-BE,nl;q=0.9' })).text).toContain('€ 1.050,19');
  });

  it('names the sources of the rates and what is unsure in the language of the page, and mixes none', async () => {
    const english = /\b(the|page read|text read|published|confidence|sources?|rate|known)\b/i;
    for (const law of ['FR', 'BE', 'NL', 'LU', 'DE', 'ES', 'IT', 'EU'])
      for (const relation of ['b2b', 'b2c', 'public'])
        for (const langue of ['nl', 'de']) {
          const query = `law=${law}&relation=${relation}&amount=1000&due=2012-07-15&until=2027-02-14&rate=5&langue=${langue}`;
          const { text } = await ask(query);
          const shown = text.slice(text.indexOf('class="total"')).replaceAll(/<[^>]*>/g, ' ');
          expect(shown.length, query).toBeGreaterThan(200);
          expect(shown.match(english)?.[0], query).toBeUndefined();
        }
    const { text } = await ask('law=BE&relation=b2b&amount=1000&due=2014-01-15&until=2014-06-30&langue=fr');
    expect(text).toContain('Moniteur belge du 23 janvier 2014 ; tableau de lexalert.be');
    expect(text).toContain('<span lang="fr">Loi 2 août 2002 art. 5</span>');
    expect(text.slice(text.indexOf('class="total"'))).not.toContain('lang="en"');
  });

  it('flags a contract rate under the French floor and computes with it all the same', async () => {
    const { text } = await ask(`${QUESTION}&rate=5`);
    expect(text).toContain('5 % au contrat pour un minimum de 8,25 %');
    // 1,000.00 x 5 % x 30 / 365.
    expect(text).toContain('4,11 €');
  });

  // A private person has 6.84 % in the second half of 2026: 1,000.00 x 6.84 % x 30 / 365 = 5.62. In 2024, 29 February
  // counts, and the divisor is 366 where asked: 5,000.00 x 14.50 % x 60 / 366 = 118.85 (119.18 over 365).
  it('knows who claims and how days are counted, and how sure each rate is', async () => {
    const consumer = 'law=FR&relation=b2c&amount=1000&due=2026-07-15&until=2026-08-14&langue=fr';
    const { text } = await ask(`${consumer}&creditor=individual`);
    for (const part of ['5,62 €', '(probable)', 'un particulier']) expect(text).toContain(part);
    const leap = 'law=FR&relation=b2b&amount=5000&due=2024-01-31&until=2024-03-31&langue=fr';
    expect((await ask(leap)).text).toContain('119,18 €');
    expect((await ask(`${leap}&count=ACT/ACT`)).text).toContain('118,85 €');
  });

  it('answers for every law and relation, and never charges a fixed sum to a consumer', async () => {
    for (const law of ['FR', 'BE', 'NL', 'LU', 'DE', 'ES', 'IT', 'EU'])
      for (const relation of ['b2b', 'b2c', 'public']) {
        const query = `law=${law}&relation=${relation}&amount=1000&due=2026-07-15&until=2026-08-14&langue=fr`;
        const { response, text } = await ask(query);
        expect(response.status, query).toBe(200);
        expect(text.includes('40,00 €'), query).toBe(relation !== 'b2c');
      }
  });

  it('works without a script and lets none run', async () => {
    const { response, text } = await ask('amount=%3Cscript%3Ealert(1)%3C/script%3E&due=x');
    expect(text).not.toContain('<script');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    const style = /<style>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? '';
    expect(policy).toContain(createHash('sha256').update(style).digest('base64'));
  });

  it('names what it could not read, and computes nothing from it', async () => {
    const { response, text } = await ask('amount=-5&due=2026-07-15&until=2026-07-01&rate=abc&langue=en');
    expect(response.status).toBe(422);
    expect(text.match(/<li>/g)).toHaveLength(3);
    expect(text).not.toContain('Result');
    expect((await ask('')).response.status).toBe(200);
  });
});
