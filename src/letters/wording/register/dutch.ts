import type { RegisterWords } from './words.ts';

const years = (count: number): string => `${count}\u00a0jaar`;

const UNDECIDED = 'er is geen termijn beslist; alles wordt bewaard (Instellingen, bewaartermijn)';

export const NL: RegisterWords = {
  title: 'Register van de verwerkingsactiviteiten',
  intro: (company, date) =>
    `Wat ${company} met Acquit doet, op ${date}. Andere verwerkingen van de onderneming staan er niet in.`,
  blank: 'aan te vullen',
  verify: 'te controleren',
  name: 'Verwerkingsverantwoordelijke',
  address: 'Adres',
  reached: 'Contactgegevens',
  people: 'Personen',
  data: 'Gegevens',
  time: 'Termijn voor wissing',
  used: 'is gebeurd',
  byLaw: count => `de wet vraagt ${years(count)} voor de boekhouding`,
  upkeep:
    'Dit register wordt schriftelijk bijgehouden, eventueel elektronisch, en op verzoek aan de toezichthoudende autoriteit voorgelegd. Ook een onderneming met minder dan 250 personen houdt het bij voor een verwerking die niet incidenteel is; klanten aanmanen is dat niet.',
  transfers:
    'De software verstuurt zelf geen gegevens buiten de Europese Unie. Dat hangt af van wie host, berichten vervoert en betalingen int.',
  headings: {
    controller: 'Wie beslist',
    purposes: 'Doeleinden, personen en gegevens',
    recipients: 'Ontvangers',
    transfers: 'Buiten de Unie',
    limits: 'Termijnen voor wissing',
    measures: 'Beveiligingsmaatregelen',
    upkeep: 'Bijhouden van het register',
  },
  purposes: {
    identity: {
      what: 'Weten wie schuldig is en hoe die te bereiken is',
      data: 'naam, adres, ondernemings- en klantnummer, e-mail, telefoon, functie, taal',
    },
    claim: {
      what: 'Facturen en creditnota’s opvolgen',
      data: 'facturen, creditnota’s, hun vermeldingen, documenten en status',
    },
    payment: {
      what: 'Betalingen herkennen en toewijzen',
      data: 'naam en rekening van de betaler, mededeling, afschriftregels',
    },
    reminder: {
      what: 'Aanmanen',
      data: 'berichten, ontvanger, bewijs van verzending, dossier en wat erin beslist wordt',
    },
    answer: { what: 'Antwoorden ontvangen', data: 'antwoorden, bijlagen, gespreksnotities, paginalink' },
    agreement: {
      what: 'Afspreken en geschillen regelen',
      data: 'beloften, afbetalingsplannen, betwistingen, toegevingen, pauzes, overdrachten, verliezen',
    },
    evidence: {
      what: 'Bewijzen wat gedaan en gezegd is',
      data: 'logboek, juridische feiten, insolventieprocedures',
    },
    salesQuestion: {
      what: 'De verkoper raadplegen voor een aanmaning',
      data: 'naam en e-mail van de verkoper, het antwoord',
    },
    takeIn: { what: 'Bestanden inlezen', data: 'bestandsnamen, wie ze bracht, geweigerde regels' },
    conduct: {
      what: 'Het verloop van aanmaningen instellen',
      data: 'instellingen, teksten en scenario’s, en wie ze besliste',
    },
    account: {
      what: 'Toegang geven aan wie hier werkt',
      data: 'naam, e-mail, rol, aanmeldmiddelen, sessies',
    },
    upkeep: { what: 'De software laten werken', data: 'technische sporen, handelingen van personen' },
  },
  persons: {
    debtor: 'klanten die natuurlijke personen zijn',
    contact: 'contacten bij klanten',
    payer: 'betalers',
    worker: 'personen die voor de onderneming werken',
    outsider: 'incassobureaus, advocaten, gerechtsdeurwaarders, rechters',
    creditor: 'de onderneming, als zij een natuurlijke persoon is',
    anybody: 'wie in vrije tekst of een document genoemd wordt',
  },
  recipients: {
    host: 'Hostingbedrijf van de machine en de back-ups (verwerker)',
    mail: 'Mailserver die e-mails vervoert (verwerker)',
    post: 'Postbedrijf, voor brieven die de onderneming print en verstuurt',
    onlinePayment: 'Online betaaldienst (Stripe, Mollie), als online betalen openstaat',
    signIn: 'Identiteitsprovider van de medewerkers, als eenmalige aanmelding is ingesteld',
    agency: 'Incassobureau, als een dossier eraan is overgedragen',
    lawyer: 'Advocaat, als een dossier is overgedragen',
    bailiff: 'Gerechtsdeurwaarder, als een dossier is overgedragen',
    court: 'Rechtbank, als een persoon het geëxporteerde dossier er neerlegt',
  },
  measures: {
    signIn:
      'Persoonlijk account; wachtwoord bewaard als hash (Argon2id), tweede factor en toegangssleutels mogelijk, sessies van hoogstens veertien dagen',
    roles: 'Rechten per rol en per onderneming; elk adres van de interface vraagt zijn eigen recht',
    companies: 'Ondernemingen rij per rij gescheiden in de databank',
    links: 'Links voor klanten bewaard als hash, met een einde en intrekking',
    secrets: 'Sleutels van betaaldiensten versleuteld (AES-256-GCM)',
    journal: 'Logboek geketend met hashes: een wijziging is zichtbaar (acquit verify)',
    acts: 'Handelingen van personen worden vastgelegd',
    erasure: 'Wissing na de besliste termijn, door een persoon, en vastgelegd',
    backups: 'Back-ups gecontroleerd met hashes; de software versleutelt ze niet',
  },
  limits: periods => ({
    recovery:
      periods === null
        ? UNDECIDED
        : `${years(periods.recoveryYears)} na de laatste betaling of het laatste contact`,
    accounts:
      periods?.accountsYears == null
        ? UNDECIDED
        : `${years(periods.accountsYears)} na het einde van het boekjaar`,
    recoveryAndAccounts:
      periods === null
        ? UNDECIDED
        : `${years(periods.recoveryYears)} na de laatste betaling of het laatste contact; ${periods.accountsYears === null ? 'wat de boekhouding noemt: er is geen termijn beslist' : `wat de boekhouding noemt, ${years(periods.accountsYears)} na het einde van het boekjaar`}`,
    people: 'de software wist dit niet vanzelf',
    machine: 'beëindigde sessies en herhaalde antwoorden: dagelijks gewist; de rest niet vanzelf',
  }),
  blanks: {
    representative: 'Vertegenwoordiger in de Unie (art. 27), als die er is',
    jointController: 'Gezamenlijke verwerkingsverantwoordelijke, als die er is',
    officer: 'Functionaris voor gegevensbescherming, als die er is',
    operators: 'Wie host, post vervoert en betalingen int, bij naam',
    transfers: 'Derde landen en waarborgen, als die er zijn',
    peopleTime: 'Termijn voor accounts en instellingen van wie hier werkt',
    connection: 'Versleuteling van de verbinding (TLS) en van de schijf',
    ownMeasures: 'Andere maatregelen van de onderneming',
  },
};
