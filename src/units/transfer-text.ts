// What a transfer carries as free text.

/** 140 characters (EPC069-12). */
export const LONGEST_REFERENCE = 140;

/** How many of the numbers a transfer carries; null where all of them find room. */
export function roomOnTransfer(
  numbers: readonly string[],
): { readonly named: number; readonly all: number } | null {
  const named = numbersOnTransfer(numbers).length;
  return named < numbers.length ? { named, all: numbers.length } : null;
}

/** As many of the numbers as a transfer carries, from the first. */
export function numbersOnTransfer(numbers: readonly string[]): readonly string[] {
  let length = -1;
  const end = numbers.findIndex(number => {
    length += 1 + number.length;
    return length > LONGEST_REFERENCE;
  });
  return end < 0 ? numbers : numbers.slice(0, end);
}
