import type { RegisterWords } from './words.ts';

const years = (count: number): string => `${count}\u00a0${count === 1 ? 'an' : 'ans'}`;

const UNDECIDED = 'aucune durée n’est décidée\u00a0; tout est conservé (Réglages, Durée de conservation)';

export const FR: RegisterWords = {
  title: 'Registre des activités de traitement',
  intro: (company, date) =>
    `Ce que ${company} fait avec Acquit, au ${date}. Les autres traitements de la société n’y sont pas.`,
  blank: 'à compléter',
  verify: 'à vérifier',
  name: 'Responsable du traitement',
  address: 'Adresse',
  reached: 'Coordonnées',
  people: 'Personnes',
  data: 'Données',
  time: 'Délai d’effacement',
  used: 'déjà arrivé',
  byLaw: count => `la loi demande ${years(count)} pour les comptes`,
  upkeep:
    'Ce registre se tient par écrit, au besoin sous forme électronique, et se présente à l’autorité de contrôle qui le demande. Une société de moins de 250 personnes le tient aussi pour un traitement qui n’est pas occasionnel\u00a0; relancer ses clients ne l’est pas.',
  transfers:
    'Le logiciel n’envoie de lui-même aucune donnée hors de l’Union européenne. Cela dépend de ceux qui hébergent, transportent les messages et encaissent.',
  headings: {
    controller: 'Qui décide',
    purposes: 'Finalités, personnes et données',
    recipients: 'Destinataires',
    transfers: 'Hors de l’Union',
    limits: 'Délais d’effacement',
    measures: 'Mesures de sécurité',
    upkeep: 'Tenue du registre',
  },
  purposes: {
    identity: {
      what: 'Savoir qui doit et comment le joindre',
      data: 'nom, adresse, numéros d’entreprise et de client, e-mail, téléphone, fonction, langue',
    },
    claim: {
      what: 'Suivre les factures et avoirs',
      data: 'factures, avoirs, leurs mentions, leurs documents et leur statut',
    },
    payment: {
      what: 'Reconnaître et imputer les paiements',
      data: 'nom et compte du payeur, communication, lignes de relevé',
    },
    reminder: {
      what: 'Relancer',
      data: 'messages, destinataire, preuve d’envoi, dossier et ce qui y est décidé',
    },
    answer: { what: 'Recevoir les réponses', data: 'réponses, pièces jointes, notes d’appel, lien de page' },
    agreement: {
      what: 'Convenir et régler les différends',
      data: 'promesses, échéanciers, contestations, remises, pauses, remises à un tiers, pertes',
    },
    evidence: {
      what: 'Prouver ce qui a été fait et dit',
      data: 'journal, faits de droit, procédures collectives',
    },
    salesQuestion: {
      what: 'Demander au commercial avant de relancer',
      data: 'nom et e-mail du commercial, sa réponse',
    },
    takeIn: {
      what: 'Prendre en charge les fichiers',
      data: 'nom des fichiers, qui les a apportés, lignes refusées',
    },
    conduct: {
      what: 'Régler la conduite des relances',
      data: 'réglages, textes et scénarios, et qui les a décidés',
    },
    account: {
      what: 'Donner accès à ceux qui travaillent ici',
      data: 'nom, e-mail, rôle, moyens de connexion, sessions',
    },
    upkeep: { what: 'Faire fonctionner le logiciel', data: 'traces techniques, actes des personnes' },
  },
  persons: {
    debtor: 'clients, s’ils sont des personnes',
    contact: 'contacts chez les clients',
    payer: 'payeurs',
    worker: 'personnes qui travaillent pour la société',
    outsider: 'sociétés de recouvrement, avocats, commissaires de justice, juges',
    creditor: 'la société, si elle est une personne',
    anybody: 'quiconque est nommé dans un texte libre ou un document',
  },
  recipients: {
    host: 'Hébergeur de la machine et des sauvegardes (sous-traitant)',
    mail: 'Serveur de messagerie qui transporte les e-mails (sous-traitant)',
    post: 'Poste, pour les lettres imprimées et remises par la société',
    onlinePayment: 'Prestataire de paiement en ligne (Stripe, Mollie), si le paiement en ligne est ouvert',
    signIn: 'Fournisseur d’identité des personnes de la société, si la connexion unique est réglée',
    agency: 'Société de recouvrement, si un dossier lui est remis',
    lawyer: 'Avocat, si un dossier lui est remis',
    bailiff: 'Commissaire de justice ou huissier, si un dossier lui est remis',
    court: 'Juridiction, si une personne y dépose le dossier exporté',
  },
  measures: {
    signIn:
      'Compte personnel\u00a0; mot de passe gardé sous forme d’empreinte (Argon2id), second facteur et clés d’accès possibles, session de quatorze jours au plus',
    roles: 'Droits par rôle et par société\u00a0; chaque adresse de l’interface exige le sien',
    companies: 'Séparation des sociétés dans la base, ligne par ligne',
    links: 'Liens donnés aux clients gardés sous forme d’empreinte, avec une fin et une révocation',
    secrets: 'Clés des prestataires de paiement chiffrées (AES-256-GCM)',
    journal: 'Journal enchaîné par empreintes\u00a0: une modification se voit (acquit verify)',
    acts: 'Actes des personnes tracés',
    erasure: 'Effacement au terme des délais décidés, par une personne, et tracé',
    backups: 'Sauvegardes contrôlées par empreinte\u00a0; le logiciel ne les chiffre pas',
  },
  limits: periods => ({
    recovery:
      periods === null
        ? UNDECIDED
        : `${years(periods.recoveryYears)} après le dernier règlement ou le dernier échange`,
    accounts:
      periods?.accountsYears == null
        ? UNDECIDED
        : `${years(periods.accountsYears)} après la fin de l’exercice`,
    recoveryAndAccounts:
      periods === null
        ? UNDECIDED
        : `${years(periods.recoveryYears)} après le dernier règlement ou échange\u00a0; ${periods.accountsYears === null ? 'ce que nomment les comptes\u00a0: aucune durée n’est décidée' : `ce que nomment les comptes, ${years(periods.accountsYears)} après la fin de l’exercice`}`,
    people: 'le logiciel ne l’efface pas de lui-même',
    machine:
      'sessions terminées et réponses répétées\u00a0: effacées chaque jour\u00a0; le reste n’est pas effacé de lui-même',
  }),
  blanks: {
    representative: 'Représentant dans l’Union (art. 27), s’il y en a un',
    jointController: 'Responsable conjoint, s’il y en a un',
    officer: 'Délégué à la protection des données, s’il y en a un',
    operators: 'Qui héberge, transporte le courrier et encaisse, par nom',
    transfers: 'Pays tiers et garanties, s’il y en a',
    peopleTime: 'Durée pour les comptes et réglages des personnes qui travaillent ici',
    connection: 'Chiffrement de la connexion (TLS) et du disque',
    ownMeasures: 'Autres mesures de la société',
  },
};
