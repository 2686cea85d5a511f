// Longer dashes stand between numbers as often as in them.
const SET_APART = /(?! )\p{Zs}|(?![0-9])\p{Nd}|(?<=[\p{Nd}A-Z)])[\u2010-\u2012](?=[\p{Nd}A-Z(])|\uFF0B/gu;
const DIGIT = /^\p{Nd}$/u;

/** A digit of any script as ours: ten stand in a row, the zero first. */
function digitOf(code: number): string {
  let value = 0;
  while (DIGIT.test(String.fromCharCode(code - value - 1))) value++;
  return String(value % 10);
}

/** A copy of the same length in which numbers are set with plain blanks, hyphens and digits. */
export const plainNumbers = (text: string): string =>
  text.replace(SET_APART, (it) => {
    if (it.length > 1) return it;
    if (/\p{Zs}/u.test(it)) return ' ';
    if (it === '\uFF0B') return '+';
    return DIGIT.test(it) ? digitOf(it.charCodeAt(0)) : '-';
  });

const IN_GROUPS =
  /(?<=\p{Nd})[\u2007-\u200A\u202F](?=\p{Nd}{3}(?!\p{Nd}))|(?<!\p{Nd}{5})[\u2010-\u2012]|[\u2010-\u2012](?!\p{Nd}(?!\p{Nd}))/gu;

/** The same, but what parts thousands or pages stays: blanks in front of three digits, hyphens before no last digit. */
export const plainButGroups = (text: string): string => {
  const plain = plainNumbers(text);
  const kept = plain.split('');
  for (const { index, 0: sign } of text.matchAll(IN_GROUPS)) kept[index] = sign;
  return kept.join('');
};
