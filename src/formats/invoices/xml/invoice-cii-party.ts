// Who a party of a Cross Industry Invoice is, in the words of D16B and of ZUGFeRD 1.0 alike.

import type { PartyRecord } from '../../records.ts';
import { all, child, textAt, textOf, type XmlElement } from '../../text/xml-tree.ts';
import { addressOf, NO_PARTY } from '../invoice-fields.ts';

/** ISO 6523 schemes that name a company in a register: SIREN, SIRET, Belgian KBO. */
const REGISTER_SCHEMES: ReadonlySet<string> = new Set(['0002', '0009', '0208']);

export function partyOf(party: XmlElement | null): PartyRecord {
  if (party === null) return NO_PARTY;
  const contact = child(party, 'DefinedTradeContact');
  const address = child(party, 'PostalTradeAddress');
  const country = textAt(address, 'CountryID');
  const lines = ['LineOne', 'LineTwo', 'LineThree'].flatMap(line => textAt(address, line) ?? []);
  const email = child(contact, 'EmailURIUniversalCommunication');
  const phone = child(contact, 'TelephoneUniversalCommunication');
  const global = all(party, 'GlobalID').find(id => REGISTER_SCHEMES.has(id.attributes.get('schemeID') ?? ''));
  return {
    name: textAt(party, 'Name') ?? textAt(party, 'SpecifiedLegalOrganization/TradingBusinessName'),
    vat: vatOf(party),
    registration: textAt(party, 'SpecifiedLegalOrganization/ID') ?? textOf(global ?? null),
    country,
    email: textAt(email, 'URIID') ?? textAt(email, 'CompleteNumber'),
    phone: textAt(phone, 'CompleteNumber'),
    contactName: textAt(contact, 'PersonName') ?? textAt(contact, 'DepartmentName'),
    address: addressOf({
      lines,
      postalCode: textAt(address, 'PostcodeCode'),
      city: textAt(address, 'CityName'),
      country,
    }),
  };
}

/** BT-31 and BT-48: the registration of scheme VA. Scheme FC is a national tax number, which is no VAT number. */
function vatOf(party: XmlElement): string | null {
  const numbers = all(party, 'SpecifiedTaxRegistration/ID');
  return textOf(numbers.find(id => id.attributes.get('schemeID') === 'VA') ?? null);
}
