// What is open by age, as one bar and the same figures in words. The bar repeats the list, so it is hidden from readers.

import * as m from '../../../src/messages/compiled/messages.js';
import type { Today } from '../../queries/answers.ts';
import { isZeroAmount } from '../../words/money-text.ts';
import { Amount } from '../form/values.tsx';

type Aged = Today['ageing'];

const NAMES: Readonly<Record<Aged[number]['bucket'], () => string>> = {
  notDue: () => m.bucket_notDue(),
  '1-30': () => m.bucket_1_30(),
  '31-60': () => m.bucket_31_60(),
  '61-90': () => m.bucket_61_90(),
  over90: () => m.bucket_over90(),
};

export const bucketText = (bucket: Aged[number]['bucket']): string => NAMES[bucket]();

export function AgeingBar({ ageing, isCompact = false }: { ageing: Aged; isCompact?: boolean }) {
  return (
    <div className="ageing">
      <div className="ageing-bar" aria-hidden="true" data-compact={isCompact}>
        {ageing.map(
          ({ bucket, amount }, position) =>
            !isZeroAmount(amount) && (
              <span
                key={bucket}
                style={{ flexGrow: Number(amount.amount), background: `var(--age-${position})` }}
              />
            ),
        )}
      </div>
      {!isCompact && (
        <dl className="ageing-legend">
          {ageing.map(({ bucket, amount }, position) => (
            <div key={bucket}>
              <dt>
                <span className="dot" style={{ background: `var(--age-${position})` }} />
                {bucketText(bucket)}
              </dt>
              <dd className="strong">
                <Amount value={amount} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
