// One word for whose claims these are, on every screen: société, bedrijf, Firma, company. The word of the law for who is no
// consumer (entreprise, onderneming, Unternehmen, business) stands only where the law means it.

import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from './format.ts';
import { textsIn } from './texts.fixture.ts';

/** Texts in which the law asks whether somebody is a business. */
const OF_THE_LAW: readonly RegExp[] = [
  // The kind of a debtor, and who has not been told apart yet.
  /^(?:debtor_kind_business|refusal_kindsDiffer|warning_kindAssumed|conduct_weekly_business)$/,
  /^kinds_/,
  // What the law says of the two parties.
  /^(?:calc|law|rate|terms)_/,
  // Scenarios, named by the kind they are for.
  /^scenario_/,
  /^start_ladder_text$/,
];

/** The number and the court are proper names; a collection agency is somebody else. */
const NAMES: Readonly<Record<Locale, RegExp>> = {
  fr: /numéros? d’entreprise|tribunal de l’entreprise|sociétés? de recouvrement|forme de société/gi,
  nl: /ondernemings(?:nummers?|rechtbank|register)|ondernemings- of btw-nummers|vennootschapsvorm/gi,
  en: /business register|enterprise (?:court|number)/gi,
  de: /Unternehmens(?:nummern?|register|gericht)|Unternehmens- oder USt-Nummern|Inkassounternehmen|Gesellschaftsform/gi,
};

const BUSINESS: Readonly<Record<Locale, RegExp>> = {
  fr: /entreprise/i,
  nl: /ondernem/i,
  en: /\bbusiness|enterprise/i,
  de: /unternehm/i,
};
const COMPANY: Readonly<Record<Locale, RegExp>> = {
  fr: /société/i,
  nl: /\bbedrij(?:f|ven)\b/i,
  en: /\bcompan(?:y|ies)\b/i,
  de: /\bFirm(?:a|en)\b/,
};
/** Words that would be a third name. */
const OTHERS: Readonly<Record<Locale, RegExp>> = {
  fr: /\bfirmes?\b/i,
  nl: /vennootschap|\bfirma\b/i,
  en: /\bfirms\b|\b(?:your|the|a) firm\b(?! )/i,
  de: /\bBetrieb(?:e|es|s)?\b(?! nehmen|:)|Gesellschaft/,
};

const isOfTheLaw = (key: string): boolean => OF_THE_LAW.some(shape => shape.test(key));

describe.each(LOCALES)('whose claims these are, in %s', locale => {
  const texts = textsIn(locale).map(([key, text]) => [key, text.replace(NAMES[locale], '')] as const);

  it('is the company, and a business only where the law asks', () => {
    expect(texts.filter(([key, text]) => BUSINESS[locale].test(text) && !isOfTheLaw(key))).toEqual([]);
  });

  it('is called by no third word', () => {
    expect(texts.filter(([, text]) => OTHERS[locale].test(text))).toEqual([]);
  });

  it('is said often enough for the rule to be looked at', () => {
    expect(texts.filter(([, text]) => COMPANY[locale].test(text)).length).toBeGreaterThan(25);
    expect(texts.filter(([, text]) => BUSINESS[locale].test(text)).length).toBeGreaterThan(12);
  });
});

it('every exception is one that a French text needs', () => {
  const keys = textsIn('fr').flatMap(([key, text]) => (BUSINESS.fr.test(text) ? [key] : []));
  expect(OF_THE_LAW.filter(shape => !keys.some(key => shape.test(key)))).toEqual([]);
});
