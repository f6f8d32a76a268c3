import type { AccessCopyWords } from './words.ts';

export const DE: AccessCopyWords = {
  title: 'Kopie Ihrer personenbezogenen Daten',
  told: 'Was Sie wissen sollten',
  files: 'Beigefügte Dateien',
  machine:
    'Die Datei copy.json enthält dieselbe Kopie, vollständig, in einer Form, die Programme lesen. Ihre Beträge stehen in der kleinsten Einheit der Währung (Cent).',
  filesLeft: 'Diese Dateien passten nicht hinein; Sie können sie anfordern:',
  cut: 'Es sind sehr viele Zeilen: nur die neuesten sind kopiert. Die übrigen können Sie anfordern.',
  worker: 'jemand, der für den Gläubiger arbeitet',
  intro: (person, creditor, date) => `Das bewahrt ${creditor} am ${date} über ${person} auf.`,
  headings: {
    purposes: 'Wozu',
    categories: 'Welche Daten',
    recipients: 'Wem sie gegeben wurden',
    retention: 'Wie lange',
    rights: 'Ihre Rechte',
    complaint: 'Beschwerde',
    sources: 'Woher sie stammen',
    decisions: 'Automatische Entscheidungen',
    transfers: 'Außerhalb der Union',
    copy: 'Diese Kopie',
    others: 'Was geschwärzt ist',
  },
  statements: ({ creditor, reached, categories, recipients, authority, isContact, kept }) => ({
    purposes: isContact
      ? `${creditor} verarbeitet Ihre Kontaktdaten, um der richtigen Person über die Rechnungen des Unternehmens zu schreiben, in dem Sie arbeiten: berechtigtes Interesse, Geschuldetes einzuziehen. Die Buchführung ist eine gesetzliche Pflicht.`
      : `${creditor} verarbeitet diese Daten, um Ihre Rechnungen und deren Zahlung zu verfolgen: Erfüllung des Vertrags, berechtigtes Interesse, Geschuldetes einzuziehen und Gesagtes zu beweisen, gesetzliche Pflicht zur Buchführung.`,
    categories: `Die folgenden: ${categories}.`,
    recipients:
      recipients === null
        ? 'Niemandem außerhalb der Firma: Die Forderung wurde weder einem Inkassobüro noch einem Anwalt, einem Gerichtsvollzieher oder einem Gericht übergeben. Wer die Daten hostet oder die Nachrichten befördert, handelt in ihrem Auftrag; sie nennt sie Ihnen auf Anfrage.'
        : `Die Forderung wurde übergeben an: ${recipients}. Wer die Daten hostet oder die Nachrichten befördert, handelt im Auftrag der Firma; sie nennt sie Ihnen auf Anfrage.`,
    retention: `Was geschrieben, gesagt und vereinbart wurde: bis zur Zahlung, danach solange die Forderung oder ihre Zahlung vor Gericht bestritten werden kann (Verjährung). Rechnungen, Zahlungen und das Register, das sie beweist: solange das Gesetz verlangt, die Bücher aufzubewahren.${kept === null ? '' : ` Die Firma hat entschieden: ${yearsDe(kept.recoveryYears)} nach der letzten Begleichung für das Geschriebene${kept.accountsYears === null ? '' : `, ${yearsDe(kept.accountsYears)} nach Ende des Geschäftsjahres für die Bücher`}.`}`,
    rights: `Sie können diese Daten berichtigen, in den gesetzlich vorgesehenen Fällen löschen oder ihre Verwendung einschränken lassen und aus Gründen Ihrer Lage widersprechen.${reached === '' ? '' : ` Schreiben Sie an ${creditor}: ${reached}.`}`,
    complaint:
      authority === null
        ? 'Sie können sich bei der Aufsichtsbehörde Ihres Landes beschweren.'
        : `Sie können sich bei der Aufsichtsbehörde Ihres Landes beschweren; die der Firma ist ${authority}.`,
    sources: isContact
      ? 'Aus den Rechnungen und Kundenlisten der Firma, aus dem, was Sie oder Ihre Kollegen geantwortet haben, und aus dem, was die Leute der Firma notiert haben.'
      : 'Aus Ihren Rechnungen und den Kundenlisten der Firma, aus den Auszügen ihrer Bank, aus dem, was Sie geantwortet haben, und aus dem, was die Leute der Firma notiert haben.',
    decisions:
      'Ein Programm bereitet Mahnungen nach festen Regeln vor: Fälligkeit, eingegangene Zahlungen, Vereinbarungen und Einwände. Die Forderung einem Dritten zu übergeben, vor Gericht zu gehen, einen Ratenplan oder einen Einwand anzunehmen oder abzulehnen, entscheidet ein Mensch.',
    transfers:
      'Die Software sendet von sich aus nichts aus der Europäischen Union hinaus. Befindet sich dort, wer hostet oder befördert, sagt Ihnen die Firma, mit welchen Garantien.',
    copy: 'Sie ist unentgeltlich und wird binnen eines Monats nach der Anfrage gegeben. Nachrichten stehen darin, wie sie geschrieben wurden.',
    others:
      'Was andere Personen betrifft, ist durch █████ ersetzt. Die Namen derer, die für die Firma arbeiten, werden nicht genannt, außer in den Nachrichten, die Sie erhalten haben.',
  }),
  sections: {
    identity: 'Identität',
    contacts: 'Kontaktdaten',
    accounts: 'Konten, von denen Sie zahlten',
    invoices: 'Rechnungen',
    creditNotes: 'Gutschriften',
    messages: 'Geschriebene Nachrichten',
    deliveries: 'Zustellungen',
    answers: 'Ihre Antworten',
    calls: 'Anrufe und Notizen',
    promises: 'Zahlungszusagen',
    plans: 'Ratenpläne',
    disputes: 'Einwände',
    offers: 'Vergleichsangebote',
    stops: 'Übergaben an Dritte, Härten und Abschlüsse',
    holds: 'Pausen der Mahnung',
    writeOffs: 'Ausbuchungen',
    payments: 'Zahlungen',
    proceedings: 'Verfahren und Rechtstatsachen',
    salesQuestions: 'Fragen an den Vertrieb',
    journal: 'Journal: wer was tat',
  },
  labels: {
    name: 'Name',
    customerNumber: 'Kundennummer',
    vat: 'USt-IdNr.',
    registration: 'Unternehmensnummer',
    address: 'Anschrift',
    email: 'E-Mail',
    phone: 'Telefon',
    account: 'Konto',
    number: 'Nummer',
    due: 'Fällig',
    amount: 'Betrag',
    open: 'Noch zu zahlen',
    subject: 'Betreff',
    recipient: 'Empfänger',
    payOn: 'Zu zahlen am',
    payer: 'Zahler',
    until: 'Bis',
    event: 'Was geschah',
    by: 'Durch',
  },
};

const yearsDe = (years: number): string => `${years} ${years === 1 ? 'Jahr' : 'Jahre'}`;
