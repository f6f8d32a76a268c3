// Rows of lists of invoices that are none, and invoices that are paid.

import { describe, expect, it } from 'vitest';
import { listed } from './invoice-lists.fixture.ts';

describe('What was paid', () => {
  it('is told by the day of its payment, where nothing else says what is left', async () => {
    const { invoices } = await listed(
      `Rechnungsnummer;Rechnungsdatum;Fällig am;Kunde;Bruttobetrag;Bezahlt am
1;13.09.2026;13.10.2026;Lou;119,00;
2;14.09.2026;14.10.2026;Anse;238,00;20.09.2026
`,
    );
    expect(invoices).toEqual(['1  Lou 2026-10-13 119.00', '2  Anse 2026-10-14 0.00']);
  });

  it('in part is what the schedule has left, not its debit', async () => {
    const { invoices } = await listed(
      `Auxiliaire;Libellé auxiliaire;Référence pièce;Date comptable;Date échéance;Débit;Crédit;Solde échéance
LOU;Lou SARL;1;13/09/2026;13/10/2026;240,00;0,00;140,00
ANSE;Anse SA;2;13/09/2026;13/10/2026;0,00;40,00;-40,00
`,
    );
    expect(invoices).toEqual(['1  Lou SARL 2026-10-13 140.00', '2 credit Anse SA 2026-10-13 -40.00']);
  });
});

describe('What was transferred', () => {
  const payments = (party: string) =>
    `Date;Type;${party};Montant TTC;Devise;Référence;Statut;Moyen de paiement
02/03/2026;Virement;Petit;121,00;EUR;F-17;Exécuté;Virement
13/03/2026;Prélèvement;EDF;-40,00;EUR;P-3;Exécuté;Prélèvement
`;

  it('to and from a counterparty is no list of invoices, whatever reference it has', async () => {
    expect((await listed(payments('Contrepartie'))).invoices).toEqual([]);
    expect((await listed(payments('Client'))).invoices).toEqual(['F-17  Petit  121.00']);
  });
});

describe('A row that is no invoice', () => {
  it('is the sum over a group, a number that is not given yet, and titles that are printed again', async () => {
    const { invoices, errors, left } = await listed(
      `Numéro;Client;Date de facturation;Date d’échéance;Montant dû
Lou SARL (2);;;;1800,00
1;Lou SARL;13/09/2026;13/10/2026;1200,00
Numéro;Client;Date de facturation;Date d’échéance;Montant dû
2;Lou SARL;14/09/2026;14/10/2026;600,00
(PROV14);Lou SARL;14/09/2026;14/10/2026;600,00
`,
    );
    expect({ errors, left }).toEqual({ errors: [], left: 1 });
    expect(invoices).toEqual(['1  Lou SARL 2026-10-13 1200.00', '2  Lou SARL 2026-10-14 600.00']);
  });

  it('stands below other titles, which begin another table', async () => {
    const { invoices, errors } = await listed(
      `N° facture;Client;Date facture;Échéance;Total TTC
F1;Lou;13/09/2026;13/10/2026;1200,00

N° avoir;Client;Date avoir;Échéance;Total TTC
A1;Lou;14/09/2026;14/10/2026;200,00
`,
    );
    expect(invoices).toEqual(['F1  Lou 2026-10-13 1200.00']);
    expect(errors).toEqual(['other titles']);
  });
});

it('A sheet of one column is cut as its lines say', async () => {
  const { invoices } = await listed(
    '"N° facture;Client;Date facture;Échéance;Total TTC"\n"F1;Lou;13/09/2026;13/10/2026;1200,00"\n',
  );
  expect(invoices).toEqual(['F1  Lou 2026-10-13 1200.00']);
});
