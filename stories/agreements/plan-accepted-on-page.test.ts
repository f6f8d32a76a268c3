// "Bon pour accord" on the debtor's page, as a browser sends it: what is accepted is what was read, in the language in which it
// was read; whoever comes back finds what holds.

import { expect, it } from 'vitest';
import { select } from '../../src/store/select.ts';
import { type Diary, stories } from '../telling/diary.ts';
import { reminded } from '../telling/on-page.ts';
import { pageOf, type Visit } from '../telling/online.ts';

const PLAN = { debtor: 'Dupont SARL', count: 4, firstOn: '2026-10-20', proposedBy: 'creditor' } as const;
const FORM = '/reponse/acceptPlan?devise=EUR&langue=';

/** What a browser shows, without its markup. */
const read = async (answer: Response): Promise<string> =>
  (await answer.text())
    .replace(/<style>[\s\S]*?<\/style>|<[^>]*>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ');

const shown = async ({ pages, link }: Visit, on: string, locale = 'fr'): Promise<Response> =>
  await pages(on).request(`${link}${FORM}${locale}`);

/** The hidden fields of the form, and the name that somebody writes. */
async function signed(visited: Visit, on: string, name: string): Promise<URLSearchParams> {
  const form = await (await shown(visited, on)).text();
  const hidden = [...form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)];
  return new URLSearchParams([...hidden.map(([, key = '', value = '']) => [key, value]), ['note', name]]);
}

const sent = async ({ pages, link }: Visit, on: string, body: URLSearchParams): Promise<Response> =>
  await pages(on).request(`${link}${FORM}fr`, { method: 'POST', body });

const plans = (d: Diary) =>
  select<{ count: number; by: string | null }>(
    d.database,
    `select jsonb_array_length(to_jsonb(p) -> 'instalments') as count, accepted_by as by from payment_plan p
      where company_id = $1 order by proposed_on, plan_id`,
    [d.companyId],
  );

stories('A plan accepted on the page', open => {
  it('is kept with its terms on the receipt; sent twice or opened again, the page says that it holds', async () => {
    const d = await open('Lille');
    await reminded(d);
    await d.propose('2026-10-06', PLAN);
    const visited = await pageOf(d, '2026-10-07', 'Dupont SARL');
    const form = await signed(visited, '2026-10-07', 'Jeanne Dupont');
    const receipt = await read(await sent(visited, '2026-10-07', form));
    expect(receipt).toContain('Merci. L’échéancier est noté');
    expect(receipt).toContain('Jeanne Dupont');
    // 1,000.00 in four: 250.00 each, the last on 20 January; and where the first is paid.
    expect(receipt).toMatch(/20.janvier.2027.: 250,00.€/);
    expect(receipt).toMatch(/Payer l’échéance du 20.octobre.2026/);
    expect(receipt).toContain('Toutes les échéances');
    for (const again of [
      await sent(visited, '2026-10-07', form),
      await shown(visited, '2026-10-08'),
      await sent(visited, '2026-10-08', new URLSearchParams({ note: 'Paul Autre' })),
    ]) {
      expect(again.status).toBe(200);
      const text = await read(again);
      expect(text).toContain('Un échéancier est en vigueur');
      expect(text).not.toContain('pour accord');
    }
    expect(await plans(d)).toMatchObject([{ by: 'Jeanne Dupont' }]);
  });

  it('nobody accepts a plan that took the place of the one that was read', async () => {
    const d = await open('Lille');
    await reminded(d);
    const first = await d.propose('2026-10-06', PLAN);
    const visited = await pageOf(d, '2026-10-07', 'Dupont SARL');
    const form = await signed(visited, '2026-10-07', 'Jeanne Dupont');
    if (first.kind !== 'done') throw new Error(first.kind);
    await d.cancelPlan('2026-10-07', { debtor: PLAN.debtor, planId: first.planId });
    await d.propose('2026-10-07', { ...PLAN, count: 2 });
    const answer = await sent(visited, '2026-10-07', form);
    expect(answer.status).toBe(422);
    const text = await read(answer);
    expect(text).toContain('La proposition a changé pendant votre lecture');
    expect(text).toMatch(/20.novembre.2026.: 500,00.€/);
    expect((await plans(d)).filter(({ by }) => by !== null)).toEqual([]);
    expect(
      await read(await sent(visited, '2026-10-07', await signed(visited, '2026-10-07', 'Jeanne'))),
    ).toContain('L’échéancier est noté');
  });

  it('is read in the language of the page', async () => {
    const d = await open('Lille');
    await reminded(d);
    await d.propose('2026-10-06', PLAN);
    const visited = await pageOf(d, '2026-10-07', 'Dupont SARL');
    const words = { fr: '4 versements', nl: '4 termijnen', en: '4 instalments', de: '4 Raten' };
    for (const [locale, said] of Object.entries(words))
      expect(await read(await shown(visited, '2026-10-07', locale))).toContain(said);
  });
});
