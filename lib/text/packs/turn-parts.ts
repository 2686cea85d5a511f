/** Where a sentence begins. */
export const START = '(?<=^|[.!?;] )';

/** Where one ends: a stop inside "4.2" is none. */
export const END = '(?=[.!?;](?!\\d)|$)';

/** A part of a clause, which may hold "5,000", "4.2" and "02:00". */
export const PART = '((?:[^,.;:]|(?<=\\d)[,.:](?=\\d))+?)';

/** The rest of a sentence. */
export const REST = '((?:[^.;:]|(?<=\\d)[.:](?=\\d))+)';

const SMALL_WORDS =
  'of|for|to|in|on|at|by|with|from|into|and|or|not|no|only|never|is|are|be|that|which|who|if|when|unless|before|after|until|without|than';

/** Not one of the English words that tie, deny, join or open a clause. */
export const SMALL = `(?!(?:${SMALL_WORDS})\\b)`;

/** An English word that carries a meaning. */
export const WORD = `${SMALL}[\\p{L}\\p{N}-]+`;

/** English day and how a stretch of time is counted. */
export const DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
export const SPAN = `(?:second|minute|hour|day|night|week|month|quarter|year|shift|${DAY})s?`;

/** How many of something, in English: more than one, or digits. */
export const COUNT = '(?:\\d+|two|three|four|five|six|seven|eight|nine|ten)';
