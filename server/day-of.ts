const DAY = 86_400_000;

/** When the UTC day of a time began, in ms. */
export const dayOf = (at: number): number => at - (at % DAY);
