import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

type Schema = {
  $ref?: string;
  type?: string;
  enum?: unknown[];
  pattern?: string;
  minLength?: number;
  minimum?: number;
  maximum?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean;
  items?: Schema | Schema[];
  minItems?: number;
  maxItems?: number;
  anyOf?: Schema[];
  allOf?: Schema[];
};

const require = createRequire(import.meta.filename);
const FILE = require.resolve('@atlaskit/adf-schema/dist/json-schema/v1/full.json');
const { definitions } = JSON.parse(readFileSync(FILE, 'utf8')) as { definitions: Record<string, Schema> };

const DOCUMENT: Schema = { $ref: '#/definitions/doc_node' };

function meant(schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const found = definitions[schema.$ref.replace('#/definitions/', '')];
  if (found === undefined) throw new Error(schema.$ref);
  return meant(found);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is a document of the published format. */
export const isDocument = (value: unknown): boolean => fits(value, DOCUMENT);

function fits(value: unknown, schema: Schema): boolean {
  const rule = meant(schema);
  if (rule.allOf?.some((part) => !fits(value, part))) return false;
  if (rule.anyOf !== undefined && !rule.anyOf.some((part) => fits(value, part))) return false;
  if (rule.enum !== undefined && !rule.enum.includes(value)) return false;
  if (rule.type === 'object') return isObject(value) && fitsObject(value, rule);
  if (rule.type === 'array') return Array.isArray(value) && fitsArray(value, rule);
  if (rule.type === 'string')
    return (
      typeof value === 'string' &&
      value.length >= (rule.minLength ?? 0) &&
      new RegExp(rule.pattern ?? '').test(value)
    );
  if (rule.type === 'number' || rule.type === 'integer')
    return typeof value === 'number' && value >= (rule.minimum ?? value) && value <= (rule.maximum ?? value);
  return rule.type !== 'boolean' || typeof value === 'boolean';
}

function fitsObject(value: Record<string, unknown>, rule: Schema): boolean {
  const { properties = {}, required = [], additionalProperties = true } = rule;
  return (
    required.every((name) => Object.hasOwn(value, name)) &&
    Object.entries(value).every(([name, inner]) => {
      const property = properties[name];
      return property === undefined ? additionalProperties : fits(inner, property);
    })
  );
}

const fitsArray = (
  value: unknown[],
  { items = {}, minItems = 0, maxItems = value.length }: Schema,
): boolean =>
  value.length >= minItems &&
  value.length <= maxItems &&
  value.every((inner, index) =>
    Array.isArray(items) ? items.some((item) => fits(inner, item)) : index < 0 || fits(inner, items),
  );

/** Parts of one thing as one rule; what several say of a property all holds. */
function whole(schema: Schema): Schema {
  const rule = meant(schema);
  if (rule.allOf === undefined) return rule;
  const parts = rule.allOf.map(whole);
  const properties: Record<string, Schema> = {};
  const allowed = (name: string) =>
    parts.every((part) => part.additionalProperties !== false || part.properties?.[name] !== undefined);
  for (const [name, said] of parts.flatMap((part) => Object.entries(part.properties ?? {})))
    if (allowed(name)) properties[name] = { ...properties[name], ...said };
  return Object.assign({}, ...parts, {
    properties,
    required: [...new Set(parts.flatMap(({ required = [] }) => required))],
  });
}

const DEEP = 12;
const VALUES: readonly string[] = ['#aabbcc', '#aabbccdd', '2026-01-01', 'a'];

/** A document of the published format, made by chance; each of its texts is a word of its own. */
export function madeDocument(chance: () => number): unknown {
  let words = 0;
  const upTo = (most: number) => Math.floor(chance() * (most + 1));
  const one = <T>(values: readonly T[]): T => values[upTo(values.length - 1)] as T;

  function text(name: string, { pattern }: Schema): string {
    if (pattern !== undefined) return VALUES.find((value) => new RegExp(pattern).test(value)) ?? '';
    words += 1;
    if (name === 'timestamp') return '1793664000000';
    return name === 'href' || name === 'url' ? `https://wiki.example/page${words}` : `word${words}`;
  }
  function list({ items = {}, minItems = 0, maxItems = minItems + 3 }: Schema, depth: number): unknown[] {
    const count = depth > DEEP ? minItems : Math.max(minItems, upTo(maxItems));
    return Array.from({ length: Math.min(count, maxItems) }, (_, index) => {
      const item = Array.isArray(items) ? items[Math.min(index, items.length - 1)] : items;
      return make(item ?? {}, depth + 1);
    });
  }
  function object({ properties = {}, required = [] }: Schema, depth: number): Record<string, unknown> {
    const wanted = Object.entries(properties).filter(
      ([name]) => required.includes(name) || name === 'content' || chance() < 0.5,
    );
    return Object.fromEntries(wanted.map(([name, property]) => [name, make(property, depth + 1, name)]));
  }
  function make(schema: Schema, depth: number, name = ''): unknown {
    const rule = whole(schema);
    if (rule.enum !== undefined) return one(rule.enum);
    if (rule.anyOf !== undefined) return make(one(rule.anyOf), depth, name);
    switch (rule.type) {
      case 'object':
        return object(rule, depth);
      case 'array':
        return list(rule, depth);
      case 'string':
        return text(name, rule);
      case 'boolean':
        return chance() < 0.5;
      case 'number':
      case 'integer':
        return (rule.minimum ?? 1) + upTo(Math.min(5, (rule.maximum ?? 6) - (rule.minimum ?? 1)));
      default:
        return {};
    }
  }
  return make(DOCUMENT, 0);
}
