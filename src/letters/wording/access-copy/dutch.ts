import type { AccessCopyWords } from './words.ts';

export const NL: AccessCopyWords = {
  title: 'Kopie van uw persoonsgegevens',
  told: 'Wat u moet weten',
  files: 'Bijgevoegde bestanden',
  machine:
    'Het bestand copy.json bevat dezelfde kopie, volledig, in een vorm die programma’s lezen. De bedragen staan er in de kleinste eenheid van de munt (cent).',
  filesLeft: 'Deze bestanden pasten niet in de zending; u kunt ze opvragen:',
  cut: 'Er zijn zeer veel regels: alleen de recentste zijn gekopieerd. De andere kunt u opvragen.',
  worker: 'iemand die voor de schuldeiser werkt',
  intro: (person, creditor, date) => `Dit bewaart ${creditor} over ${person} op ${date}.`,
  headings: {
    purposes: 'Waarom',
    categories: 'Welke gegevens',
    recipients: 'Aan wie ze zijn gegeven',
    retention: 'Hoelang',
    rights: 'Uw rechten',
    complaint: 'Klacht',
    sources: 'Waar ze vandaan komen',
    decisions: 'Automatische beslissingen',
    transfers: 'Buiten de Unie',
    copy: 'Deze kopie',
    others: 'Wat zwart is gemaakt',
  },
  statements: ({ creditor, reached, categories, recipients, authority, isContact, kept }) => ({
    purposes: isContact
      ? `${creditor} verwerkt uw contactgegevens om de juiste persoon te schrijven over de facturen van het bedrijf waar u werkt: dat is het gerechtvaardigd belang om te innen wat verschuldigd is. De boekhouding is een wettelijke verplichting.`
      : `${creditor} verwerkt deze gegevens om uw facturen en de betaling ervan op te volgen: uitvoering van de overeenkomst, gerechtvaardigd belang om te innen wat verschuldigd is en te bewijzen wat is gezegd, wettelijke verplichting om een boekhouding te voeren.`,
    categories: `Die hieronder staan: ${categories}.`,
    recipients:
      recipients === null
        ? 'Aan niemand buiten het bedrijf: de vordering is niet aan een incassobureau, een advocaat, een gerechtsdeurwaarder of een rechter gegeven. Wie de gegevens host of de berichten vervoert, handelt in opdracht van het bedrijf; het noemt hen u op verzoek.'
        : `De vordering is gegeven aan: ${recipients}. Wie de gegevens host of de berichten vervoert, handelt in opdracht van het bedrijf; het noemt hen u op verzoek.`,
    retention: `Wat is geschreven, gezegd en afgesproken: tot de betaling, en daarna zolang de vordering of de betaling ervan voor de rechter kan worden betwist (verjaring). Facturen, betalingen en het register dat ze bewijst: zolang de wet verplicht de boekhouding te bewaren.${kept === null ? '' : ` Het bedrijf heeft beslist: ${kept.recoveryYears} jaar na de laatste betaling voor wat is geschreven${kept.accountsYears === null ? '' : `, ${kept.accountsYears} jaar na het einde van het boekjaar voor de boekhouding`}.`}`,
    rights: `U kunt deze gegevens laten verbeteren, ze laten wissen of het gebruik ervan laten beperken in de gevallen die de wet bepaalt, en bezwaar maken om redenen die met uw situatie verband houden.${reached === '' ? '' : ` Schrijf naar ${creditor}: ${reached}.`}`,
    complaint:
      authority === null
        ? 'U kunt een klacht indienen bij de toezichthoudende autoriteit van uw land.'
        : `U kunt een klacht indienen bij de toezichthoudende autoriteit van uw land; die van het bedrijf is ${authority}.`,
    sources: isContact
      ? 'Uit de facturen en klantenlijsten van het bedrijf, uit wat u of uw collega’s hebben geantwoord, en uit wat de mensen van het bedrijf hebben genoteerd.'
      : 'Uit uw facturen en de klantenlijsten van het bedrijf, uit de uittreksels van zijn bank, uit wat u hebt geantwoord, en uit wat de mensen van het bedrijf hebben genoteerd.',
    decisions:
      'Een programma bereidt de herinneringen voor volgens vaste regels: vervaldag, ontvangen betalingen, afspraken en betwistingen. De vordering aan een derde geven, naar de rechter gaan, een afbetalingsplan of een betwisting aanvaarden of weigeren: daarover beslist een persoon.',
    transfers:
      'De software stuurt zelf geen gegevens buiten de Europese Unie. Bevindt wie host of vervoert zich daar, dan zegt het bedrijf u met welke waarborgen.',
    copy: 'Ze is kosteloos en wordt binnen een maand na het verzoek gegeven. De berichten zijn weergegeven zoals ze zijn geschreven.',
    others:
      'Wat anderen betreft, is vervangen door █████. De namen van wie voor het bedrijf werkt, worden niet gegeven, behalve in de berichten die u hebt ontvangen.',
  }),
  sections: {
    identity: 'Identiteit',
    contacts: 'Contactgegevens',
    accounts: 'Rekeningen waarvan u hebt betaald',
    invoices: 'Facturen',
    creditNotes: 'Creditnota’s',
    messages: 'Geschreven berichten',
    deliveries: 'Verzendingen',
    answers: 'Uw antwoorden',
    calls: 'Gesprekken en notities',
    promises: 'Betalingsbeloften',
    plans: 'Afbetalingsplannen',
    disputes: 'Betwistingen',
    offers: 'Schikkingsvoorstellen',
    stops: 'Overdrachten aan derden, moeilijkheden en afsluitingen',
    holds: 'Pauzes van de opvolging',
    writeOffs: 'Afboekingen',
    payments: 'Betalingen',
    proceedings: 'Procedures en rechtsfeiten',
    salesQuestions: 'Vragen aan de verkoper',
    journal: 'Journaal: wie deed wat',
  },
  labels: {
    name: 'Naam',
    customerNumber: 'Klantnummer',
    vat: 'Btw-nummer',
    registration: 'Ondernemingsnummer',
    address: 'Adres',
    email: 'E-mail',
    phone: 'Telefoon',
    account: 'Rekening',
    number: 'Nummer',
    due: 'Vervaldag',
    amount: 'Bedrag',
    open: 'Nog te betalen',
    subject: 'Onderwerp',
    recipient: 'Ontvanger',
    payOn: 'Te betalen op',
    payer: 'Betaler',
    until: 'Tot',
    event: 'Wat er gebeurde',
    by: 'Door',
  },
};
