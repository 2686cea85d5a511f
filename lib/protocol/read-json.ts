import { checked, type Unfit } from '../hash/canonical.ts';

/** The deepest nesting a body may have; the whole of a push is a few levels above its items' bodies. */
const MAX_DEPTH = 24;

/** Why bytes are not taken as JSON; `where` is a path into the value, '' for the whole. */
export type UnreadableJson = {
  kind: 'not_utf8' | 'not_json' | 'duplicate_key' | 'too_deep' | 'bad_text' | 'bad_number';
  where: string;
};

export type ReadJson = { ok: true; value: unknown } | { ok: false; problem: UnreadableJson };

const refuse = (kind: UnreadableJson['kind'], where = ''): ReadJson => ({
  ok: false,
  problem: { kind, where },
});

const QUOTE = 34;
const BACKSLASH = 92;

/** Where the string that begins at `start` ends: the index behind its closing quote, or the text's end. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === QUOTE) return at + 1;
  }
  return text.length;
}

/** Whether brackets nest deeper than is read; said before parsing, which would need a stack for them. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at) - 1;
    else if (code === 91 || code === 123) {
      if (++depth > MAX_DEPTH) return true;
    } else if (code === 93 || code === 125) depth--;
  }
  return false;
}

/** A name that one object of a valid JSON text has twice, with escapes resolved, or null. */
function repeatedKey(text: string): string | null {
  const open: (Set<string> | null)[] = [];
  // A string is a name where the last sign before it was the object's brace or a comma in it.
  let isName = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') {
      const end = endOfString(text, at);
      const names = open.at(-1);
      if (isName && names) {
        const name = JSON.parse(text.slice(at, end)) as string;
        if (names.has(name)) return name;
        names.add(name);
      }
      isName = false;
      at = end - 1;
    } else if (sign === '{') {
      open.push(new Set());
      isName = true;
    } else if (sign === '[') {
      open.push(null);
      isName = false;
    } else if (sign === '}' || sign === ']') open.pop();
    else if (sign === ',') isName = open.at(-1) !== null;
  }
  return null;
}

/** Numbers and texts that two readers could take differently; depth has been looked at. */
function unfitOf(value: unknown): Unfit | null {
  const found = checked(value);
  return found?.kind === 'too_deep' ? null : found;
}

/**
 * Reads JSON so that nobody can read it differently: fatal UTF-8, no name twice in an object, no U+0000, no lone surrogate, no
 * number that is not finite or an integer beyond 2^53, no nesting beyond what is used. Never throws.
 */
export function readJson(bytes: Uint8Array): ReadJson {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuse('not_utf8');
  }
  if (isTooDeep(text)) return refuse('too_deep');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('not_json');
  }
  const name = repeatedKey(text);
  if (name !== null) return refuse('duplicate_key');
  const unfit = unfitOf(value);
  if (unfit === null) return { ok: true, value };
  return refuse(unfit.kind === 'bad_number' ? 'bad_number' : 'bad_text', unfit.where);
}
