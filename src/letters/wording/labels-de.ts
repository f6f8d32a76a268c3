// The short German words around the wording.

import { counted, type Labels } from './label-set.ts';

export const DE_LABELS: Labels = {
  greeting: name => (name === null ? 'Guten Tag,' : `Guten Tag ${name},`),
  letterGreeting: name => (name === null ? 'Sehr geehrte Damen und Herren,' : `Guten Tag ${name},`),
  closing: 'Mit freundlichen Grüßen',
  letterClosing: () => 'Mit freundlichen Grüßen',
  days: counted({ language: 'de', one: 'Tag', other: 'Tage' }),
  invoices: counted({ language: 'de', one: 'Rechnung', other: 'Rechnungen' }),
  others: counted({ language: 'de', one: 'weitere', other: 'weitere' }),
  or: 'oder',
  table: {
    invoice: 'Rechnung',
    subject: 'Beschreibung',
    issued: 'Datum',
    due: 'Fälligkeit',
    late: 'Verzug',
    invoiced: 'Betrag',
    settled: 'Bezahlt',
    withheld: 'Nicht verlangt',
    open: 'Offen',
    claimed: 'Gefordert',
    total: 'Gesamt',
  },
  payment: {
    amount: 'Betrag',
    deadline: 'Spätestens am',
    beneficiary: 'Empfänger',
    iban: 'IBAN',
    bic: 'BIC',
    reference: 'Verwendungszweck',
    belgianReference: 'Mitteilung',
    covers: 'Betrifft',
    namesFirst: (named, all) =>
      `alle ${all} Rechnungen; eine Überweisung hat nur Platz für die Nummern der ersten ${named}`,
    scan: 'Mit Ihrer Banking-App scannen',
    online: 'Online',
  },
  claim: {
    principal: 'Hauptforderung',
    interest: 'Verzugszinsen',
    compensation: 'Pauschale für Beitreibungskosten',
    clauseIndemnity: 'Entschädigung (Entschädigungsklausel)',
    provenCosts: 'Weitere, nachgewiesene Beitreibungskosten',
    reminderCosts: 'Mahnkosten',
    total: 'Zu zahlender Gesamtbetrag',
  },
  parties: { creditor: 'Gläubiger', debtor: 'Schuldner' },
  annex: {
    title: 'Berechnung der Verzugszinsen',
    from: 'Vom',
    to: 'Bis',
    days: 'Tage',
    principal: 'Hauptforderung',
    rate: 'Jahreszinssatz',
    interest: 'Zinsen',
    article: 'Grundlage',
    formula:
      'Zinsen = Hauptforderung × Jahreszinssatz × Tage ÷ 365, je Rechnung einmal auf den Cent gerundet.',
  },
  letter: {
    subject: 'Betreff:',
    ourReferences: 'Unser Zeichen',
    seeAnnex: 'Die genaue Berechnung steht in der Anlage.',
    page: 'Seite',
    pageOf: 'von',
    vat: 'USt-IdNr.',
  },
  registered: {
    post: 'Einschreiben',
    withReceipt: 'Einschreiben mit Rückschein',
    electronic: 'Elektronisches Einschreiben',
  },
  placeAndDate: (place, date) => (place === null ? date : `${place}, den ${date}`),
  // In the genitive: the wording always sets them after 'trotz'.
  messages: (dates, join) =>
    `${dates.length === 1 ? 'unserer Nachricht' : 'unserer Nachrichten'} ${join(dates.map(date => `vom ${date}`))}`,
  calls: (dates, join) =>
    `${dates.length === 1 ? 'unseres Anrufs' : 'unserer Anrufe'} ${join(dates.map(date => `vom ${date}`))}`,
  expressNotice: 'mahnung',
  consequence: 'zuständige gericht',
};
