// Shares of a whole in tenths of a per cent, and how sure a share is that was seen few times.

/** Rounded half up; both are zero or more, the second more. */
export const ratio = (above: bigint, below: bigint): number => Number((above * 2n + below) / (below * 2n));

/** The whole is more than zero: 1 of 3 is 333. */
export const shareTenths = (part: number, whole: number): number =>
  ratio(1000n * BigInt(part), BigInt(whole));

/** Of the normal distribution: nineteen times in twenty. */
export const Z = 1.959_964;

export type LikelyShare = {
  readonly tenths: number;
  readonly lowTenths: number;
  readonly highTenths: number;
};

/**
 * A share that was seen in some cases, and between what it lies nineteen times in twenty (Wilson's score interval, which
 * stays within 0 and 100 % and is wide where little was seen). 2 of 2: 100 %, between 34.2 and 100 %. Null of nothing.
 */
export function likelyShare(part: number, whole: number): LikelyShare | null {
  if (whole <= 0) return null;
  const { low, high } = wilsonLimits({ part, whole });
  const tenths = (value: number): number => Math.round(1000 * value);
  return { tenths: shareTenths(part, whole), lowTenths: tenths(low), highTenths: tenths(high) };
}

/** So many of so many. */
export type Seen = { readonly part: number; readonly whole: number };

/** The whole is more than zero. E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209-212. */
export function wilsonLimits({ part, whole }: Seen): { readonly low: number; readonly high: number } {
  const share = part / whole;
  const below = 1 + Z ** 2 / whole;
  const middle = (share + Z ** 2 / (2 * whole)) / below;
  const half = (Z * Math.sqrt((share * (1 - share)) / whole + Z ** 2 / (4 * whole ** 2))) / below;
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
