import { expect, it } from 'vitest';
import { replyHint } from './reply-hint.ts';

it.each([
  ['Bonjour,\nCette facture a été réglée le 3 octobre. Cordialement', 'paid'],
  ['Nous avons déjà payé par virement.', 'paid'],
  ['De factuur werd vorige week betaald.', 'paid'],
  ['Der Betrag wurde bereits überwiesen.', 'paid'],
  ['Nous effectuerons le virement vendredi.', 'promise'],
  ['Le règlement partira le 15.', 'promise'],
  ['We will pay this on Friday.', 'promise'],
  ['Wij zullen betalen op 15 oktober.', 'promise'],
  ['Pouvons-nous régler en trois fois ?', 'instalments'],
  ['Nous contestons cette facture : deux colis manquent.', 'dispute'],
  ['We hebben de goederen niet ontvangen.', 'dispute'],
  ['Nous sommes en attente d’un avoir de 120 €.', 'dispute'],
  ['Le virement est parti mardi, vous devriez l’avoir demain.', 'paid'],
  ['Mme Leroy ne travaille plus chez nous.', 'wrongPerson'],
])('%s', (words, kind) => {
  const hint = replyHint(words);
  expect(hint?.kind).toBe(kind);
  expect(words.replace(/\s+/g, ' ')).toContain(hint?.sentence);
});

it('what would hurt most comes first, and no word is no hint', () => {
  expect(replyHint('Nous paierons le reste. Mais nous contestons le transport.')).toEqual({
    kind: 'dispute',
    sentence: 'Mais nous contestons le transport.',
  });
  expect(replyHint('Bonjour, pouvez-vous me rappeler ? Merci.')).toBeNull();
  expect(replyHint('')).toBeNull();
});
