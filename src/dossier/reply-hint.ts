// What a written reply seems to say, with the sentence that says so. Nothing follows from it: it saves the person who
// reads the reply a choice, and the sentence shows on what it rests. Words of four languages; the first that fits.

const REPLY_HINTS = ['wrongPerson', 'dispute', 'paid', 'instalments', 'promise'] as const;
export type ReplyHint = {
  readonly kind: (typeof REPLY_HINTS)[number];
  /** Word for word. */
  readonly sentence: string;
};

/** In order of what would hurt most if it were overlooked. */
const SIGNS: Readonly<Record<ReplyHint['kind'], RegExp>> = {
  wrongPerson:
    /(?:ne (?:fait|travaille) plus|n['’]est plus (?:dans|chez|à)|a quitté|mauvais (?:destinataire|interlocuteur)|werkt (?:hier )?niet meer|niet meer in dienst|verkeerde (?:persoon|adres)|no longer (?:works?|with)|has left|wrong (?:person|address)|nicht mehr (?:bei|im)|falsche[rn]? (?:ansprechpartner|adresse))/iu,
  dispute:
    /(?:contest|litige|désaccord|pas (?:reçu|conforme|livré|d['’]accord)|jamais (?:reçu|commandé)|erreur (?:de|sur|dans)|\bun avoir\b|attend(?:ons|re|s)? (?:votre|l['’])\s?avoir|en attente d['’](?:un )?avoir\b|défectueu|betwist|niet (?:ontvangen|akkoord|geleverd)|creditnota|klopt niet|dispute|not (?:received|delivered|agree)|never (?:received|ordered)|credit note|incorrect|wrong amount|bestreiten|reklam|nicht (?:erhalten|geliefert|einverstanden)|gutschrift|fehlerhaft)/iu,
  paid: /(?:(?:a|ai|avons|ont|est|été)\s+(?:déjà\s+)?(?:été\s+)?(?:pay|régl|vir|effectu)|déjà (?:payé|réglé|versé)|virement (?:est |a été )?(?:fait|effectué|parti|émis)|(?:is|werd|hebben|heb).{0,20}(?:betaald|overgemaakt)|(?:has|have|was|been|already) (?:already )?(?:been )?(?:paid|transferred|settled)|(?:bereits|wurde|haben).{0,30}(?:bezahlt|überwiesen|beglichen))/iu,
  instalments:
    /(?:en (?:plusieurs|deux|trois|quatre|\d+) (?:fois|mois|versements)|échelonn|échéancier|mensualit|afbetal|in (?:schijven|termijnen)|instal?lments?|payment plan|ratenzahl|in raten)/iu,
  promise:
    /(?:(?:paierai|paierons|réglerai|réglerons|virerai|virerons|effectuerons|ferons le (?:virement|nécessaire))|(?:sera|seront|serez) (?:payé|réglé|viré)|(?:paiement|règlement|virement) (?:prévu|programmé|partira|interviendra)|zullen (?:we |wij )?(?:betalen|overmaken)|wordt (?:\S+ )?betaald|betaling (?:volgt|gepland)|will (?:pay|be paid|transfer|settle)|payment (?:is )?(?:scheduled|planned)|werden (?:\S+ ){0,4}(?:bezahlen|überweisen|begleichen)|wird (?:\S+ ){0,4}(?:bezahlt|überwiesen|beglichen))/iu,
};

/** Signs of a sentence that is shown. */
const LONGEST_SENTENCE = 300;
/** Sentences looked at: who writes more than that is read by a person anyway. */
const MOST_SENTENCES = 60;

/** Null where no sentence says any of it. */
export function replyHint(words: string): ReplyHint | null {
  const sentences = sentencesOf(words);
  for (const kind of REPLY_HINTS) {
    const sentence = sentences.find(one => SIGNS[kind].test(one));
    if (sentence !== undefined) return { kind, sentence: sentence.slice(0, LONGEST_SENTENCE) };
  }
  return null;
}

const sentencesOf = (words: string): string[] =>
  words
    .slice(0, 10_000)
    .split(/(?<=[.!?])\s+|\n{2,}|\r?\n(?=[-•*])/u)
    .map(sentence => sentence.replace(/\s+/g, ' ').trim())
    .filter(sentence => sentence !== '')
    .slice(0, MOST_SENTENCES);
