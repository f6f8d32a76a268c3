// The column titles of lists of customers, folded, best first: what a list of invoices calls its customer, and what only a list
// of customers says.

import { list, type Titles } from '../tables/table-mapping.ts';
import { INVOICE_TITLES } from '../tables/table-titles.ts';

const ofInvoices = (field: keyof typeof INVOICE_TITLES): readonly string[] => INVOICE_TITLES[field] ?? [];

export const CUSTOMER_TITLES: Titles = {
  debtorName: [
    ...list('organization | organisation | organisatie | entreprise | bedrijf | unternehmen | display name'),
    ...ofInvoices('debtorName'),
  ],
  debtorFirstName: ofInvoices('debtorFirstName'),
  debtorLastName: ofInvoices('debtorLastName'),
  debtorNumber: [
    ...ofInvoices('debtorNumber'),
    ...list('code | numero | number | nummer | nr | n | no | id | matricule | account no'),
  ],
  debtorVat: [...ofInvoices('debtorVat'), ...list('tva | btw | vat | ust idnr')],
  debtorRegistration: [
    ...ofInvoices('debtorRegistration'),
    ...list('siren siret | siret siren | numero bce | n bce | kvk'),
  ],
  debtorEmail: [
    ...list(
      'email comptabilite | email facturation | email de facturation | e mail facturation | email relance',
    ),
    ...ofInvoices('debtorEmail'),
    ...list('e mail adresse | email 1 | courriel 1 | emails'),
  ],
  debtorPhone: [...ofInvoices('debtorPhone'), ...list('tel 1 | telephone 1 | tel fixe | telephone fixe')],
  debtorKind: [...ofInvoices('debtorKind'), ...list('type de tiers | categorie client | kundengruppe')],
  debtorLanguage: ofInvoices('debtorLanguage'),
  debtorStreet: [
    ...ofInvoices('debtorStreet'),
    ...list('adresse 1 | address 1 | address line 1 | rue et numero'),
  ],
  debtorPostalCode: [...ofInvoices('debtorPostalCode'), ...list('postal code zip code | npa')],
  debtorCity: ofInvoices('debtorCity'),
  debtorCountry: ofInvoices('debtorCountry'),
  contactName: ofInvoices('contactName'),
};
