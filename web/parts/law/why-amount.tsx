// "Why this amount": every line that leads from the invoice to what is owed today, with the article behind it.

import { AMOUNT_PARTS, amountPartText } from '../../../src/messages/amount-words.ts';
import * as m from '../../../src/messages/compiled/messages.js';
import { amountText, dayText, decimalText, lessAmount } from '../../../src/messages/format.ts';
import { dueOriginText, warningText } from '../../../src/messages/invoice-words.ts';
import { articleText } from '../../../src/messages/law-sentences.ts';
import { lawNameText } from '../../../src/messages/law-words.ts';
import { useLocale } from '../../locale.tsx';
import type { Invoice } from '../../queries/answers.ts';
import { isZeroAmount } from '../../words/money-text.ts';
import { Dialogue } from '../form/dialogue.tsx';
import { Amount } from '../form/values.tsx';
import { CorrectInvoice } from './correct-invoice.tsx';
import { lawOriginTexts } from './governing-law.tsx';
import { InvoiceDocuments } from './invoice-documents.tsx';
import { Clock } from './limitation.tsx';

export function WhyAmount({
  invoice,
  companyId,
  day,
  onClose,
}: {
  invoice: Invoice;
  companyId: string;
  day: string;
  onClose: () => void;
}) {
  return (
    <Dialogue size="lg" title={m.why_amount_of({ number: invoice.number })} onClose={onClose}>
      <div className="stack">
        <AmountExplained invoice={invoice} />
        <InvoiceDocuments companyId={companyId} invoiceId={invoice.id} />
        <CorrectInvoice invoice={invoice} companyId={companyId} day={day} onDone={onClose} />
      </div>
    </Dialogue>
  );
}

/** The same wherever it is asked. */
export function AmountExplained({ invoice }: { invoice: Invoice }) {
  const { locale } = useLocale();
  return (
    <>
      <DueDate invoice={invoice} />
      <table className="statement" aria-label={m.why_amount_of({ number: invoice.number })}>
        <tbody>
          <Principal invoice={invoice} />
          <Accessories invoice={invoice} />
        </tbody>
      </table>
      {invoice.articles.length > 0 && (
        <p className="small soft">
          {m.why_articles()}
          {m.colon()}
          {invoice.articles.map(one => articleText(one, locale)).join(m.semicolon())}
        </p>
      )}
      <Law invoice={invoice} />
      {invoice.limitation !== null && <Clock limitation={invoice.limitation} />}
      {invoice.warnings.length > 0 && (
        <section className="notice" data-tone="caution">
          <h3>{m.warnings()}</h3>
          <ul>
            {[...new Set(invoice.warnings.map(one => warningText(one, locale)))].map(warning => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function DueDate({ invoice }: { invoice: Invoice }) {
  const { locale } = useLocale();
  const origin = dueOriginText(invoice, locale);
  return (
    <p>
      {m.why_due()}
      {m.colon()}
      {invoice.dueOn === null ? m.why_due_unknown() : dayText(invoice.dueOn, locale)}
      {origin !== null && (
        <>
          {' '}
          <span className="tag" data-tone="caution">
            {m.due_computed()}
          </span>
          <br />
          <span className="small soft">{origin}</span>
        </>
      )}
    </p>
  );
}

/** Which law governs, and whose choice that is. */
function Law({ invoice: { law } }: { invoice: Invoice }) {
  const { locale } = useLocale();
  return (
    <p className="small soft">
      {m.why_law({ law: lawNameText(law.code, locale) })}. {lawOriginTexts(law, locale).join(' ')}
    </p>
  );
}

const SETTLED = {
  payment: m.why_settled_payment,
  creditNote: m.why_settled_creditNote,
  difference: m.why_settled_difference,
  writeOff: m.why_settled_writeOff,
} as const;

function Principal({ invoice }: { invoice: Invoice }) {
  const { locale } = useLocale();
  return (
    <>
      <tr>
        <th scope="row">{m.why_invoiced({ day: dayText(invoice.issuedOn, locale) })}</th>
        <td>
          <Amount value={invoice.invoiced} />
        </td>
      </tr>
      {invoice.prepaid !== undefined && (
        <tr>
          <th scope="row">{m.why_prepaid()}</th>
          <td className="number">{amountText(lessAmount(invoice.prepaid), locale)}</td>
        </tr>
      )}
      {invoice.settlements.map(one => (
        <tr key={`${one.on} ${one.label} ${one.amount.amount}`}>
          <th scope="row">
            {SETTLED[one.source]({ day: dayText(one.on, locale) })}
            <br />
            <span className="small soft">{one.label}</span>
          </th>
          <td className="number">{amountText(lessAmount(one.amount), locale)}</td>
        </tr>
      ))}
      <tr data-total="true">
        <th scope="row">{m.why_open()}</th>
        <td>
          <Amount value={invoice.open} />
        </td>
      </tr>
    </>
  );
}

/** What is owed beside principal and interest. */
const COST_PARTS = AMOUNT_PARTS.filter(part => part !== 'principal' && part !== 'interest');

function Accessories({ invoice }: { invoice: Invoice }) {
  const { locale } = useLocale();
  const { amounts } = invoice;
  const costs = COST_PARTS.filter(part => !isZeroAmount(amounts[part]));
  if (isZeroAmount(amounts.interest) && costs.length === 0)
    return (
      <tr>
        <th scope="row" className="soft" colSpan={2}>
          {m.why_no_interest()}
        </th>
      </tr>
    );
  return (
    <>
      <tr>
        <th scope="row">
          {m.amount_interest()}
          {invoice.interestLines.map(line => (
            <span key={`${line.from} ${line.to}`} className="small soft" style={{ display: 'block' }}>
              {m.why_segment({
                days: m.count_days({ count: line.days }),
                from: dayText(line.from, locale, 'short'),
                to: dayText(line.to, locale, 'short'),
                rate: decimalText(line.ratePercent, locale),
                principal: amountText(line.principal, locale),
              })}{' '}
              ({articleText(line.article, locale)})
            </span>
          ))}
        </th>
        <td>
          <Amount value={amounts.interest} />
        </td>
      </tr>
      {costs.map(part => (
        <tr key={part}>
          <th scope="row">{amountPartText(part, locale)}</th>
          <td>
            <Amount value={amounts[part]} />
          </td>
        </tr>
      ))}
      <tr data-total="true">
        <th scope="row">{m.why_total()}</th>
        <td>
          <Amount value={amounts.total} tone="strong" />
        </td>
      </tr>
    </>
  );
}
