// The page that a customer sees, as PDF, and as Factur-X: the same page in PDF/A-3b with the CII invoice inside.
// The layout is `invoice-page.typ`; facts go in as JSON, so nothing in a name is ever read as markup.

import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { CalendarDate } from '../src/units/calendar.ts';
import { formatIban, formatStructuredCommunication } from '../src/units/identifiers.ts';
import { DEMO_COMPANY } from './company.ts';
import { type DemoDocument, decimal, vatPercentOf } from './documents.ts';
import { withFacturXMetadata } from './factur-x-metadata.ts';
import { lateMentions, vatExemption } from './mentions.ts';
import { writeCii } from './write-cii.ts';
import { accountFor } from './write-ubl.ts';

// In the bundle, the folder `letters/` lies beside the server.
const FONTS = new URL(
  import.meta.url.endsWith('.ts') ? '../src/letters/fonts/' : './letters/fonts/',
  import.meta.url,
);
const FACES = ['SourceSans3-Regular.ttf', 'SourceSans3-SemiBold.ttf'];
const PAGE = readFileSync(new URL('./invoice-page.typ', import.meta.url), 'utf8');

export type PageWriter = {
  readonly plainPdf: (document: DemoDocument) => Uint8Array;
  readonly facturX: (document: DemoDocument) => Uint8Array;
};

/** A compiler takes a tenth of a second to make; one serves a whole demonstration. */
export function pageWriter(): PageWriter {
  const compiler = NodeCompiler.create({
    fontArgs: [{ fontBlobs: FACES.map(face => readFileSync(new URL(face, FONTS))) }],
  });
  const render = (document: DemoDocument, xml: Uint8Array | null): Uint8Array => {
    const inputs = {
      facts: JSON.stringify(pageFacts(document)),
      ...(xml === null ? {} : { xml: new TextDecoder().decode(xml) }),
    };
    const compiled = compiler.compile({ mainFileContent: PAGE, inputs });
    if (compiled.result === null)
      throw new Error(
        `The page of ${document.number} does not compile: ${compiled.takeError()?.shortDiagnostics}`,
      );
    const bytes = compiler.pdf(compiled.result, {
      pdfStandard: 'a-3b',
      creationTimestamp: epochOf(document.issuedOn),
    });
    compiler.evictCache(0);
    return new Uint8Array(bytes);
  };
  return {
    plainPdf: document => render(document, null),
    facturX: document => withFacturXMetadata(render(document, writeCii(document))),
  };
}

function pageFacts(document: DemoDocument): unknown {
  const { debtor, totals } = document;
  const account = accountFor(document);
  const exemption = vatExemption(document);
  return {
    number: document.number,
    issued: shown(document.issuedOn),
    issuedParts: document.issuedOn.split('-').map(Number),
    due: document.dueDates.map(({ dueOn, amount }) => ({ day: shown(dueOn), amount: euros(amount) })),
    terms: document.terms,
    order: document.orderReference,
    seller: {
      name: DEMO_COMPANY.name,
      lines: [
        ...DEMO_COMPANY.address.lines,
        `${DEMO_COMPANY.address.postalCode} ${DEMO_COMPANY.address.city}`,
      ],
      ids: `SIREN ${DEMO_COMPANY.registration} · TVA ${DEMO_COMPANY.vat}`,
      contact: `${DEMO_COMPANY.email} · ${DEMO_COMPANY.phone}`,
    },
    buyer: {
      name: debtor.name,
      lines: [debtor.contact, debtor.street, `${debtor.postalCode} ${debtor.city}`].filter(
        line => line !== null,
      ),
      vat: debtor.vat,
    },
    lines: document.lines.map(line => ({
      name: line.name,
      quantity: String(line.quantity),
      price: euros(line.unitPrice),
      net: euros(line.net),
    })),
    net: euros(totals.net),
    vatLabel: `TVA ${vatPercentOf(document.vatScheme)} %`,
    vat: euros(totals.vat),
    gross: euros(totals.gross),
    payable: euros(totals.payable),
    iban: formatIban(account.iban),
    reference:
      document.communication === null
        ? document.number
        : formatStructuredCommunication(document.communication),
    mentions: [
      ...lateMentions(document).map(mention => mention.text),
      ...(exemption === null ? [] : [exemption.text]),
    ],
  };
}

/** '1 234,50 €' with the narrow spaces of French. */
function euros(cents: number): string {
  const [whole = '', fraction = ''] = decimal(cents).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '\u202f')},${fraction}\u00a0€`;
}

const shown = (date: CalendarDate): string => date.split('-').reverse().join('/');

/** Seconds since 1970 at noon of the day of issue: the document's date, so that its bytes do not depend on the clock. */
const epochOf = (date: CalendarDate): number => Date.parse(`${date}T12:00:00Z`) / 1000;
