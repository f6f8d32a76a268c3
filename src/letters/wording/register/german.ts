import type { RegisterWords } from './words.ts';

const years = (count: number): string => `${count}\u00a0${count === 1 ? 'Jahr' : 'Jahre'}`;

const UNDECIDED = 'keine Frist beschlossen; alles wird aufbewahrt (Einstellungen, Aufbewahrungsdauer)';

export const DE: RegisterWords = {
  title: 'Verzeichnis von Verarbeitungstätigkeiten',
  intro: (company, date) =>
    `Was ${company} mit Acquit tut, Stand ${date}. Andere Verarbeitungen des Unternehmens stehen nicht darin.`,
  blank: 'zu ergänzen',
  verify: 'zu prüfen',
  name: 'Verantwortlicher',
  address: 'Anschrift',
  reached: 'Kontaktdaten',
  people: 'Personen',
  data: 'Daten',
  time: 'Löschfrist',
  used: 'ist vorgekommen',
  byLaw: count => `das Gesetz verlangt ${years(count)} für die Buchhaltung`,
  upkeep:
    'Dieses Verzeichnis wird schriftlich geführt, was auch elektronisch geschehen kann, und der Aufsichtsbehörde auf Anfrage vorgelegt. Auch ein Unternehmen mit weniger als 250 Mitarbeitern führt es für eine Verarbeitung, die nicht nur gelegentlich erfolgt; Kunden zu mahnen ist das nicht.',
  transfers:
    'Die Software selbst sendet keine Daten außerhalb der Europäischen Union. Es hängt davon ab, wer hostet, Nachrichten befördert und Zahlungen einzieht.',
  headings: {
    controller: 'Wer entscheidet',
    purposes: 'Zwecke, Personen und Daten',
    recipients: 'Empfänger',
    transfers: 'Außerhalb der Union',
    limits: 'Löschfristen',
    measures: 'Sicherheitsmaßnahmen',
    upkeep: 'Führung des Verzeichnisses',
  },
  purposes: {
    identity: {
      what: 'Wissen, wer schuldet und wie er erreichbar ist',
      data: 'Name, Anschrift, Unternehmens- und Kundennummer, E-Mail, Telefon, Funktion, Sprache',
    },
    claim: {
      what: 'Rechnungen und Gutschriften verfolgen',
      data: 'Rechnungen, Gutschriften, ihre Angaben, Dokumente und ihr Status',
    },
    payment: {
      what: 'Zahlungen erkennen und zuordnen',
      data: 'Name und Konto des Zahlers, Verwendungszweck, Kontoauszugszeilen',
    },
    reminder: {
      what: 'Mahnen',
      data: 'Nachrichten, Empfänger, Versandnachweis, Vorgang und was darin entschieden wird',
    },
    answer: { what: 'Antworten erhalten', data: 'Antworten, Anlagen, Gesprächsnotizen, Seitenlink' },
    agreement: {
      what: 'Vereinbaren und Streit beilegen',
      data: 'Zusagen, Ratenpläne, Einwände, Nachlässe, Pausen, Übergaben, Ausbuchungen',
    },
    evidence: {
      what: 'Belegen, was getan und gesagt wurde',
      data: 'Journal, rechtliche Tatsachen, Insolvenzverfahren',
    },
    salesQuestion: {
      what: 'Den Vertrieb vor einer Mahnung fragen',
      data: 'Name und E-Mail der Vertriebsperson, ihre Antwort',
    },
    takeIn: { what: 'Dateien übernehmen', data: 'Dateinamen, wer sie brachte, abgelehnte Zeilen' },
    conduct: {
      what: 'Den Ablauf der Mahnungen regeln',
      data: 'Einstellungen, Texte und Szenarien, und wer sie beschloss',
    },
    account: {
      what: 'Zugang geben, wer hier arbeitet',
      data: 'Name, E-Mail, Rolle, Anmeldemittel, Sitzungen',
    },
    upkeep: { what: 'Die Software betreiben', data: 'technische Spuren, Handlungen von Personen' },
  },
  persons: {
    debtor: 'Kunden, die natürliche Personen sind',
    contact: 'Ansprechpartner bei Kunden',
    payer: 'Zahler',
    worker: 'Personen, die für das Unternehmen arbeiten',
    outsider: 'Inkassounternehmen, Anwälte, Gerichtsvollzieher, Richter',
    creditor: 'das Unternehmen, wenn es eine natürliche Person ist',
    anybody: 'wer in freiem Text oder einem Dokument genannt wird',
  },
  recipients: {
    host: 'Betreiber der Maschine und der Sicherungen (Auftragsverarbeiter)',
    mail: 'Mailserver, der E-Mails befördert (Auftragsverarbeiter)',
    post: 'Post, für Briefe, die das Unternehmen druckt und aufgibt',
    onlinePayment: 'Online-Zahlungsdienst (Stripe, Mollie), wenn Online-Zahlung offen ist',
    signIn: 'Identitätsanbieter der Mitarbeiter, wenn einmalige Anmeldung eingerichtet ist',
    agency: 'Inkassounternehmen, wenn ihm ein Vorgang übergeben wird',
    lawyer: 'Anwalt, wenn ein Vorgang übergeben wird',
    bailiff: 'Gerichtsvollzieher, wenn ein Vorgang übergeben wird',
    court: 'Gericht, wenn eine Person die ausgegebene Akte dort einreicht',
  },
  measures: {
    signIn:
      'Persönliches Konto; Passwort nur als Hash (Argon2id), zweiter Faktor und Passkeys möglich, Sitzungen von höchstens vierzehn Tagen',
    roles: 'Rechte nach Rolle und Unternehmen; jede Adresse der Schnittstelle verlangt ihr eigenes',
    companies: 'Unternehmen in der Datenbank zeilenweise getrennt',
    links: 'Links für Kunden nur als Hash, mit Ende und Widerruf',
    secrets: 'Schlüssel der Zahlungsdienste verschlüsselt (AES-256-GCM)',
    journal: 'Journal durch Hashes verkettet: eine Änderung fällt auf (acquit verify)',
    acts: 'Handlungen von Personen werden festgehalten',
    erasure: 'Löschung nach der beschlossenen Frist, durch eine Person, und festgehalten',
    backups: 'Sicherungen durch Hashes geprüft; die Software verschlüsselt sie nicht',
  },
  limits: periods => ({
    recovery:
      periods === null
        ? UNDECIDED
        : `${years(periods.recoveryYears)} nach der letzten Zahlung oder dem letzten Kontakt`,
    accounts:
      periods?.accountsYears == null
        ? UNDECIDED
        : `${years(periods.accountsYears)} nach dem Ende des Geschäftsjahres`,
    recoveryAndAccounts:
      periods === null
        ? UNDECIDED
        : `${years(periods.recoveryYears)} nach der letzten Zahlung oder dem letzten Kontakt; ${periods.accountsYears === null ? 'was die Buchhaltung nennt: keine Frist beschlossen' : `was die Buchhaltung nennt, ${years(periods.accountsYears)} nach dem Ende des Geschäftsjahres`}`,
    people: 'die Software löscht dies nicht von selbst',
    machine: 'beendete Sitzungen und wiederholte Antworten: täglich gelöscht; der Rest nicht von selbst',
  }),
  blanks: {
    representative: 'Vertreter in der Union (Art. 27), falls vorhanden',
    jointController: 'Gemeinsam Verantwortlicher, falls vorhanden',
    officer: 'Datenschutzbeauftragter, falls vorhanden',
    operators: 'Wer hostet, Post befördert und Zahlungen einzieht, namentlich',
    transfers: 'Drittländer und Garantien, falls vorhanden',
    peopleTime: 'Frist für Konten und Einstellungen der hier Arbeitenden',
    connection: 'Verschlüsselung der Verbindung (TLS) und der Festplatte',
    ownMeasures: 'Weitere Maßnahmen des Unternehmens',
  },
};
