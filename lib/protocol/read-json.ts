import { ambiguity, namesIn, survey } from './scan-json.ts';

/** The deepest nesting of a body, as `lib/hash/canonical.ts` has it. */
const MAX_DEPTH = 20;

/** A push nests its items' bodies under itself, its list and the item. */
export const PUSH_DEPTH = MAX_DEPTH + 3;

const MAX_BYTES = 1024 * 1024;

/** Why bytes are not taken as JSON; `where` is a path into the value such as `/items/0/body`, '' for the whole. */
export type UnreadableJson = {
  kind: 'not_utf8' | 'not_json' | 'duplicate_key' | 'too_deep' | 'too_large' | 'bad_text' | 'bad_number';
  where: string;
};

export type ReadJson = { ok: true; value: unknown } | { ok: false; problem: UnreadableJson };

/** The most bytes and nesting that are read. */
export type ReadLimits = { bytes: number; depth: number };

const refuse = (kind: UnreadableJson['kind'], where = ''): ReadJson => ({
  ok: false,
  problem: { kind, where },
});

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Reads JSON so that nobody can read it differently: fatal UTF-8, no name twice in an object, no U+0000, no lone surrogate,
 * no number that is rounded, not finite or an integer beyond 2^53. What is read has canonical JSON. Never throws.
 */
export function readJson(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): ReadJson {
  const { bytes: most = MAX_BYTES, depth = MAX_DEPTH } = limits;
  if (bytes.byteLength > most) return refuse('too_large');
  const text = textOf(bytes);
  if (text === null) return refuse('not_utf8');
  // Before parsing, which may need a stack as deep as the text nests.
  const { isDeeper, names, isPlain } = survey(text, depth);
  if (isDeeper) return refuse('too_deep');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('not_json');
  }
  // Most texts show at once that each name stands once and nothing is rounded; only the others are gone through again.
  if (isPlain && namesIn(value) === names) return { ok: true, value };
  const found = ambiguity(text);
  return found === null ? { ok: true, value } : refuse(found.kind, found.where);
}
