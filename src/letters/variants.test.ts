import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../claim/parties.ts';
import type { LetterKind, WordingVariant } from '../dunning/scenario/scenario.ts';
import { money } from '../units/money.ts';
import { compose } from './compose.ts';
import type { MessageView } from './message.ts';
import { SAMPLE_KINDS, type SampleCase, sampleView } from './sample-views.ts';
import { VARIANT_KINDS } from './wording/letter-text.ts';

const LONGEST_SUBJECT = 55;

const POLITE: Readonly<Record<Language, RegExp>> = {
  fr: /merci/i,
  nl: /dank|gelieve/i,
  en: /thank|please/i,
  de: /dank|bitte/i,
};

const parts = (key: (typeof VARIANT_KINDS)[number]): { variant: WordingVariant; kind: LetterKind } => {
  const [variant, kind] = key.split('.');
  const isKind = (candidate: string | undefined): candidate is LetterKind =>
    SAMPLE_KINDS.some(known => known === candidate);
  const VARIANTS: readonly WordingVariant[] = [
    'receiptCheck',
    'personal',
    'publicPortal',
    'retention',
    'planOffer',
  ];
  const found = VARIANTS.find(candidate => candidate === variant);
  if (found === undefined || !isKind(kind)) throw new Error(`Found ${key}, expected variant.kind`);
  return { variant: found, kind };
};

const VIEWS = LANGUAGES.flatMap(language =>
  VARIANT_KINDS.flatMap(key =>
    (['frenchBusiness', 'belgianBusiness', 'frenchConsumer'] as const).flatMap(of =>
      ([1, 3] as const).map(invoices => {
        const { variant, kind } = parts(key);
        return {
          key,
          language,
          of,
          invoices,
          view: { ...sampleView({ kind, language, of, invoices }), variant },
        };
      }),
    ),
  ),
);

describe('the texts for debtors who are not the ordinary case', () => {
  it.each(VIEWS)(
    '$key in $language to a $of, $invoices invoice(s), is polite and asks one amount',
    ({ view, language }) => {
      const composed = compose(view);
      expect(composed.text).toMatch(POLITE[language]);
      expect(composed.amount).toEqual(view.asked);
      for (const line of view.invoices) expect(composed.text).toContain(line.number);
      expect(composed.text).not.toMatch(/[{}]|undefined|null/);
    },
  );

  it('a freelancer speaks in the first person, and tells of Chorus Pro to French offices alone', () => {
    const said = (variant: WordingVariant, of: SampleCase): string =>
      compose({ ...sampleView({ kind: 'courteousReminder', language: 'fr', of, invoices: 1 }), variant })
        .text;
    expect(said('personal', 'frenchBusiness')).toContain('Sauf erreur de ma part');
    expect(said('publicPortal', 'frenchBusiness')).toContain('Chorus Pro');
    expect(said('publicPortal', 'belgianBusiness')).not.toContain('Chorus Pro');
    expect(said('retention', 'frenchBusiness')).toContain('retenue de garantie');
  });
});

/** Numbers as accounting tools make them, and an amount of five figures: what a subject has to hold in real life. */
function lifelike(view: MessageView): MessageView {
  const amount = money(1_234_567, 'EUR');
  return {
    ...view,
    principal: amount,
    interest: money(0, 'EUR'),
    compensation: money(0, 'EUR'),
    asked: amount,
    invoices: view.invoices.map((line, index) => ({
      ...line,
      number: `FA-2026-0${341 + index}`,
      open: amount,
    })),
  };
}

describe('subjects', () => {
  const kinds = SAMPLE_KINDS.filter(kind => kind !== 'call').map(kind => ({
    name: kind,
    kind,
    variant: null,
  }));
  const variants = VARIANT_KINDS.map(key => ({ name: key, ...parts(key) }));

  it.each([...kinds, ...variants])(
    'of $name fit in fifty-five signs, in every language',
    ({ kind, variant }) => {
      for (const language of LANGUAGES)
        for (const invoices of [1, 3] as const) {
          const of = kind.startsWith('consumer') ? 'belgianConsumer' : 'frenchBusiness';
          const view = lifelike({ ...sampleView({ kind, language, of, invoices }), variant });
          const { subject } = compose(view, { requiredMentions: [] });
          expect(subject.length, subject).toBeLessThanOrEqual(LONGEST_SUBJECT);
          expect(subject).not.toMatch(/urgent|!/i);
        }
    },
  );
});
