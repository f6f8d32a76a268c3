// The words of the first sheet of a claim that goes to a lawyer, a bailiff, an agency or a judge. Days and amounts come as they
// are printed in a table.

import type { Language } from '../../claim/parties.ts';

export type ClaimFileWords = Readonly<
  Record<
    | 'title'
    | 'claimed'
    | 'nothingClaimed'
    | 'leftOut'
    | 'nothingLeftOut'
    | 'events'
    | 'documents'
    | 'register'
    | 'chain',
    string
  >
> & {
  /** Between a label and what it names. */
  readonly colon: string;
  readonly intro: (debtor: string, date: string) => string;
  readonly basis: (articles: string) => string;
  readonly limitation: (day: string, article: string) => string;
  /** One invoice of which something is left out. */
  readonly invoice: (number: string, issued: string, due: string) => string;
  readonly because: {
    readonly disputed: (on: string, category: string) => string;
    readonly creditExpected: (on: string, by: string) => string;
    readonly promised: (on: string, payOn: string) => string;
    readonly planProposed: (on: string, until: string) => string;
    readonly inPlan: (on: string, next: string) => string;
    readonly offered: (on: string, payBy: string) => string;
    readonly timeBarred: (lastDay: string, article: string) => string;
    /** Enforced under its judgment, and not claimed anew. */
    readonly judged: (on: string) => string;
    readonly notDue: (due: string) => string;
  };
  /** What is open adds up. */
  readonly sums: (open: string, claimed: string, leftOut: string) => string;
  /** What the parts left out would bring. */
  readonly accessories: (amount: string) => string;
  readonly piece: (number: number) => string;
  readonly pieces: {
    readonly invoice: (number: string, issued: string) => string;
    readonly mail: (on: string, to: string | null) => string;
    readonly letter: (on: string) => string;
    readonly letterText: (on: string, signs: string) => string;
    readonly table: string;
    readonly register: string;
  };
  readonly sheetText: (signs: string) => string;
  readonly invoicesMissing: (numbers: string) => string;
  /** What opens the debtor's own page is in no piece. */
  readonly pageHidden: string;
  readonly messagesLeft: (count: number) => string;
  readonly rehearsed: (count: number) => string;
  readonly entries: (count: number, altered: number) => string;
  readonly head: (position: number) => string;
};

const FR: ClaimFileWords = {
  title: 'Dossier de créance',
  claimed: 'Sommes réclamées',
  nothingClaimed: 'Aucune somme ne peut être réclamée à ce jour\u00a0: voir ci-dessous.',
  leftOut: 'Sommes non réclamées',
  nothingLeftOut: 'Aucune\u00a0: rien de ce qui est échu n’est contesté, promis ou sous accord.',
  events: 'Chronologie',
  documents: 'Liste des pièces',
  register: 'Registre',
  chain:
    'Chaque écriture du registre porte l’empreinte SHA-256 de la précédente\u00a0: aucune ne peut être changée, retirée ou déplacée sans que cela se voie.',
  colon: '\u00a0:',
  intro: (debtor, date) =>
    `Créance sur ${debtor} au ${date}, telle qu’elle ressort de nos livres\u00a0: factures échues, sommes dues, faits et courriers.`,
  basis: articles => `Fondement des accessoires\u00a0: ${articles}.`,
  limitation: (day, article) => `Prescription la plus proche\u00a0: ${day} (${article}).`,
  invoice: (number, issued, due) => `Facture ${number} du ${issued}, échue le ${due}`,
  because: {
    disputed: (on, category) => `contestée le ${on} (${category})`,
    creditExpected: (on, by) => `contestation du ${on} admise, avoir attendu pour le ${by}`,
    promised: (on, payOn) => `règlement promis le ${on} pour le ${payOn}`,
    planProposed: (on, until) => `échéancier proposé le ${on}, réponse attendue jusqu’au ${until}`,
    inPlan: (on, next) => `échéancier du ${on}, prochaine échéance le ${next}`,
    offered: (on, payBy) => `transaction proposée le ${on}, à régler pour le ${payBy}`,
    timeBarred: (lastDay, article) => `prescrite depuis le ${lastDay} (${article})`,
    judged: on => `jugée le ${on}, à recouvrer sur ce jugement`,
    notDue: due => `échéance du ${due}, à venir`,
  },
  sums: (open, claimed, leftOut) =>
    `Reste dû de ces factures\u00a0: ${open}, soit ${claimed} réclamés en principal et ${leftOut} non réclamés.`,
  accessories: amount =>
    `Les intérêts, indemnités et frais que ces sommes porteraient à ce jour (${amount}) ne sont pas réclamés non plus.`,
  piece: number => `Pièce n°\u00a0${number}`,
  pieces: {
    invoice: (number, issued) => `facture ${number} du ${issued}`,
    mail: (on, to) => (to === null ? `courriel du ${on}` : `courriel du ${on} à ${to}`),
    letter: on => `lettre du ${on}`,
    letterText: (on, signs) =>
      `texte de la lettre du ${on}, qui ne s’imprime pas\u00a0: aucune police n’a ${signs}`,
    table: 'factures et montants, en tableau',
    register: 'écritures du registre',
  },
  sheetText: signs => `Cette feuille est jointe en texte\u00a0: aucune police n’a ${signs}.`,
  invoicesMissing: numbers => `Factures dont l’original n’est pas joint, à ajouter\u00a0: ${numbers}.`,
  pageHidden:
    'Dans ces courriers, l’adresse et le code qui ouvrent la page du débiteur sont remplacés par «\u00a0…\u00a0»\u00a0: ils agiraient en son nom.',
  messagesLeft: count => `Courriers à ce client sur d’autres factures, non joints\u00a0: ${count}.`,
  rehearsed: count => `Courriels d’essai, que le débiteur n’a pas reçus, non joints\u00a0: ${count}.`,
  entries: (count, altered) =>
    `Écritures jointes\u00a0: ${count}. ${altered === 0 ? 'L’empreinte de chacune a été recalculée et est exacte.' : `Empreinte inexacte\u00a0: ${altered}.`}`,
  head: position => `Dernière écriture du registre\u00a0: n°\u00a0${position}`,
};

const NL: ClaimFileWords = {
  title: 'Dossier van de schuldvordering',
  claimed: 'Gevorderde bedragen',
  nothingClaimed: 'Vandaag kan geen bedrag worden gevorderd: zie hieronder.',
  leftOut: 'Niet gevorderde bedragen',
  nothingLeftOut:
    'Geen: niets van wat vervallen is, wordt betwist, werd toegezegd of valt onder een afspraak.',
  events: 'Verloop',
  documents: 'Lijst van de stukken',
  register: 'Register',
  chain:
    'Elke inschrijving in het register draagt de SHA-256-vingerafdruk van de vorige: geen enkele kan ongemerkt worden gewijzigd, verwijderd of verplaatst.',
  colon: ':',
  intro: (debtor, date) =>
    `Schuldvordering op ${debtor} op ${date}, zoals zij uit onze boeken blijkt: vervallen facturen, verschuldigde bedragen, feiten en briefwisseling.`,
  basis: articles => `Grondslag van de bijkomende bedragen: ${articles}.`,
  limitation: (day, article) => `Eerste verjaring: ${day} (${article}).`,
  invoice: (number, issued, due) => `Factuur ${number} van ${issued}, vervallen op ${due}`,
  because: {
    disputed: (on, category) => `betwist op ${on} (${category})`,
    creditExpected: (on, by) => `betwisting van ${on} aanvaard, creditnota verwacht tegen ${by}`,
    promised: (on, payOn) => `betaling op ${on} toegezegd tegen ${payOn}`,
    planProposed: (on, until) => `afbetalingsplan voorgesteld op ${on}, antwoord verwacht tot ${until}`,
    inPlan: (on, next) => `afbetalingsplan van ${on}, volgende termijn op ${next}`,
    offered: (on, payBy) => `minnelijke regeling voorgesteld op ${on}, te betalen tegen ${payBy}`,
    timeBarred: (lastDay, article) => `verjaard sinds ${lastDay} (${article})`,
    judged: on => `beslecht bij vonnis van ${on}, te innen op grond van dat vonnis`,
    notDue: due => `termijn van ${due}, nog niet vervallen`,
  },
  sums: (open, claimed, leftOut) =>
    `Nog verschuldigd op deze facturen: ${open}, waarvan ${claimed} in hoofdsom gevorderd en ${leftOut} niet gevorderd.`,
  accessories: amount =>
    `Ook de interest, vergoedingen en kosten die deze bedragen tot vandaag zouden opbrengen (${amount}), worden niet gevorderd.`,
  piece: number => `Stuk nr.\u00a0${number}`,
  pieces: {
    invoice: (number, issued) => `factuur ${number} van ${issued}`,
    mail: (on, to) => (to === null ? `e-mail van ${on}` : `e-mail van ${on} aan ${to}`),
    letter: on => `brief van ${on}`,
    letterText: (on, signs) =>
      `tekst van de brief van ${on}, die niet kan worden afgedrukt: geen lettertype heeft ${signs}`,
    table: 'facturen en bedragen, als tabel',
    register: 'inschrijvingen in het register',
  },
  sheetText: signs => `Dit blad is als tekst bijgevoegd: geen lettertype heeft ${signs}.`,
  invoicesMissing: numbers => `Facturen waarvan het origineel niet is bijgevoegd, toe te voegen: ${numbers}.`,
  pageHidden:
    'In deze brieven en mails zijn het adres en de code die de pagina van de debiteur openen vervangen door “…”: ze zouden in zijn naam handelen.',
  messagesLeft: count => `Berichten aan deze klant over andere facturen, niet bijgevoegd: ${count}.`,
  rehearsed: count =>
    `E-mails van een test, die de debiteur niet heeft ontvangen, niet bijgevoegd: ${count}.`,
  entries: (count, altered) =>
    `Bijgevoegde inschrijvingen: ${count}. ${altered === 0 ? 'Van elk is de vingerafdruk opnieuw berekend en juist bevonden.' : `Onjuiste vingerafdruk: ${altered}.`}`,
  head: position => `Laatste inschrijving in het register: nr.\u00a0${position}`,
};

const EN: ClaimFileWords = {
  title: 'File of the claim',
  claimed: 'Amounts claimed',
  nothingClaimed: 'No amount may be claimed today: see below.',
  leftOut: 'Amounts not claimed',
  nothingLeftOut: 'None: nothing of what is overdue is disputed, promised or under an agreement.',
  events: 'What happened',
  documents: 'List of documents',
  register: 'Register',
  chain:
    'Each entry of the register bears the SHA-256 hash of the one before it: none can be changed, taken out or moved unnoticed.',
  colon: ':',
  intro: (debtor, date) =>
    `Claim on ${debtor} on ${date}, as our books show it: overdue invoices, amounts owed, events and correspondence.`,
  basis: articles => `Basis of what is claimed beside the principal: ${articles}.`,
  limitation: (day, article) => `Nearest limitation: ${day} (${article}).`,
  invoice: (number, issued, due) => `Invoice ${number} of ${issued}, due on ${due}`,
  because: {
    disputed: (on, category) => `disputed on ${on} (${category})`,
    creditExpected: (on, by) => `dispute of ${on} accepted, credit note expected by ${by}`,
    promised: (on, payOn) => `payment promised on ${on} for ${payOn}`,
    planProposed: (on, until) => `payment plan proposed on ${on}, answer expected until ${until}`,
    inPlan: (on, next) => `payment plan of ${on}, next instalment on ${next}`,
    offered: (on, payBy) => `settlement offered on ${on}, to be paid by ${payBy}`,
    timeBarred: (lastDay, article) => `time-barred since ${lastDay} (${article})`,
    judged: on => `decided by the judgment of ${on}, to be recovered under it`,
    notDue: due => `instalment of ${due}, not due yet`,
  },
  sums: (open, claimed, leftOut) =>
    `Still owed on these invoices: ${open}, of which ${claimed} claimed as principal and ${leftOut} not claimed.`,
  accessories: amount =>
    `The interest, compensation and costs that these amounts would have brought by today (${amount}) are not claimed either.`,
  piece: number => `Document no.\u00a0${number}`,
  pieces: {
    invoice: (number, issued) => `invoice ${number} of ${issued}`,
    mail: (on, to) => (to === null ? `e-mail of ${on}` : `e-mail of ${on} to ${to}`),
    letter: on => `letter of ${on}`,
    letterText: (on, signs) => `text of the letter of ${on}, which cannot be printed: no font has ${signs}`,
    table: 'invoices and amounts, as a table',
    register: 'entries of the register',
  },
  sheetText: signs => `This sheet is enclosed as text: no font has ${signs}.`,
  invoicesMissing: numbers => `Invoices whose original is not enclosed, to be added: ${numbers}.`,
  pageHidden:
    'In these letters and mails the address and the code that open the debtor’s page are replaced by “…”: they would act in its name.',
  messagesLeft: count => `Messages to this customer about other invoices, not enclosed: ${count}.`,
  rehearsed: count => `E-mails of a trial, which the debtor did not receive, not enclosed: ${count}.`,
  entries: (count, altered) =>
    `Entries enclosed: ${count}. ${altered === 0 ? 'The hash of each was worked out anew and is right.' : `Wrong hashes: ${altered}.`}`,
  head: position => `Last entry of the register: no.\u00a0${position}`,
};

const DE: ClaimFileWords = {
  title: 'Forderungsakte',
  claimed: 'Geforderte Beträge',
  nothingClaimed: 'Heute kann kein Betrag gefordert werden: siehe unten.',
  leftOut: 'Nicht geforderte Beträge',
  nothingLeftOut:
    'Keine: Nichts von dem, was fällig ist, ist bestritten, zugesagt oder Gegenstand einer Absprache.',
  events: 'Verlauf',
  documents: 'Verzeichnis der Anlagen',
  register: 'Register',
  chain:
    'Jeder Eintrag des Registers trägt den SHA-256-Fingerabdruck des vorigen: Keiner kann unbemerkt geändert, entfernt oder verschoben werden.',
  colon: ':',
  intro: (debtor, date) =>
    `Forderung gegen ${debtor} am ${date}, wie sie sich aus unseren Büchern ergibt: fällige Rechnungen, geschuldete Beträge, Ereignisse und Schriftverkehr.`,
  basis: articles => `Grundlage der Nebenforderungen: ${articles}.`,
  limitation: (day, article) => `Nächste Verjährung: ${day} (${article}).`,
  invoice: (number, issued, due) => `Rechnung ${number} vom ${issued}, fällig am ${due}`,
  because: {
    disputed: (on, category) => `bestritten am ${on} (${category})`,
    creditExpected: (on, by) => `Einwand vom ${on} angenommen, Gutschrift bis ${by} erwartet`,
    promised: (on, payOn) => `Zahlung am ${on} zugesagt für den ${payOn}`,
    planProposed: (on, until) => `Ratenplan vorgeschlagen am ${on}, Antwort erwartet bis ${until}`,
    inPlan: (on, next) => `Ratenplan vom ${on}, nächste Rate am ${next}`,
    offered: (on, payBy) => `Vergleich angeboten am ${on}, zahlbar bis ${payBy}`,
    timeBarred: (lastDay, article) => `verjährt seit ${lastDay} (${article})`,
    judged: on => `durch Urteil vom ${on} entschieden, daraus beizutreiben`,
    notDue: due => `Rate vom ${due}, noch nicht fällig`,
  },
  sums: (open, claimed, leftOut) =>
    `Noch offen auf diesen Rechnungen: ${open}, davon ${claimed} als Hauptforderung gefordert und ${leftOut} nicht gefordert.`,
  accessories: amount =>
    `Auch die Zinsen, Pauschalen und Kosten, die diese Beträge bis heute eingebracht hätten (${amount}), werden nicht gefordert.`,
  piece: number => `Anlage ${number}`,
  pieces: {
    invoice: (number, issued) => `Rechnung ${number} vom ${issued}`,
    mail: (on, to) => (to === null ? `E-Mail vom ${on}` : `E-Mail vom ${on} an ${to}`),
    letter: on => `Brief vom ${on}`,
    letterText: (on, signs) =>
      `Text des Briefs vom ${on}, der nicht gedruckt werden kann: Keine Schrift hat ${signs}`,
    table: 'Rechnungen und Beträge als Tabelle',
    register: 'Einträge des Registers',
  },
  sheetText: signs => `Dieses Blatt liegt als Text bei: Keine Schrift hat ${signs}.`,
  invoicesMissing: numbers => `Rechnungen, deren Original nicht beiliegt und zu ergänzen ist: ${numbers}.`,
  pageHidden:
    'In diesen Schreiben sind die Adresse und der Code, die die Seite des Schuldners öffnen, durch „…“ ersetzt: sie würden in seinem Namen handeln.',
  messagesLeft: count => `Nachrichten an diesen Kunden zu anderen Rechnungen, nicht beigefügt: ${count}.`,
  rehearsed: count => `E-Mails eines Tests, die der Schuldner nicht erhalten hat, nicht beigefügt: ${count}.`,
  entries: (count, altered) =>
    `Beigefügte Einträge: ${count}. ${altered === 0 ? 'Der Fingerabdruck jedes Eintrags wurde neu berechnet und stimmt.' : `Fingerabdruck stimmt nicht: ${altered}.`}`,
  head: position => `Letzter Eintrag des Registers: Nr.\u00a0${position}`,
};

export const CLAIM_FILE_WORDS: Readonly<Record<Language, ClaimFileWords>> = {
  fr: FR,
  nl: NL,
  en: EN,
  de: DE,
};
