import type { MoneyJson } from '../../words/money-text.ts';
import { Amount } from './values.tsx';

type Named = { readonly name: string; readonly amount: MoneyJson };

/** Amounts side by side, the one that counts first and larger. */
export const NamedAmounts = ({ first, others }: { first: Named; others: readonly Named[] }) => (
  <dl className="balance">
    {[first, ...others].map(one => (
      <div key={one.name} data-main={one === first || undefined}>
        <dt>{one.name}</dt>
        <dd>
          <Amount value={one.amount} />
        </dd>
      </div>
    ))}
  </dl>
);
