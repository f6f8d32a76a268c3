// The day of the debtor on a telephone: a firm in Antwerp that reads Dutch and whose telephone runs no script, and a bistro that
// reads French. All they say stands in the dossier and is confirmed by mail. 19 October 2026; each owes 600.00, due 1 October.

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Database } from '../../../src/store/database.ts';
import { select } from '../../../src/store/select.ts';
import { COMPANY } from '../../desk-rows.ts';
import { expectFitsTelephone, expectForEverybody } from '../axe.ts';
import { addLate, NORD, SUD, theNightRan } from '../late-customers.ts';
import { type Letter, type MailBox, withMail } from '../mail-box.ts';
import { offersOtherTerms, saysNo } from '../offers-other-terms.ts';
import { days, type OnStage } from '../real-desk.ts';
import type { Visit } from '../visit.ts';

const PHONE = { viewport: { width: 390, height: 844 } };
const NORD_MAIL = 'compta@client-70.example';
const SUD_MAIL = 'compta@client-71.example';

/** The one in Dutch, and a company whose messages really leave. */
async function prepare(database: Database): Promise<void> {
  await addLate(database);
  await database.query(`update debtor set language = 'nl' where company_id = $1 and debtor_id = $2`, [
    COMPANY,
    NORD,
  ]);
}

/** One mail and no more. */
const only = (letters: readonly Letter[]): Letter => {
  const [first] = letters;
  expect(letters.map(({ subject }) => subject)).toHaveLength(1);
  if (first === undefined) throw new Error('No mail came');
  return first;
};

/** One of the ways to answer, from the list on the page to what the page says of it. */
const answers =
  (page: Page, { send, thanks }: { send: string; thanks: string }) =>
  async (way: string, fill: () => Promise<unknown>, said: RegExp) => {
    await page.getByRole('link', { name: way, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: way }).waitFor();
    await fill();
    await page.getByRole('button', { name: send }).click();
    await page.getByRole('heading', { level: 1, name: thanks }).waitFor();
    await page.getByText(said).waitFor();
  };

const DUTCH = { send: 'Versturen', thanks: 'Dank u, genoteerd' };
const FRENCH = { send: 'Envoyer', thanks: 'Merci, c’est noté' };

async function seesWhatIsAsked({ page }: Visit, letter: Letter): Promise<void> {
  // One amount: in the mail, above the page, and in what is to be transferred.
  expect(letter.text).toContain('600,00');
  expect(await page.locator('.total').textContent()).toContain('600,00');
  await page.getByText('Waarom dit bedrag?').first().click();
  await page.getByText('Gefactureerd bedrag').first().waitFor();
  await page.getByText('FR76 3000 6000 0112 3456 7890 189').waitFor();
  const code = page.getByRole('img');
  expect(await code.getAttribute('alt')).toContain('600,00');
  expect(await code.evaluate(picture => Reflect.get(picture, 'naturalWidth'))).toBeGreaterThan(100);
  await expectFitsTelephone(page, 'the page in Dutch');
  await page.getByRole('link', { name: 'Is dit echt?' }).click();
  await page.getByText(/U hebt gelijk dat u dit nagaat/).waitFor();
  await page.getByRole('link', { name: 'Terug naar uw facturen' }).click();
}

/** More parts than the company grants, then what it can accept. */
async function proposes({ page }: Visit, box: MailBox): Promise<void> {
  await page.getByRole('link', { name: 'Ik stel voor in delen te betalen' }).click();
  await page.getByLabel(/Aantal maandelijkse termijnen/).fill('6');
  await page.getByLabel('Datum van de eerste betaling').fill('2026-12-31');
  await page.getByRole('button', { name: 'Versturen' }).click();
  // The nearest one that can be taken stands in the form: sent as it is, it is taken.
  await page.getByText(/Dit plan kunnen wij zo niet aanvaarden/).waitFor();
  await page.getByRole('button', { name: 'Versturen' }).click();
  await page.getByText(/wij hebben uw voorstel ontvangen/).waitFor();
  expect(only(await box.fetch(NORD_MAIL)).text).toContain('600,00');
}

/** The offer comes by mail; the page to accept it on is that of the reminder. */
async function acceptsOnThePage({ visit }: OnStage, box: MailBox, link: string): Promise<void> {
  const offer = only(await box.fetch(NORD_MAIL));
  // 600.00 in three.
  expect(offer.text).toContain('200,00');
  // Axe needs a script; the page is the same with and without one.
  const looked = await visit({ stranger: link, options: PHONE });
  await expectForEverybody(looked.page, 'the page on which a plan waits, in Dutch');
  await looked.page.getByRole('link', { name: 'Lezen, aanvaarden of een ander voorstellen' }).click();
  // What is different from what was asked for.
  await looked.page.getByText('Aantal termijnen: 3 in plaats van 5').waitFor();
  await looked.page.getByText('Eerste termijn: op 2 november 2026 in plaats van 3 december 2026').waitFor();
  await looked.page.getByRole('link', { name: /Stel een ander plan voor/ }).waitFor();
  await expectForEverybody(looked.page, 'what the company proposes, in Dutch');
  await looked.leave();
  const debtor = await visit({ stranger: link, options: { ...PHONE, javaScriptEnabled: false } });
  const { page } = debtor;
  await answers(page, DUTCH)(
    'Ik aanvaard het voorgestelde plan',
    async () => {
      await page
        .getByText(/200,00/)
        .first()
        .waitFor();
      await page.getByLabel('Uw naam, voor akkoord').fill('An Peeters');
    },
    /Het plan is genoteerd/,
  );
  await debtor.leave();
  expect(only(await box.fetch(NORD_MAIL)).text).toContain('200,00');
}

/** The proof of a payment: the smallest file that is a PDF by its content. */
const PROOF = { name: 'virement.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };

async function saysTheRest({ visit }: OnStage, box: MailBox, link: string): Promise<void> {
  const options = { ...PHONE, permissions: ['clipboard-read', 'clipboard-write'] };
  const { page, leave } = await visit({ stranger: link, options });
  const says = answers(page, FRENCH);
  await page.getByRole('button', { name: 'Copier IBAN' }).click();
  await page.getByRole('button', { name: 'Copier IBAN' }).getByText('Copié').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('FR7630006000011234567890189');
  const note = (label: string, text: string) => () => page.getByLabel(label).fill(text);
  const ways = [
    [
      'Je conteste un montant',
      async () => {
        expect(await page.locator('select[name=category]').inputValue()).toBe('');
        await page.getByLabel('Montant contesté, s’il ne s’agit pas de toute la facture').fill('150');
        await page.getByLabel('Qu’est-ce qui ne va pas ?').fill('Deux chaises manquent');
      },
      /Le montant contesté ne vous est plus demandé/,
    ],
    ['Poser une question', note('Votre message', 'Avez-vous le bon de livraison ?'), /Nous li[sr]ons/],
    [
      'J’ai déjà payé',
      async () => {
        await page.getByLabel('Date du paiement').fill('2026-10-16');
        await page.locator('input[type=file]').setInputFiles(PROOF);
      },
      /Nous lisons votre réponse/,
    ],
    [
      'Corriger mes coordonnées',
      note('Quelles coordonnées devons-nous utiliser ?', 'compta@bistrot.example'),
      /Nous li[sr]ons/,
    ],
    [
      'Ce n’est pas à moi de répondre',
      note(
        'Savez-vous qui peut répondre ? Un nom et une adresse nous aident.',
        'Mme Blin, blin@bistrot.example',
      ),
      /Nous li[sr]ons/,
    ],
  ] as const;
  for (const [way, fill, said] of ways) {
    await says(way, fill, said);
    expect(only(await box.fetch(SUD_MAIL)).subject, way).not.toBe('');
    await page.goto(link);
  }
  // What is contested is no longer asked for: 600.00 less 150.00, in what is to be paid and beside the invoice.
  await page
    .getByText(/150,00.*contestés/)
    .first()
    .waitFor();
  expect(await page.locator('.total').textContent()).toContain('450,00');
  await leave();
}

const standing = ({ server }: OnStage) =>
  select<{ kind: string; file: string | null }>(
    server.database,
    `select a.kind, f.file_name as file from debtor_answer a
       left join answer_file f on f.company_id = a.company_id and f.answer_id = a.answer_id
      where a.company_id = $1 order by a.answer_id`,
    [COMPANY],
  );

days('the debtor', onDesk => {
  it('reads in Dutch and without a script, proposes instalments, and accepts what the company offers instead', () =>
    onDesk(async stage => {
      await theNightRan(stage.server);
      await withMail(stage.server, async box => {
        await box.approveAll();
        const letter = only(await box.fetch(NORD_MAIL));
        const options = { ...PHONE, javaScriptEnabled: false };
        // What is beyond the limits is answered with 422 and the nearest plan.
        const visited = await stage.visit({ stranger: letter.link, options, answers: [401, 422] });
        await seesWhatIsAsked(visited, letter);
        await proposes(visited, box);
        await visited.leave();
        await offersOtherTerms(stage);
        await acceptsOnThePage(stage, box, letter.link);
      });
    }, prepare));

  it('is told by mail that a proposal is not accepted, and not what is thought of it', () =>
    onDesk(async stage => {
      await theNightRan(stage.server);
      await withMail(stage.server, async box => {
        await box.approveAll();
        const { link } = only(await box.fetch(NORD_MAIL));
        const visited = await stage.visit({ stranger: link, options: PHONE, answers: [401, 422] });
        await proposes(visited, box);
        await visited.leave();
        await saysNo(stage, 'Déjà deux échéanciers rompus');
        const { text } = only(await box.fetch(NORD_MAIL));
        expect(text).toContain('600,00');
        expect(text).toContain('niet');
        expect(text).not.toContain('rompus');
      });
    }, prepare));

  it('copies the account, disputes a part, asks, sends a proof, corrects an address, names another person: all of it is read', () =>
    onDesk(async stage => {
      const { server, visit } = stage;
      await theNightRan(server);
      await withMail(server, async box => {
        await box.approveAll();
        await saysTheRest(stage, box, only(await box.fetch(SUD_MAIL)).link);
      });
      expect(await standing(stage)).toEqual([
        { kind: 'dispute', file: null },
        { kind: 'question', file: null },
        { kind: 'paid', file: 'virement.pdf' },
        { kind: 'contact', file: null },
        { kind: 'wrongPerson', file: null },
      ]);
      // Whoever comes to the desk reads each, opens the proof, and nothing more leaves meanwhile.
      const { page, open, leave } = await visit({ signIn: () => server.makeLinkFor('creditController') });
      await open('/inbox');
      expect(await page.getByRole('article').count()).toBe(5);
      await page
        .getByText(/Conteste 150,00\s€ de la facture .*\s; 450,00\s€ de cette facture restent dus\./)
        .waitFor();
      const saved = page.waitForEvent('download');
      await page.getByRole('link', { name: 'virement.pdf' }).click();
      expect(readFileSync(await (await saved).path())).toEqual(PROOF.buffer);
      await open(`/debtors/${SUD}`);
      for (const said of [
        'Deux chaises manquent',
        'Avez-vous le bon de livraison ?',
        'Mme Blin, blin@bistrot.example',
      ])
        await page.getByText(said).first().waitFor();
      await leave();
    }, prepare));
});
