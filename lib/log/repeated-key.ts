import { endOfString } from './json-string.ts';

const [QUOTE, COMMA, COLON, OPEN_LIST, OPEN_OBJECT, CLOSE_LIST, CLOSE_OBJECT] = [
  34, 44, 58, 91, 123, 93, 125,
];

/** Adds the key a raw JSON string stands for, which may be written in several ways; false when it was there. */
function addKey(keys: Set<string>, raw: string): boolean {
  const key = raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw;
  const isNew = !keys.has(key);
  keys.add(key);
  return isNew;
}

/**
 * True when an object of a JSON text has one key twice, which `JSON.parse` would make one of in silence.
 * The text must be JSON already.
 */
export function hasRepeatedKey(text: string): boolean {
  // The keys of each object that is open, null for a list.
  const open: (Set<string> | null)[] = [];
  let isKey = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) {
      const keys = open.at(-1);
      const end = endOfString(text, index);
      if (isKey && keys && !addKey(keys, text.slice(index + 1, end))) return true;
      index = end;
    } else if (code === COLON || code === COMMA) isKey = code === COMMA;
    else if (code === CLOSE_OBJECT || code === CLOSE_LIST) open.pop();
    else if (code === OPEN_OBJECT || code === OPEN_LIST) {
      open.push(code === OPEN_OBJECT ? new Set() : null);
      isKey = true;
    }
  }
  return false;
}
