const BETWEEN = '\n';

/** Names in one text, which a database answers much sooner than as many texts; no name has a line break. */
export const oneText = (names: Iterable<string>): string => [...names].join(BETWEEN);

export const namesIn = (text: string): string[] => (text === '' ? [] : text.split(BETWEEN));

/** What a name is told from most others by, without taking it out of its text. */
const shapeOf = (text: string, from: number, to: number): number =>
  ((to - from) << 16) | text.charCodeAt(from);

/**
 * Finds some names in texts of names: each that a text has and where it stands among the others. Only what begins and is as long as one of
 * them is taken out of the text, since that costs more than looking.
 */
export function finderOf(names: Iterable<string>): (text: string) => [name: string, at: number][] {
  const wanted = new Set(names);
  const shapes = new Set([...wanted].map((name) => shapeOf(name, 0, name.length)));
  return (text) => {
    const found: [string, number][] = [];
    for (let from = 0, at = 0; from < text.length; at++) {
      const end = text.indexOf(BETWEEN, from);
      const to = end === -1 ? text.length : end;
      const name = shapes.has(shapeOf(text, from, to)) ? text.slice(from, to) : '';
      if (name !== '' && wanted.has(name)) found.push([name, at]);
      from = to + 1;
    }
    return found;
  };
}
