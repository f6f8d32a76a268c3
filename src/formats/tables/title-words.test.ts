import { describe, expect, it } from 'vitest';
import { meantBy } from './title-words.ts';

describe('a title that no dictionary knows', () => {
  it.each([
    ['Verv.datum', 'dueDate'],
    ['Fecha de vencimiento', 'dueDate'],
    ['Éch. nette', 'dueDate'],
    ['Fact.datum', 'issueDate'],
    ['INV_DT', 'issueDate'],
    ['CUST_NAME', 'debtorName'],
    ['Nom 1', 'debtorName'],
    ['Ragione sociale', 'debtorName'],
    ['Code du client', 'debtorNumber'],
    ['Email du client', 'debtorEmail'],
    ['Numero fattura', 'number'],
    ['INV_AMT', 'total'],
    ['Montant toutes taxes comprises', 'total'],
    ['Montant en devise interne', 'total'],
    ['Summe brutto', 'total'],
    ['Orig. bedrag', 'total'],
    ['BAL_AMT', 'payable'],
    ['Solde de la facture', 'payable'],
    ['Importo da incassare', 'payable'],
    ['est_payee', 'paid'],
    ['Importe cobrado', 'paid'],
    ['Délai (jours)', 'terms'],
    ['Stato fattura', 'status'],
  ])('%s means %s by its words', (title, field) => {
    expect(meantBy(title)?.field).toBe(field);
  });

  it.each([
    'Montant TVA',
    'Total HT',
    'Date de TVA',
    'Date de règlement',
    'Payé le',
    'Paid on',
    'Solde client',
    'Date échéance TVA',
    'Commentaire',
    'Nom du vendeur',
    'de la',
    '',
  ])('%s means nothing', title => {
    expect(meantBy(title)).toBeNull();
  });

  it('puts a total with its tax before an amount that says no more', () => {
    expect(meantBy('Importo lordo')?.rank).toBeLessThan(meantBy('Importo totale')?.rank ?? 0);
  });
});
