import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../claim/parties.ts';
import { compose } from './compose.ts';
import { editedHtml, unwrapped } from './edited.ts';
import { sampleView } from './sample-views.ts';

const VIEW = {
  ...sampleView({ kind: 'costsNotice', language: 'fr', of: 'frenchBusiness', invoices: 3 }),
  pageUrl: 'https://acquit.example/p/1',
};
const edited = (text: string, wording = null) =>
  editedHtml({ view: VIEW, wording, subject: compose(VIEW).subject, text });

describe('a message whose words a person changed', () => {
  it('is the message itself where they changed nothing, in each language and of each kind', () => {
    for (const language of LANGUAGES)
      for (const kind of [
        'courteousReminder',
        'costsNotice',
        'formalNotice',
        'consumerFirstReminder',
      ] as const) {
        const of = kind === 'consumerFirstReminder' ? 'belgianConsumer' : 'belgianBusiness';
        const view = { ...sampleView({ kind, language, of, invoices: 3 }), pageUrl: VIEW.pageUrl };
        const { subject, text, html } = compose(view);
        expect(editedHtml({ view, wording: null, subject, text }), `${kind} ${language}`).toBe(html);
      }
  });

  it('keeps its table, its button and the code beside the account when a sentence is added', () => {
    const { text, html } = compose(VIEW);
    const greeting = 'Bonjour Madame Lefort,\n';
    expect(text).toContain(greeting);
    const after = edited(text.replace(greeting, `${greeting}\nMerci encore pour votre accueil de mardi.\n`));
    expect(after).toContain('<p style="margin:0 0 16px">Merci encore pour votre accueil de mardi.</p>');
    for (const part of [/<table width="100%".*?<\/table>/s, /<td class="button".*?<\/td>/s, /<img [^>]*>/]) {
      const kept = part.exec(html)?.[0] ?? 'nothing';
      expect(after).toContain(kept);
    }
  });

  it('keeps the amount in bold in a sentence of which a word was changed, and nowhere sets a part of another amount so', () => {
    const view = {
      ...sampleView({ kind: 'courteousReminder', language: 'fr', of: 'frenchBusiness', invoices: 3 }),
    };
    const { subject, text, html } = compose(view);
    const [, bold = ''] = /<strong>([^<]*)<\/strong>/.exec(html) ?? [];
    expect(bold).toMatch(/€$/);
    const changed = text
      .replace('Sauf erreur de notre part', 'Sauf erreur')
      .replace(/\u{202f}|\u{a0}/gu, ' ');
    const typed = bold.replace(/\s/gu, ' ');
    expect(changed).toContain(typed);
    const after = editedHtml({ view, wording: null, subject, text: `${changed}\nEt non 9${typed}.` });
    expect(after).toContain(`<strong>${typed}</strong>`);
    expect(after).toContain(`Et non 9${typed}.`);
  });

  it('in words of the company keeps what of these is unchanged', () => {
    const wording = { subject: 'Solde', body: '{{ greeting }}\n\nMerci de lire **ceci**.\n\n<invoices/>' };
    const { text, html } = compose(VIEW, { wording, requiredMentions: [] });
    expect(html).toContain('<strong>ceci</strong>');
    const after = editedHtml({ view: VIEW, wording, subject: 'Solde', text: `${text}\nÀ bientôt.` });
    expect(after).toContain('<strong>ceci</strong>');
    expect(after).toContain('À bientôt.');
    const broken = { subject: 'Solde', body: '{% if %}' };
    expect(editedHtml({ view: VIEW, wording: broken, subject: 'Solde', text })).toContain('<th scope="col"');
  });

  it('breaks its lines where the screen ends, and where a person ended them', () => {
    const wrapped = [
      'Malgré nos messages du 2 octobre et du 9 octobre et notre appel du 16',
      'octobre, vos factures restent impayées.',
      'Cordialement,',
      'Claire Vasseur',
    ].join('\n');
    expect(unwrapped(wrapped)).toBe(
      'Malgré nos messages du 2 octobre et du 9 octobre et notre appel du 16 octobre, vos factures restent impayées.\nCordialement,\nClaire Vasseur',
    );
    // A word was put in: the line has become longer than any that is broken by width.
    expect(unwrapped(wrapped.replace('Malgré nos', 'Malgré nos aimables'))).toMatch(/du 16 octobre, vos/);
    expect(unwrapped('Deux points :\n- l’un\n- l’autre')).toBe('Deux points :\n- l’un\n- l’autre');
  });
});
