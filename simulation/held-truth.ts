// What a person, or somebody who writes in the firm's place, keeps from being asked for, from a day until a day.

export type Hold = {
  readonly customer: string;
  readonly number: string | null;
  readonly from: string;
  until: string | null;
};

export const holds = (
  hold: Hold,
  { customer, number, on }: { customer: string; number: string; on: string },
): boolean =>
  hold.customer === customer &&
  (hold.number === null || hold.number === number) &&
  hold.from <= on &&
  (hold.until === null || hold.until >= on);
