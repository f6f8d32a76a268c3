// The short French words around the wording.

import { counted, type Labels } from './label-set.ts';

export const FR_LABELS: Labels = {
  greeting: name => (name === null ? 'Bonjour,' : `Bonjour ${name},`),
  letterGreeting: name => (name === null ? 'Madame, Monsieur,' : `Bonjour ${name},`),
  closing: 'Cordialement,',
  letterClosing: name =>
    `Nous vous prions d’agréer${name === null ? ', Madame, Monsieur,' : ''} nos salutations distinguées.`,
  days: counted({ language: 'fr', one: 'jour', other: 'jours' }),
  invoices: counted({ language: 'fr', one: 'facture', other: 'factures' }),
  others: counted({ language: 'fr', one: 'autre', other: 'autres' }),
  or: 'ou',
  table: {
    invoice: 'Facture',
    subject: 'Objet',
    issued: 'Émise le',
    due: 'Échéance',
    late: 'Retard',
    invoiced: 'Montant',
    settled: 'Déjà réglé',
    withheld: 'Non réclamé',
    open: 'Reste dû',
    claimed: 'Réclamé',
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
    covers: 'Concerne',
    namesFirst: (named, all) =>
      `les ${all} factures ; un virement n’a la place que pour les numéros des ${named} premières`,
    scan: 'À scanner avec votre application bancaire',
    online: 'En ligne',
  },
  claim: {
    principal: 'Principal',
    interest: 'Intérêts de retard',
    compensation: 'Indemnité forfaitaire de recouvrement',
    clauseIndemnity: 'Indemnité (clause indemnitaire)',
    provenCosts: 'Frais de recouvrement complémentaires, justifiés',
    reminderCosts: 'Coût des rappels',
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
  registered: {
    post: 'Lettre recommandée',
    withReceipt: 'Lettre recommandée avec avis de réception',
    electronic: 'Lettre recommandée électronique',
  },
  placeAndDate: (place, date) => (place === null ? `Le ${date}` : `${place}, le ${date}`),
  messages: (dates, join) =>
    `${dates.length === 1 ? 'notre message' : 'nos messages'} ${join(dates.map(date => `du ${date}`))}`,
  calls: (dates, join) =>
    `${dates.length === 1 ? 'notre appel' : 'nos appels'} ${join(dates.map(date => `du ${date}`))}`,
  expressNotice: 'mise en demeure',
  consequence: 'juridiction compétente',
};
