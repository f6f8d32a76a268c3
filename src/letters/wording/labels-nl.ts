// The short Dutch words around the wording.

import { counted, type Labels } from './label-set.ts';

export const NL_LABELS: Labels = {
  greeting: name => (name === null ? 'Geachte heer, mevrouw,' : `Beste ${name},`),
  letterGreeting: name => (name === null ? 'Geachte heer, mevrouw,' : `Geachte ${name},`),
  closing: 'Met vriendelijke groeten,',
  letterClosing: () => 'Met vriendelijke groeten,',
  days: counted({ language: 'nl', one: 'dag', other: 'dagen' }),
  invoices: counted({ language: 'nl', one: 'factuur', other: 'facturen' }),
  others: counted({ language: 'nl', one: 'andere', other: 'andere' }),
  or: 'of',
  table: {
    invoice: 'Factuur',
    subject: 'Omschrijving',
    issued: 'Datum',
    due: 'Vervaldag',
    late: 'Te laat',
    invoiced: 'Bedrag',
    settled: 'Al betaald',
    withheld: 'Niet gevraagd',
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
    covers: 'Betreft',
    namesFirst: (named, all) =>
      `alle ${all} facturen; een overschrijving heeft alleen plaats voor de nummers van de eerste ${named}`,
    scan: 'Scan met uw bankapp',
    online: 'Online',
  },
  claim: {
    principal: 'Hoofdsom',
    interest: 'Nalatigheidsinterest',
    compensation: 'Forfaitaire vergoeding voor invorderingskosten',
    provenCosts: 'Bijkomende, bewezen invorderingskosten',
    reminderCosts: 'Herinneringskosten',
    total: 'Totaal te betalen',
  },
  parties: { creditor: 'Schuldeiser', debtor: 'Schuldenaar' },
  annex: {
    title: 'Berekening van de nalatigheidsinterest',
    from: 'Van',
    to: 'Tot en met',
    days: 'Dagen',
    principal: 'Hoofdsom',
    rate: 'Jaarlijkse rentevoet',
    interest: 'Interest',
    article: 'Grondslag',
    formula:
      'Interest = hoofdsom × jaarlijkse rentevoet × dagen ÷ 365, per factuur één keer afgerond op de cent.',
  },
  letter: {
    subject: 'Betreft:',
    ourReferences: 'Onze referenties',
    seeAnnex: 'De gedetailleerde berekening staat in de bijlage.',
    page: 'Pagina',
    pageOf: 'van',
    vat: 'btw',
  },
  claimFile: {
    title: 'Dossier van de schuldvordering',
    events: 'Verloop',
    documents: 'Bijgevoegde stukken',
    register: 'Register',
    chain:
      'Elke inschrijving in het register draagt de SHA-256-vingerafdruk van de vorige: geen enkele kan ongemerkt worden gewijzigd, verwijderd of verplaatst.',
    colon: ':',
    intro: (debtor, date) =>
      `Schuldvordering op ${debtor} op ${date}, zoals zij uit onze boeken blijkt: vervallen facturen, verschuldigde bedragen, feiten en briefwisseling.`,
    entries: (count, altered) =>
      `Bijgevoegde inschrijvingen: ${count}. ${altered === 0 ? 'Van elk is de vingerafdruk opnieuw berekend en juist bevonden.' : `Onjuiste vingerafdruk: ${altered}.`}`,
    head: position => `Laatste inschrijving in het register: nr.\u00a0${position}`,
  },
  placeAndDate: (place, date) => (place === null ? date : `${place}, ${date}`),
  messages: (dates, join) => `${dates.length === 1 ? 'ons bericht' : 'onze berichten'} van ${join(dates)}`,
  calls: (dates, join) =>
    `${dates.length === 1 ? 'ons telefoongesprek' : 'onze telefoongesprekken'} van ${join(dates)}`,
  expressNotice: 'ingebrekestelling',
  consequence: 'bevoegde rechtbank',
};
