import { endOfString } from './json-string.ts';

const [QUOTE, COMMA, OPEN_LIST, OPEN_OBJECT, CLOSE_LIST, CLOSE_OBJECT] = [34, 44, 91, 123, 93, 125];

/** So many values of a list are parsed at once. */
const PIECE = 500;

/** After so many characters whoever waits may do something else. */
const PAUSE = 1_000_000;

/** Some values of a list, as the text between its brackets and commas. */
export type Piece = { text: string; count: number };

type Cut = {
  /** The text with nothing between the brackets of the lists that were cut out. */
  frame: string;
  pieces: Map<string, Piece[]>;
};

/** Takes pieces of lists out of a text it is led through, from one bracket, comma or string to the next. */
function createCutter(text: string, names: readonly string[]) {
  const pieces = new Map<string, Piece[]>(names.map((name) => [name, []]));
  const frame: string[] = [];
  let into: Piece[] | undefined;
  let [depth, name, kept, start, count, isWhole] = [0, '', 0, 0, 0, true];
  return {
    string(from: number, to: number) {
      if (depth === 1) name = text.slice(from + 1, to);
    },
    /** How deep it is now. */
    open(at: number, isList: boolean): number {
      depth += 1;
      if (depth !== 2) return depth;
      into = isList ? pieces.get(name) : undefined;
      if (into === undefined) return depth;
      frame.push(text.slice(kept, at + 1));
      [kept, start, count, isWhole] = [at + 1, at + 1, 1, true];
      return depth;
    },
    comma(at: number) {
      if (depth !== 2) return;
      if (count === PIECE) {
        into?.push({ text: text.slice(start, at), count });
        [start, count, isWhole] = [at + 1, 0, false];
      }
      count += 1;
    },
    close(at: number) {
      depth -= 1;
      if (depth !== 1 || into === undefined) return;
      const last = text.slice(start, at);
      // Blank after a comma is no empty list but a value that is missing.
      if (!isWhole || count > 1 || last.trim() !== '') into.push({ text: last, count });
      [into, kept] = [undefined, at];
    },
    end: (): Cut => ({ frame: [...frame, text.slice(kept)].join(''), pieces }),
  };
}

/**
 * Cuts the lists of these names out of the object a JSON text is, so that they can be parsed in pieces; null where
 * brackets nest deeper than `deepest`. The text need not be JSON: what is broken in it is broken in the frame or a piece.
 */
export function* cutLists(
  text: string,
  { names, deepest }: { names: readonly string[]; deepest: number },
): Generator<void, Cut | null, void> {
  const cutter = createCutter(text, names);
  let pause = PAUSE;
  for (let index = 0; index < text.length; index++) {
    if (index >= pause) {
      pause = index + PAUSE;
      yield;
    }
    const code = text.charCodeAt(index);
    if (code === QUOTE) {
      const end = endOfString(text, index);
      cutter.string(index, end);
      index = end;
    } else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      if (cutter.open(index, code === OPEN_LIST) > deepest) return null;
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) cutter.close(index);
    else if (code === COMMA) cutter.comma(index);
  }
  return cutter.end();
}
