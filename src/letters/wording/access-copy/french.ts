import type { AccessCopyWords } from './words.ts';

export const FR: AccessCopyWords = {
  title: 'Copie de vos données personnelles',
  told: 'Ce que vous devez savoir',
  files: 'Fichiers joints',
  machine:
    'Le fichier copy.json contient la même copie, complète, sous une forme que les programmes lisent. Ses montants sont en plus petites unités de la monnaie (centimes).',
  filesLeft: 'Ces fichiers ne tenaient pas dans l’envoi\u00a0; ils sont à demander\u00a0:',
  cut: 'Les lignes sont très nombreuses\u00a0: seules les plus récentes sont copiées. Les autres sont à demander.',
  worker: 'une personne qui travaille pour le créancier',
  intro: (person, creditor, date) => `Voici ce que ${creditor} conserve au sujet de ${person}, au ${date}.`,
  headings: {
    purposes: 'Pourquoi',
    categories: 'Quelles données',
    recipients: 'À qui elles ont été remises',
    retention: 'Combien de temps',
    rights: 'Vos droits',
    complaint: 'Réclamation',
    sources: 'D’où elles viennent',
    decisions: 'Décisions automatiques',
    transfers: 'Hors de l’Union',
    copy: 'Cette copie',
    others: 'Ce qui est noirci',
  },
  statements: ({ creditor, reached, categories, recipients, authority, isContact, kept }) => ({
    purposes: isContact
      ? `${creditor} traite vos coordonnées pour écrire à la bonne personne au sujet des factures de la société où vous travaillez\u00a0: c’est son intérêt légitime de recouvrer ce qui lui est dû. La tenue des comptes est une obligation légale.`
      : `${creditor} traite ces données pour suivre vos factures et leur paiement\u00a0: exécution du contrat, intérêt légitime de recouvrer ce qui est dû et de prouver ce qui a été dit, obligation légale de tenir des comptes.`,
    categories: `Celles qui suivent\u00a0: ${categories}.`,
    recipients:
      recipients === null
        ? 'À personne en dehors de la société\u00a0: la créance n’a été confiée ni à une société de recouvrement, ni à un avocat, ni à un commissaire de justice, ni à un juge. Ceux qui hébergent les données ou transportent les messages agissent sur ses ordres\u00a0; elle vous les nomme si vous le demandez.'
        : `La créance a été confiée à\u00a0: ${recipients}. Ceux qui hébergent les données ou transportent les messages agissent sur les ordres de la société\u00a0; elle vous les nomme si vous le demandez.`,
    retention: `Ce qui a été écrit, dit et convenu\u00a0: jusqu’au paiement, puis tant que la créance ou son paiement peuvent être contestés en justice (prescription). Les factures, les paiements et le registre qui les prouve\u00a0: aussi longtemps que la loi oblige à garder les comptes.${kept === null ? '' : ` La société a décidé\u00a0: ${yearsFr(kept.recoveryYears)} après le dernier règlement pour ce qui a été écrit${kept.accountsYears === null ? '' : `, ${yearsFr(kept.accountsYears)} après la fin de l’exercice pour les comptes`}.`}`,
    rights: `Vous pouvez faire corriger ces données, les faire effacer ou en limiter l’usage dans les cas que la loi prévoit, et vous opposer à leur traitement pour des raisons qui tiennent à votre situation.${reached === '' ? '' : ` Écrivez à ${creditor}\u00a0: ${reached}.`}`,
    complaint:
      authority === null
        ? 'Vous pouvez adresser une réclamation à l’autorité de contrôle de votre pays.'
        : `Vous pouvez adresser une réclamation à l’autorité de contrôle de votre pays\u00a0; celle de la société est ${authority}.`,
    sources: isContact
      ? 'Des factures et des listes de clients de la société, de ce que vous ou vos collègues avez répondu, et de ce que les personnes de la société ont noté.'
      : 'De vos factures et des listes de clients de la société, des relevés de sa banque, de ce que vous avez répondu, et de ce que les personnes de la société ont noté.',
    decisions:
      'Un programme prépare les relances d’après des règles fixes\u00a0: échéance, paiements reçus, accords et contestations. Confier la créance à un tiers, aller en justice, accorder ou refuser un échéancier ou une contestation\u00a0: une personne en décide.',
    transfers:
      'Le logiciel n’envoie de lui-même aucune donnée hors de l’Union européenne. Si celui qui héberge ou transporte s’y trouve, la société vous dit avec quelles garanties.',
    copy: 'Elle est gratuite, et remise dans le mois qui suit la demande. Les messages sont reproduits tels qu’ils ont été écrits.',
    others:
      'Ce qui concerne d’autres personnes est remplacé par █████. Les noms de ceux qui travaillent pour la société ne sont pas donnés, sauf dans les messages que vous avez reçus.',
  }),
  sections: {
    identity: 'Identité',
    contacts: 'Coordonnées',
    accounts: 'Comptes d’où vous avez payé',
    invoices: 'Factures',
    creditNotes: 'Avoirs',
    messages: 'Messages écrits',
    deliveries: 'Envois',
    answers: 'Vos réponses',
    calls: 'Appels et notes',
    promises: 'Promesses de paiement',
    plans: 'Échéanciers',
    disputes: 'Contestations',
    offers: 'Offres de règlement',
    stops: 'Remises à un tiers, difficultés et clôtures',
    holds: 'Pauses de la relance',
    writeOffs: 'Passages en perte',
    payments: 'Paiements',
    proceedings: 'Procédures et faits de droit',
    salesQuestions: 'Questions au commercial',
    journal: 'Journal\u00a0: qui a fait quoi',
  },
  labels: {
    name: 'Nom',
    customerNumber: 'Numéro de client',
    vat: 'Numéro de TVA',
    registration: 'Numéro d’entreprise',
    address: 'Adresse',
    email: 'E-mail',
    phone: 'Téléphone',
    account: 'Compte',
    number: 'Numéro',
    due: 'Échéance',
    amount: 'Montant',
    open: 'Reste à payer',
    subject: 'Objet',
    recipient: 'Destinataire',
    payOn: 'À payer le',
    payer: 'Payeur',
    until: 'Jusqu’au',
    event: 'Ce qui s’est passé',
    by: 'Par',
  },
};

const yearsFr = (years: number): string => `${years}\u00a0${years === 1 ? 'an' : 'ans'}`;
