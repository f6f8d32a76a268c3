// The short words around the wording, in four languages: columns, means of payment, plural forms, page furniture.

import type { Language } from '../../claim/parties.ts';

export type Labels = {
  readonly greeting: (name: string | null) => string;
  readonly letterGreeting: (name: string | null) => string;
  readonly closing: string;
  readonly letterClosing: string;
  readonly days: (count: number) => string;
  readonly invoices: (count: number) => string;
  /** 'F-1, F-2 et 4 autres'. */
  readonly others: (count: number) => string;
  readonly or: string;
  readonly table: Readonly<
    Record<
      'invoice' | 'subject' | 'issued' | 'due' | 'late' | 'invoiced' | 'settled' | 'open' | 'total',
      string
    >
  >;
  readonly payment: Readonly<
    Record<
      'amount' | 'deadline' | 'beneficiary' | 'iban' | 'bic' | 'reference' | 'belgianReference' | 'scan',
      string
    >
  >;
  readonly claim: Readonly<Record<'principal' | 'interest' | 'compensation' | 'total', string>>;
  readonly parties: Readonly<Record<'creditor' | 'debtor', string>>;
  readonly annex: Readonly<
    Record<
      'title' | 'from' | 'to' | 'days' | 'principal' | 'rate' | 'interest' | 'article' | 'formula',
      string
    >
  >;
  readonly letter: Readonly<
    Record<'subject' | 'ourReferences' | 'seeAnnex' | 'page' | 'pageOf' | 'vat', string>
  >;
  /** 'Lille, le 20 novembre 2026'. */
  readonly placeAndDate: (place: string | null, date: string) => string;
  /** 'nos messages du 3 mars et du 10 mars': dates come written out. */
  readonly messages: (dates: readonly string[], join: (parts: readonly string[]) => string) => string;
  readonly calls: (dates: readonly string[], join: (parts: readonly string[]) => string) => string;
  /** The express words that make a notice a notice; a formal notice without them is refused. */
  readonly expressNotice: string;
};

const NO_BREAK = '\u00a0';

const counted = (language: Language, one: string, other: string): ((count: number) => string) => {
  const rules = new Intl.PluralRules(language);
  return count => `${count}${NO_BREAK}${rules.select(count) === 'one' ? one : other}`;
};

const fr: Labels = {
  greeting: name => (name === null ? 'Bonjour,' : `Bonjour ${name},`),
  letterGreeting: name => (name === null ? 'Madame, Monsieur,' : `Bonjour ${name},`),
  closing: 'Cordialement,',
  letterClosing: 'Nous vous prions d’agréer nos salutations distinguées.',
  days: counted('fr', 'jour', 'jours'),
  invoices: counted('fr', 'facture', 'factures'),
  others: counted('fr', 'autre', 'autres'),
  or: 'ou',
  table: {
    invoice: 'Facture',
    subject: 'Objet',
    issued: 'Émise le',
    due: 'Échéance',
    late: 'Retard',
    invoiced: 'Montant',
    settled: 'Déjà réglé',
    open: 'Reste dû',
    total: 'Total',
  },
  payment: {
    amount: 'Montant',
    deadline: 'Au plus tard le',
    beneficiary: 'Bénéficiaire',
    iban: 'IBAN',
    bic: 'BIC',
    reference: 'Référence',
    belgianReference: 'Communication',
    scan: 'À scanner avec votre application bancaire',
  },
  claim: {
    principal: 'Principal',
    interest: 'Intérêts de retard',
    compensation: 'Indemnité forfaitaire de recouvrement',
    total: 'Total à payer',
  },
  parties: { creditor: 'Créancier', debtor: 'Débiteur' },
  annex: {
    title: 'Décompte des intérêts de retard',
    from: 'Du',
    to: 'Au',
    days: 'Jours',
    principal: 'Principal',
    rate: 'Taux annuel',
    interest: 'Intérêts',
    article: 'Fondement',
    formula:
      'Intérêts = principal × taux annuel × jours ÷ 365, arrondis une seule fois, par facture, au centime.',
  },
  letter: {
    subject: 'Objet\u00a0:',
    ourReferences: 'Nos références',
    seeAnnex: 'Le décompte détaillé figure en annexe.',
    page: 'Page',
    pageOf: 'sur',
    vat: 'TVA',
  },
  placeAndDate: (place, date) => (place === null ? `Le ${date}` : `${place}, le ${date}`),
  messages: (dates, join) =>
    `${dates.length === 1 ? 'notre message' : 'nos messages'} ${join(dates.map(date => `du ${date}`))}`,
  calls: (dates, join) =>
    `${dates.length === 1 ? 'notre appel' : 'nos appels'} ${join(dates.map(date => `du ${date}`))}`,
  expressNotice: 'mise en demeure',
};

const nl: Labels = {
  greeting: name => (name === null ? 'Geachte heer, mevrouw,' : `Beste ${name},`),
  letterGreeting: name => (name === null ? 'Geachte heer, mevrouw,' : `Geachte ${name},`),
  closing: 'Met vriendelijke groeten,',
  letterClosing: 'Met vriendelijke groeten,',
  days: counted('nl', 'dag', 'dagen'),
  invoices: counted('nl', 'factuur', 'facturen'),
  others: counted('nl', 'andere', 'andere'),
  or: 'of',
  table: {
    invoice: 'Factuur',
    subject: 'Omschrijving',
    issued: 'Datum',
    due: 'Vervaldag',
    late: 'Te laat',
    invoiced: 'Bedrag',
    settled: 'Al voldaan',
    open: 'Openstaand',
    total: 'Totaal',
  },
  payment: {
    amount: 'Bedrag',
    deadline: 'Uiterlijk op',
    beneficiary: 'Begunstigde',
    iban: 'IBAN',
    bic: 'BIC',
    reference: 'Omschrijving',
    belgianReference: 'Mededeling',
    scan: 'Scan met uw bankapp',
  },
  claim: {
    principal: 'Hoofdsom',
    interest: 'Nalatigheidsinterest',
    compensation: 'Forfaitaire vergoeding invorderingskosten',
    total: 'Totaal te betalen',
  },
  parties: { creditor: 'Schuldeiser', debtor: 'Schuldenaar' },
  annex: {
    title: 'Berekening van de nalatigheidsinterest',
    from: 'Van',
    to: 'Tot en met',
    days: 'Dagen',
    principal: 'Hoofdsom',
    rate: 'Jaarrente',
    interest: 'Interest',
    article: 'Grondslag',
    formula: 'Interest = hoofdsom × jaarrente × dagen ÷ 365, per factuur één keer afgerond op de cent.',
  },
  letter: {
    subject: 'Betreft:',
    ourReferences: 'Onze referenties',
    seeAnnex: 'De gedetailleerde berekening staat in de bijlage.',
    page: 'Pagina',
    pageOf: 'van',
    vat: 'btw',
  },
  placeAndDate: (place, date) => (place === null ? date : `${place}, ${date}`),
  messages: (dates, join) => `${dates.length === 1 ? 'ons bericht' : 'onze berichten'} van ${join(dates)}`,
  calls: (dates, join) => `ons telefoongesprek van ${join(dates)}`,
  expressNotice: 'ingebrekestelling',
};

const en: Labels = {
  greeting: name => (name === null ? 'Good day,' : `Dear ${name},`),
  letterGreeting: name => (name === null ? 'Dear Sir or Madam,' : `Dear ${name},`),
  closing: 'Kind regards,',
  letterClosing: 'Yours faithfully,',
  days: counted('en', 'day', 'days'),
  invoices: counted('en', 'invoice', 'invoices'),
  others: counted('en', 'other', 'others'),
  or: 'or',
  table: {
    invoice: 'Invoice',
    subject: 'Description',
    issued: 'Issued',
    due: 'Due',
    late: 'Overdue',
    invoiced: 'Amount',
    settled: 'Already paid',
    open: 'Balance',
    total: 'Total',
  },
  payment: {
    amount: 'Amount',
    deadline: 'No later than',
    beneficiary: 'Beneficiary',
    iban: 'IBAN',
    bic: 'BIC',
    reference: 'Reference',
    belgianReference: 'Communication',
    scan: 'Scan with your banking app',
  },
  claim: {
    principal: 'Principal',
    interest: 'Late-payment interest',
    compensation: 'Fixed compensation for recovery costs',
    total: 'Total to pay',
  },
  parties: { creditor: 'Creditor', debtor: 'Debtor' },
  annex: {
    title: 'Statement of late-payment interest',
    from: 'From',
    to: 'To',
    days: 'Days',
    principal: 'Principal',
    rate: 'Yearly rate',
    interest: 'Interest',
    article: 'Legal basis',
    formula: 'Interest = principal × yearly rate × days ÷ 365, rounded once per invoice, to the cent.',
  },
  letter: {
    subject: 'Subject:',
    ourReferences: 'Our references',
    seeAnnex: 'The detailed statement is annexed.',
    page: 'Page',
    pageOf: 'of',
    vat: 'VAT',
  },
  placeAndDate: (place, date) => (place === null ? date : `${place}, ${date}`),
  messages: (dates, join) => `our ${dates.length === 1 ? 'message' : 'messages'} of ${join(dates)}`,
  calls: (dates, join) => `our ${dates.length === 1 ? 'call' : 'calls'} of ${join(dates)}`,
  expressNotice: 'formal notice',
};

const de: Labels = {
  greeting: name => (name === null ? 'Guten Tag,' : `Guten Tag ${name},`),
  letterGreeting: name => (name === null ? 'Sehr geehrte Damen und Herren,' : `Guten Tag ${name},`),
  closing: 'Mit freundlichen Grüßen',
  letterClosing: 'Mit freundlichen Grüßen',
  days: counted('de', 'Tag', 'Tage'),
  invoices: counted('de', 'Rechnung', 'Rechnungen'),
  others: counted('de', 'weitere', 'weitere'),
  or: 'oder',
  table: {
    invoice: 'Rechnung',
    subject: 'Beschreibung',
    issued: 'Datum',
    due: 'Fälligkeit',
    late: 'Verzug',
    invoiced: 'Betrag',
    settled: 'Bezahlt',
    open: 'Offen',
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
    scan: 'Mit Ihrer Banking-App scannen',
  },
  claim: {
    principal: 'Hauptforderung',
    interest: 'Verzugszinsen',
    compensation: 'Pauschale für Beitreibungskosten',
    total: 'Zu zahlender Gesamtbetrag',
  },
  parties: { creditor: 'Gläubiger', debtor: 'Schuldner' },
  annex: {
    title: 'Berechnung der Verzugszinsen',
    from: 'Vom',
    to: 'Bis',
    days: 'Tage',
    principal: 'Hauptforderung',
    rate: 'Jahreszins',
    interest: 'Zinsen',
    article: 'Grundlage',
    formula: 'Zinsen = Hauptforderung × Jahreszins × Tage ÷ 365, je Rechnung einmal auf den Cent gerundet.',
  },
  letter: {
    subject: 'Betreff:',
    ourReferences: 'Unser Zeichen',
    seeAnnex: 'Die genaue Berechnung steht in der Anlage.',
    page: 'Seite',
    pageOf: 'von',
    vat: 'USt-IdNr.',
  },
  placeAndDate: (place, date) => (place === null ? date : `${place}, den ${date}`),
  // In the genitive: the wording always sets them after 'trotz'.
  messages: (dates, join) =>
    `${dates.length === 1 ? 'unserer Nachricht' : 'unserer Nachrichten'} ${join(dates.map(date => `vom ${date}`))}`,
  calls: (dates, join) =>
    `${dates.length === 1 ? 'unseres Telefonats' : 'unserer Telefonate'} ${join(dates.map(date => `vom ${date}`))}`,
  expressNotice: 'mahnung',
};

export const LABELS: Readonly<Record<Language, Labels>> = { fr, nl, en, de };
