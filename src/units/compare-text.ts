// The order of identifiers, days and numbers as texts: sign by sign, the same in every language.

export const compareText = (left: string, right: string): number =>
  left < right ? -1 : left > right ? 1 : 0;
