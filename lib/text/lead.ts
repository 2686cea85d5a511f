/** A text of so many characters is looked at whole: what is short is about one thing. */
export const WHOLE = 1_200;
/** Of a longer one this much, since of many words any lesson shares some: docs/tips.md has the figures. */
const LEAD = 200;
/** A cut after less than this part of it would leave too little. */
const LEAST_PART = 0.6;

/** A short text, or the first words of a longer one, to the end of a sentence where one ends late enough. */
export function leadOf(text: string): string {
  if (text.length <= WHOLE) return text;
  const start = text.slice(0, LEAD);
  const ends = [...start.matchAll(/[.!?](?=\s)|\n/g)].map(({ index }) => index + 1);
  const end = ends.at(-1) ?? 0;
  if (end >= LEAD * LEAST_PART) return start.slice(0, end).trimEnd();
  const space = start.lastIndexOf(' ');
  return space > 0 ? start.slice(0, space) : start;
}
