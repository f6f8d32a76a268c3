// The head, the annex and the foot of a letter keep apart, however long what they hold is.

import { afterAll, expect, it } from 'vitest';
import { makeTypesetter } from '../../src/channels/typesetter.ts';
import { compose } from '../../src/letters/compose.ts';
import { letterPage } from '../../src/letters/rendering/page.ts';
import { sampleView } from '../../src/letters/sample-views.ts';
import { hasReader, heightsOf, sheetsOf, textOf } from '../pdf-text.ts';

const typesetter = makeTypesetter();
afterAll(() => typesetter.close());
/** As a part of each title. */
const unread = hasReader ? '' : ' (skipped: pdftotext is not installed)';

const notice = sampleView({ kind: 'formalNotice', language: 'fr', of: 'frenchBusiness', invoices: 3 });

it.skipIf(!hasReader)(`a long name, address and number write over nothing${unread}`, async () => {
  const name =
    'Société coopérative agricole intercommunale de production et de transformation des céréales et oléagineux du Bassin parisien et de la vallée de la Loire';
  const number = (position: number) => `FACTURE/2026/ETABLISSEMENT-PRINCIPAL/0000001234567${position}`;
  const email = 'comptabilite.clients.recouvrement@un-nom-de-domaine-long-de-cooperative.example';
  const pdf = await typesetter.typeset(
    letterPage(
      compose({
        ...notice,
        creditor: { ...notice.creditor, name, email },
        invoices: notice.invoices.map((line, position) => ({ ...line, number: number(position) })),
      }).letter,
    ),
  );
  const words = heightsOf(pdf);
  const mail = words.find(({ word }) => word.endsWith('.example'));
  expect(mail?.bottom).toBeLessThan(words.find(({ word }) => word === 'références')?.top ?? 0);
  const text = textOf(pdf);
  // The article stays on the line of its days.
  for (const interest of ['21,81 €', '6,96 €', '0,51 €'])
    expect(text).toMatch(new RegExp(`12,40 % C\\. com\\. L441-10 II ${interest}`));
});

it.skipIf(!hasReader)(`a registered letter says so above its address${unread}`, async () => {
  const by = (registered?: 'post') => compose(notice, registered === undefined ? {} : { registered }).letter;
  const words = heightsOf(await typesetter.typeset(letterPage(by('post'))));
  const said = words.filter(({ word }) => ['recommandée', 'réception'].includes(word));
  expect(said).toHaveLength(2);
  // The address begins 50 mm from the top: 141.7 points.
  for (const { bottom } of said) expect(bottom).toBeLessThan(141);
  expect(textOf(await typesetter.typeset(letterPage(by())))).not.toContain('recommandée avec avis');
});

it.skipIf(!hasReader)(
  `a long name at the foot of a sheet parts no number from what it is${unread}`,
  async () => {
    const name = 'Internationale Getränkegroßhandelsgesellschaft Eupen-Malmedy-Sankt Vith Aktiengesellschaft';
    const view = sampleView({ kind: 'formalNotice', language: 'de', of: 'belgianBusiness', invoices: 1 });
    const { letter } = compose({ ...view, creditor: { ...view.creditor, name } });
    const [first = ''] = sheetsOf(await typesetter.typeset(letterPage(letter)));
    expect(first.slice(first.lastIndexOf('Internationale'))).toMatch(/Unternehmensnummer\s0403\.170\.701/);
  },
);
