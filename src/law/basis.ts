// How sure a legal figure is and where it was read. Every figure of this room carries a Provenance, every
// rule an article; what is less than certain keeps a warning that travels with the result to the screen.
// A rule of 'medium' confidence gives its figure and the sentence "medium confidence"; one of 'medium-high' the figure alone.

/** `high`: primary text or two independent sources. `medium`: one source or a formula. `low`: not checked. */
export type Confidence = 'high' | 'medium-high' | 'medium' | 'low';

export type Provenance = { readonly confidence: Confidence; readonly source: string };

/** An article, with the sureness of our reading of it. */
export type Basis = Provenance & { readonly article: string };

export type WarningKey =
  | 'rateByFormula'
  | 'rateCarried'
  | 'rateUnknown'
  | 'rateUnsure'
  | 'contractRateBelowFloor'
  | 'consumerRateOverCap'
  | 'lumpSumByInvoice'
  | 'interestMayCompound'
  | 'capitalisationRefused'
  | 'termTooLong'
  | 'ruleUnsure'
  | 'paymentBeforeDue'
  | 'consumerNotice'
  | 'fixedSumInEuros'
  | 'publicRate';

/** What a person must know before relying on the result, in one English sentence. */
export type LawWarning = { readonly key: WarningKey; readonly text: string };

/** The warning that a rule below `high` must keep, or none. */
export function warningsOf(basis: Basis): LawWarning[] {
  if (basis.confidence === 'high' || basis.confidence === 'medium-high') return [];
  return [{ key: 'ruleUnsure', text: `${basis.article}: ${basis.confidence} confidence (${basis.source})` }];
}

/** The warnings without repetition, in the order in which they first came. */
export function distinctWarnings(warnings: readonly LawWarning[]): LawWarning[] {
  if (warnings.length < 2) return [...warnings];
  const byText = new Map(warnings.map(warning => [`${warning.key} ${warning.text}`, warning]));
  return [...byText.values()];
}
