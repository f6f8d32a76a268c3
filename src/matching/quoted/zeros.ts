// O written for 0: '2O26OOO3O' is 202600030. Only next to digits, and of the same length, so that places stay right.

/** 'F-2O26-OO12' is F-2026-0012; 'SOLDE' and 'NO 12' stay as they are. */
export const zerosFor = (text: string): string =>
  !text.includes('O') && !text.includes('o')
    ? text
    : text.replaceAll(/O+(?=\d)|(?<=\d)O+(?=[^\p{L}]|$)|(?<=\dO*)O+(?=O*\d)/giu, run =>
        '0'.repeat(run.length),
      );
