import { ActionIcon, Button, Menu } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import * as m from '../../../src/messages/compiled/messages.js';
import { stepText } from '../../../src/messages/words.ts';
import { useLocale } from '../../locale.tsx';
import type { Invoice } from '../../queries/answers.ts';
import { askedTexts } from '../../words/invoice-choice.ts';
import { debtorInvoiceRows } from '../../words/screen-rows.ts';
import { ExpectedPayment } from '../bank/expected-payment.tsx';
import { ExpectReceipt, GiveUpDifference, type InvoiceAct } from '../bank/invoice-acts.tsx';
import { Allowed } from '../form/allowed.tsx';
import { Icon } from '../form/icon.tsx';
import { InvoiceLink } from '../form/invoice-link.tsx';
import { Amount, Day } from '../form/values.tsx';
import { WhyAmount } from '../law/why-amount.tsx';
import { SaveTable } from '../table/save-table.tsx';

export function OpenInvoices({
  invoices,
  companyId,
  debtorId,
  day,
  adding,
}: {
  invoices: readonly Invoice[];
  companyId: string;
  debtorId: string;
  day: string;
  /** How another is added. */
  adding: ReactNode;
}) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const invoice = invoices.find(one => one.id === asked?.invoiceId);
  return (
    <section className="card">
      <div className="spread wrap">
        <h2>{m.debtor_invoices()}</h2>
        {adding}
      </div>
      {invoices.length === 0 ? (
        <p className="soft">{m.debtor_no_invoices()}</p>
      ) : (
        <div className="scroll-x">
          <table className="table" aria-label={m.debtor_invoices()}>
            <Head />
            <tbody>
              {invoices.map(invoice => (
                <InvoiceRow
                  key={invoice.id}
                  invoice={invoice}
                  companyId={companyId}
                  expected={<ExpectedPayment {...{ companyId, debtorId, invoiceId: invoice.id }} />}
                  onAsk={act => setAsked({ invoiceId: invoice.id, act })}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {invoices.length > 0 && (
        <div className="card-foot">
          <SaveTable
            name="acquit-invoices"
            rows={async () => debtorInvoiceRows(invoices)}
            of={m.debtor_invoices()}
          />
        </div>
      )}
      {invoice !== undefined && asked !== null && (
        <ActOn act={asked.act} {...{ invoice, companyId, day }} onClose={() => setAsked(null)} />
      )}
    </section>
  );
}

function Head() {
  return (
    <thead>
      <tr>
        <th scope="col">{m.column_invoice()}</th>
        <th scope="col" className="wide-only">
          {m.column_step()}
        </th>
        <th scope="col" className="end">
          {m.column_late()}
        </th>
        <th scope="col" className="end">
          {m.column_open()}
        </th>
        <th scope="col">
          <span className="hidden">{m.why_amount()}</span>
        </th>
      </tr>
    </thead>
  );
}

export type Act = 'why' | 'expect' | 'difference';
type Asked = { readonly invoiceId: string; readonly act: Act };

export function ActOn({ act, ...on }: InvoiceAct & { act: Act }) {
  switch (act) {
    case 'why':
      return <WhyAmount {...on} />;
    case 'expect':
      return <ExpectReceipt {...on} />;
    case 'difference':
      return <GiveUpDifference {...on} />;
  }
}

/** Nobody stated it: the panel says how it was worked out. */
const isDueComputed = ({ dueFrom }: Invoice): boolean => dueFrom !== null && dueFrom !== 'stated';

function InvoiceRow({
  invoice,
  companyId,
  expected,
  onAsk,
}: {
  invoice: Invoice;
  companyId: string;
  expected: ReactNode;
  onAsk: (act: Act) => void;
}) {
  const { locale } = useLocale();
  return (
    <tr>
      <td>
        <span className="strong">
          <InvoiceLink companyId={companyId} invoice={invoice} />
        </span>
        <br />
        <span className="small soft">
          {invoice.dueOn === null ? (
            m.why_due_unknown()
          ) : (
            <>
              {m.column_due()} <Day on={invoice.dueOn} style="short" />
              {isDueComputed(invoice) && <> · {m.due_computed().toLowerCase()}</>}
            </>
          )}
        </span>
        {expected}
      </td>
      <td className="wide-only">{invoice.stepKey !== null && stepText(invoice.stepKey, locale)}</td>
      <td className="end number">
        {invoice.daysLate === 0 ? (
          <span className="soft">–</span>
        ) : (
          <span className={invoice.daysLate > 60 ? 'alert strong' : ''}>
            {m.count_days({ count: invoice.daysLate })}
          </span>
        )}
      </td>
      <td className="end strong">
        <Amount value={invoice.open} />
        <AskedToday invoice={invoice} />
      </td>
      <td className="end row-acts">
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => onAsk('why')}
          aria-label={m.why_amount_of({ number: invoice.number })}
        >
          <span className="wide-only">{m.why_amount()}</span>
          <span className="narrow-only">
            <Icon name="question" />
          </span>
        </Button>
        <Allowed to="chase">
          <InvoiceMenu invoice={invoice} onAsk={onAsk} />
        </Allowed>
      </td>
    </tr>
  );
}

/** A part of it is contested, promised, agreed otherwise or not due yet: what a message would ask for today. */
function AskedToday({ invoice }: { invoice: Invoice }) {
  const { locale } = useLocale();
  return askedTexts(invoice, locale).map(text => (
    <div key={text} className="small soft">
      {text}
    </div>
  ));
}

/** What a person may say of its money. */
export function InvoiceMenu({ invoice, onAsk }: { invoice: Invoice; onAsk: (act: Act) => void }) {
  return (
    <Menu position="bottom-end" shadow="md" withInitialFocusPlaceholder={false} menuItemTabIndex={0}>
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label={m.invoice_acts({ number: invoice.number })}>
          <Icon name="more" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onAsk('expect')}>{m.expect_menu()}</Menu.Item>
        <Allowed to="concede">
          <Menu.Item onClick={() => onAsk('difference')}>{m.difference_menu()}</Menu.Item>
        </Allowed>
      </Menu.Dropdown>
    </Menu>
  );
}
