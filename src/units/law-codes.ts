// The laws that the product knows, each by the code of its country; EU is the directive where a country's own law is not known.

export const EVERY_LAW = ['FR', 'BE', 'NL', 'LU', 'DE', 'ES', 'IT', 'EU'] as const;
export type LawCode = (typeof EVERY_LAW)[number];
