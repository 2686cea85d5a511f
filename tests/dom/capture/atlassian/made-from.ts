import fc from 'fast-check';
import type * as z from 'zod';

/** How a schema describes itself, as far as the published ones do. */
type Def = {
  type: string;
  shape?: Record<string, z.core.$ZodType>;
  innerType?: z.core.$ZodType;
  element?: z.core.$ZodType;
  valueType?: z.core.$ZodType;
  options?: readonly z.core.$ZodType[];
  entries?: Record<string, string>;
  values?: readonly unknown[];
  format?: string;
  getter?: () => z.core.$ZodType;
};

const defOf = (schema: z.core.$ZodType): Def => schema._zod.def as unknown as Def;

const isOptional = (schema: z.core.$ZodType): boolean => defOf(schema).type === 'optional';

/** Published schemas refer to each other in circles; beyond this, what may be missing is. */
const DEEP = 4;

const known = new Map<number, WeakMap<z.core.$ZodType, fc.Arbitrary<unknown>>>();

/** Values a schema allows; of what it leaves open, those an answer in JSON may have. */
export function madeFrom(schema: z.core.$ZodType, depth = 0): fc.Arbitrary<unknown> {
  const level = known.get(depth) ?? new WeakMap();
  known.set(depth, level);
  const made = level.get(schema) ?? make(schema, depth);
  level.set(schema, made);
  return made;
}

function make(schema: z.core.$ZodType, depth: number): fc.Arbitrary<unknown> {
  const def = defOf(schema);
  const within = (inner: z.core.$ZodType | undefined): fc.Arbitrary<unknown> =>
    inner === undefined ? ANYTHING : madeFrom(inner, depth + 1);
  switch (def.type) {
    case 'object':
      return objectFrom(def.shape ?? {}, depth);
    case 'optional':
      return within(def.innerType);
    case 'nullable':
      return depth > DEEP ? fc.constant(null) : fc.option(within(def.innerType), { nil: null });
    case 'lazy':
      return within(def.getter?.());
    case 'array':
      return fc.array(within(def.element), { maxLength: depth > DEEP ? 0 : 2 });
    case 'record':
      return fc.dictionary(WORD, within(def.valueType), { maxKeys: depth > DEEP ? 0 : 2 });
    case 'union':
      return fc.oneof(...(def.options ?? []).map(within));
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case 'literal':
      return fc.constantFrom(...(def.values ?? []));
    case 'string':
      return def.format === 'url' ? fc.constant('https://else.example/') : WORD;
    // A list of names that the product may add to.
    case 'custom':
      return WORD;
    case 'number':
      return fc.nat(1_000);
    case 'boolean':
      return fc.boolean();
    case 'date':
      return fc.constantFrom('2026-11-03T10:22:00.000Z', '2026-11-03T10:22:00.000+0100');
    case 'any':
    case 'unknown':
      return ANYTHING;
    default:
      throw new Error(`a schema of a kind not known here: ${def.type}`);
  }
}

const WORD = fc.stringMatching(/^x[a-z]{0,6}$/);
const ANYTHING = fc.oneof(WORD, fc.nat(9), fc.constant(null), fc.array(WORD, { maxLength: 2 }));

function objectFrom(shape: Record<string, z.core.$ZodType>, depth: number): fc.Arbitrary<unknown> {
  const wanted = Object.entries(shape).filter(([, inner]) => depth <= DEEP || !isOptional(inner));
  const values = Object.fromEntries(wanted.map(([name, inner]) => [name, madeFrom(inner, depth + 1)]));
  return fc.record(values, {
    requiredKeys: wanted.filter(([, inner]) => !isOptional(inner)).map(([name]) => name),
  });
}

/** What is made of a schema, with parts of it set. */
export const madeWith = <T extends object>(
  schema: z.core.$ZodType,
  parts: T,
): fc.Arbitrary<Record<string, unknown> & T> =>
  madeFrom(schema).map((made) => ({ ...(made as Record<string, unknown>), ...parts }));
