/** Why a value has no canonical JSON; the two names are the wire's refusals of PROTOCOL section 3. */
export type Unfit = { kind: 'bad_text' | 'bad_number' | 'bad_value' | 'too_deep'; where: string };

/** The deepest nesting of arrays and objects a value may have. */
const MAX_DEPTH = 20;

const badText = (text: string): boolean => text.includes('\u0000') || !text.isWellFormed();

const badNumber = (value: number): boolean =>
  !Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value));

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

const HERE = '';

function unfitScalar(value: unknown): Unfit | null {
  if (typeof value === 'string') return badText(value) ? { kind: 'bad_text', where: HERE } : null;
  if (typeof value === 'number') return badNumber(value) ? { kind: 'bad_number', where: HERE } : null;
  return value === null || typeof value === 'boolean' ? null : { kind: 'bad_value', where: HERE };
}

/** The way to a refused part is put together on the way back: most values have none. */
const within = (step: string | number, found: Unfit | null): Unfit | null =>
  found === null ? null : { kind: found.kind, where: `/${step}${found.where}` };

/** What is wrong with a value, and whether every object in it has its names in the order of RFC 8785. */
type Seen = { isSorted: boolean };

function unfitEntry(key: string, value: unknown, depth: number, seen: Seen): Unfit | null {
  if (badText(key)) return { kind: 'bad_text', where: HERE };
  // An absent key and an undefined one are the same JSON.
  return value === undefined ? null : within(key, unfit(value, depth, seen));
}

function unfit(value: unknown, depth: number, seen: Seen): Unfit | null {
  if (typeof value !== 'object' || value === null) return unfitScalar(value);
  if (depth === MAX_DEPTH) return { kind: 'too_deep', where: HERE };
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const found = within(index, unfit(value[index], depth + 1, seen));
      if (found) return found;
    }
    return null;
  }
  if (!isPlain(value)) return { kind: 'bad_value', where: HERE };
  let last: string | null = null;
  for (const key of Object.keys(value)) {
    if (last !== null && key < last) seen.isSorted = false;
    last = key;
    const found = unfitEntry(key, (value as Record<string, unknown>)[key], depth + 1, seen);
    if (found) return found;
  }
  return null;
}

/**
 * The first reason a value cannot be hashed or sent, or null when it can: U+0000, ill-formed UTF-16, a number that
 * is not finite, an integer beyond 2^53, nesting deeper than 20, or something that is not JSON.
 */
export const checked = (value: unknown): Unfit | null => unfit(value, 0, { isSorted: true });

const byUnits = (a: string, b: string): number => (a < b ? -1 : 1);

/** The engine writes texts and numbers as RFC 8785 says; only the order of names is its own. */
function written(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
  const keys = Object.keys(value).sort(byUnits);
  let parts = '';
  for (const key of keys) {
    const entry = (value as Record<string, unknown>)[key];
    if (entry !== undefined) parts += `${parts === '' ? '' : ','}${JSON.stringify(key)}:${written(entry)}`;
  }
  return `{${parts}}`;
}

/**
 * RFC 8785 JSON of a value.
 * @throws TypeError when `checked` refuses it.
 */
export function canonical(value: unknown): string {
  const seen = { isSorted: true };
  const refused = unfit(value, 0, seen);
  if (refused !== null) throw new TypeError(`not canonical JSON: ${refused.kind} at ${refused.where || '/'}`);
  // What was canonical when it was sent needs no sorting, and the engine writes it whole.
  return seen.isSorted ? JSON.stringify(value) : written(value);
}
