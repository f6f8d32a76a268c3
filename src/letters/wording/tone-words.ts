// Words that do harm in a reminder, by language: those that shout, that count the reminders, and that speak of courts and
// bailiffs before it is time. A text may hold them; whoever writes it is told.

import type { Language } from '../../claim/parties.ts';

export type ToneWords = {
  readonly shouts: RegExp;
  /** A debtor of bad faith who reads "first reminder" waits for the next. */
  readonly counts: RegExp;
  /** Courts and bailiffs, before a formal notice; and an imitation of their papers is punishable. */
  readonly threatens: RegExp;
  readonly thanks: RegExp;
};

export const TONE_WORDS: Readonly<Record<Language, ToneWords>> = {
  fr: {
    shouts: /\b(urgent|urgence|immédiatement|sans délai|dernier avertissement)\b/giu,
    counts: /\b(1(?:re|ère)|première?|2e|deuxième|seconde?|3e|troisième) (relance|rappel)\b/giu,
    threatens: /\b(huissier|tribunal|juge|poursuites?|plainte|saisie|contentieux|justice)\b/giu,
    thanks: /\b(merci|remerci\p{L}*|cordialement|confiance)\b/giu,
  },
  nl: {
    shouts: /\b(dringend|urgent|onmiddellijk|laatste waarschuwing)\b/giu,
    counts: /\b(1e|eerste|2e|tweede|3e|derde) (herinnering|aanmaning)\b/giu,
    threatens: /\b(deurwaarder|rechtbank|rechter|vervolging|beslag|klacht)\b/giu,
    thanks: /\b(dank\p{L}*|bedankt|alvast|vriendelijke?)\b/giu,
  },
  en: {
    shouts: /\b(urgent|immediately|final warning|at once)\b/giu,
    counts: /\b(1st|first|2nd|second|3rd|third) reminder\b/giu,
    threatens: /\b(bailiff|court|judge|prosecut\p{L}*|lawsuit|seizure|legal action)\b/giu,
    thanks: /\b(thank\p{L}*|kind regards|please)\b/giu,
  },
  de: {
    shouts: /\b(dringend|eilt|sofort|unverzüglich|letzte warnung)\b/giu,
    counts: /\b(1\.|erste|2\.|zweite|3\.|dritte) (mahnung|erinnerung)\b/giu,
    threatens: /\b(gerichtsvollzieher|gericht|richter|klage|pfändung|anwalt)\b/giu,
    thanks: /\b(danke?|vielen dank|bitte|freundliche[nr]?)\b/giu,
  },
};
