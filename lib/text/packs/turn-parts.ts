/** Where a sentence begins. */
export const START = '(?<=^|[.!?;] )';

/** Where one ends: a stop inside "4.2" is none. */
export const END = '(?=[.!?;](?!\\d)|$)';

/** A part of a clause, which may hold "5,000", "4.2" and "02:00". */
export const PART = '((?:[^,.;:]|(?<=\\d)[,.:](?=\\d))+?)';

/** The rest of a sentence. */
export const REST = '((?:[^.;:]|(?<=\\d)[.:](?=\\d))+)';
