// What bounds a comparison: for whoever decides, for whoever counts and for the form that asks.

/** Days after the message within which a payment decides. */
export const DECISIVE_DAYS = 30;
/** Below this a comparison shows nothing, whatever comes of it. */
export const FEWEST_DEBTORS = 40;
export const MOST_DEBTORS = 100_000;
/** Longer, and the customers, the prices and the season are others. */
export const LONGEST_DAYS = 365;
/** Of a hundred debtors, those who go without a message: at most half, since the others show what it is worth. */
export const FEWEST_WITHOUT_PERCENT = 10;
export const MOST_WITHOUT_PERCENT = 50;
