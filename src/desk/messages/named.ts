// Who writes and to whom, as a text names them.

import type { Company, Debtor } from '../../claim/parties.ts';
import type { Step } from '../../dunning/scenario/scenario.ts';
import type { MessageView } from '../../letters/message.ts';

/** What a text may say of the company, signed by the step's sender: its settings are not frozen with each message. */
export function creditorOf(company: Company, { sender }: Step): MessageView['creditor'] {
  const { name, address, country, registration, vat, email, phone, signatory, iban, bic } = company;
  const person = company.policy.senders[sender];
  const signed = { signatory: person?.name ?? signatory, phone: person?.phone ?? phone };
  return { name, address, country, registration, vat, email, iban, bic, ...signed };
}

export const addressee = ({
  name,
  kind,
  address,
  country,
  registration,
  vat,
}: Debtor): MessageView['debtor'] => ({
  name,
  isConsumer: kind === 'consumer',
  isPublicBody: kind === 'publicBody',
  address,
  country,
  registration: registration ?? vat,
});
