import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../claim/parties.ts';
import { day } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { SAID_KINDS, shippedSaid } from '../wording/confirmation-text.ts';
import { toneAdvice } from '../wording-tone.ts';
import { confirmationOf } from './confirmation.ts';
import { saidProblems } from './own-said.ts';
import { planLetter } from './plan-letter.ts';

const euros = (cents: number) => money(cents, 'EUR');
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const PARTIES = {
  language: 'fr',
  country: 'FR',
  recipientName: 'Mme Dupont',
  creditorName: 'Atelier Lumen',
  signatory: null,
} as const;
const OWN_PLAN = {
  subject: 'Votre échéancier : {{ whole }}',
  body: `{{ greeting }}

Voici ce dont nous sommes convenus pour {{ numbers }} : {{ debtorName }} règle {{ whole }} en {{ count }} fois.

<schedule/>

<clauses/>

{% if isAccepted %}C'est entendu, merci.{% else %}Un « bon pour accord » nous suffit.{% endif %}

<signature/>`,
};
const TERMS = {
  whole: euros(100_000),
  numbers: ['F-101'],
  instalments: [
    { dueOn: day('2026-11-05'), amount: euros(50_000) },
    { dueOn: day('2026-12-05'), amount: euros(50_000) },
  ],
  interest: 'runs',
  hasAcceleration: true,
  acknowledgesDebt: true,
  graceDays: 5,
} as const;

describe('the shipped words of confirmations and plans', () => {
  it('pass the test that the words of a company must pass, in four languages, and draw no remark', () => {
    for (const language of LANGUAGES)
      for (const kind of SAID_KINDS) {
        const text = shippedSaid(kind, language);
        expect(saidProblems(text, { kind, language }), `${kind} ${language}`).toEqual([]);
        expect(toneAdvice(text, { letter: null, language }), `${kind} ${language}`).toEqual([]);
      }
  });
});

describe('a plan in words of the company', () => {
  it('is signed and confirmed in those words, with the clauses that nobody writes anew', () => {
    expect(saidProblems(OWN_PLAN, { kind: 'plan', language: 'fr' })).toEqual([]);
    const writing = { ...PARTIES, debtorName: 'Dupont SARL', own: OWN_PLAN };
    const { subject, text } = planLetter(TERMS, writing);
    expect(plain(subject)).toBe('Votre échéancier : 1 000,00 €');
    expect(plain(text)).toBe(
      [
        'Bonjour Mme Dupont,',
        'Voici ce dont nous sommes convenus pour F-101 : Dupont SARL règle 1 000,00 € en 2 fois.',
        '- 5 novembre 2026 : 500,00 €\n- 5 décembre 2026 : 500,00 €',
        'Par la présente, Dupont SARL reconnaît devoir cette somme de 1 000,00 € en principal.',
        'Tant que les dates sont tenues, nous suspendons toute relance pour ces factures.',
        'Les intérêts de retard continuent de courir sur le solde.',
        'À défaut de versement dans les 5 jours ouvrés suivant une échéance, le solde devient immédiatement exigible.',
        'Un « bon pour accord » nous suffit.',
        'Cordialement,\nAtelier Lumen',
      ].join('\n\n'),
    );
    expect(planLetter({ ...TERMS, isAccepted: true }, writing).text).toContain('C’est entendu, merci.');
  });

  it('may not leave out the acknowledgement of the debt, an instalment, or the sum', () => {
    const of = (body: string) => saidProblems({ ...OWN_PLAN, body }, { kind: 'plan', language: 'fr' });
    expect(of(OWN_PLAN.body.replace('<clauses/>', ''))).toEqual([{ kind: 'mention', found: 'planClauses' }]);
    expect(of(OWN_PLAN.body.replace('<schedule/>', ''))).toEqual([
      { kind: 'mention', found: 'planSchedule' },
    ]);
    expect(of(OWN_PLAN.body.replace('{{ whole }}', 'votre dette').replace('<clauses/>', ''))).toEqual([
      { kind: 'mention', found: 'saidAmount' },
      { kind: 'mention', found: 'planClauses' },
    ]);
  });

  it('asks for no amount that nobody agreed, and is no program', () => {
    const more = (text: string) => ({ ...OWN_PLAN, body: `${OWN_PLAN.body}\n\n${text}` });
    const of = (text: string) => saidProblems(more(text), { kind: 'plan', language: 'fr' });
    expect(of('Ajoutez 40 € de frais.')).toEqual([{ kind: 'amount', found: '40 €' }]);
    expect(of('{{ dueOn }}')).toEqual([{ kind: 'variable', found: 'dueOn' }]);
    expect(of("{% include 'x' %}")).toEqual([{ kind: 'instruction', found: 'include' }]);
  });
});

describe('a promise in words of the company', () => {
  const said = {
    kind: 'promise',
    amount: euros(60_000),
    payOn: day('2026-10-09'),
    numbers: ['F-101'],
  } as const;
  const own = (body: string) => ({ subject: 'Entendu', body });

  it('is confirmed in them', () => {
    const words = own('C’est noté : {{ amount }} le {{ payOn }} ({{ numbers }}).\n\n<signature/>');
    const { subject, text } = confirmationOf(said, {
      ...PARTIES,
      by: 'call',
      callOn: day('2026-10-05'),
      own: words,
    });
    expect(subject).toBe('Entendu');
    expect(plain(text)).toBe(
      'C’est noté : 600,00 € le 9 octobre 2026 (F-101).\n\nCordialement,\nAtelier Lumen',
    );
  });

  it('is confirmed in the shipped ones where those of the company do not say the day', () => {
    const words = own('C’est noté : {{ amount }} ({{ numbers }}).\n\n<signature/>');
    const { text } = confirmationOf(said, { ...PARTIES, by: 'call', callOn: day('2026-10-05'), own: words });
    expect(plain(text)).toContain('Comme convenu, nous attendons votre règlement de 600,00 €');
  });

  it('shows a name that looks like a template or a block as it is written', () => {
    const name = '{{ amount }} <signature/>';
    const { text } = confirmationOf(said, {
      ...PARTIES,
      recipientName: name,
      by: 'call',
      callOn: day('2026-10-05'),
    });
    expect(text).toContain(`Bonjour ${name},`);
  });
});
