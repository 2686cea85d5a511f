/** So much of a page's words says what it is about, in characters. Of more, any lesson shares some: docs/tips.md has the figures. */
export const LEAD = 600;
/** A cut after less than this part of it would leave too little. */
const LEAST_PART = 0.6;

/** The first words of a text, to the end of a sentence where one ends late enough. */
export function leadOf(text: string): string {
  if (text.length <= LEAD) return text;
  const start = text.slice(0, LEAD);
  const ends = [...start.matchAll(/[.!?](?=\s)|\n/g)].map(({ index }) => index + 1);
  const end = ends.at(-1) ?? 0;
  if (end >= LEAD * LEAST_PART) return start.slice(0, end).trimEnd();
  const space = start.lastIndexOf(' ');
  return space > 0 ? start.slice(0, space) : start;
}
