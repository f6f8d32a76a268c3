// What an invoice of the demonstration must say about paying it late: French law towards businesses (C. com. L441-9,
// L441-10 and D441-5), nothing of it towards consumers.

import type { DemoDocument } from './documents.ts';

export function lateMentions({
  debtor,
}: DemoDocument): readonly { code: 'PMD' | 'PMT' | 'AAB'; text: string }[] {
  if (debtor.kind === 'consumer') return [];
  const rate =
    debtor.kind === 'business'
      ? 'taux de la BCE majoré de dix points'
      : 'taux de la BCE majoré de huit points';
  return [
    { code: 'PMD', text: `Pénalités de retard : ${rate}, exigibles sans rappel.` },
    { code: 'PMT', text: 'Indemnité forfaitaire pour frais de recouvrement en cas de retard : 40 euros.' },
    { code: 'AAB', text: "Pas d'escompte pour paiement anticipé." },
  ];
}

export type VatExemption = { readonly category: 'AE' | 'K'; readonly code: string; readonly text: string };

/** Why no VAT is asked for, in the code list of EN 16931 (VATEX); null where it is. */
export function vatExemption({ vatScheme }: DemoDocument): VatExemption | null {
  switch (vatScheme) {
    case 'standard':
      return null;
    case 'reverseCharge':
      return {
        category: 'AE',
        code: 'VATEX-EU-AE',
        text: 'Autoliquidation (article 196 de la directive 2006/112/CE, article 283-2 du CGI)',
      };
    case 'intraCommunity':
      return {
        category: 'K',
        code: 'VATEX-EU-IC',
        text: 'Exonération de TVA, livraison intracommunautaire (article 262 ter I du CGI)',
      };
  }
}
