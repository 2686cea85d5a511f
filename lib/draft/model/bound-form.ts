import type { Preset } from '../../model/endpoint.ts';

/**
 * Servers that make a grammar of a form and so obey its limits; elsewhere a limit may be a word that makes the form refused.
 * Small models, which run there, repeat themselves without end where nothing ends a list.
 */
const BY_GRAMMAR: ReadonlySet<Preset> = new Set(['llama-cpp', 'ollama', 'lm-studio', 'vllm']);

/** What the prompts ask for at most, by the name of the list. */
const MOST: Readonly<Record<string, number>> = {
  claims: 25,
  sentences: 3,
  steps: 12,
  branches: 12,
  tried: 8,
  examples: 6,
  nonExamples: 6,
  mistakes: 3,
  checks: 2,
  options: 3,
  skills: 3,
  picks: 12,
};

const OTHERWISE = 12;
const LONGEST_TEXT = 400;

type Schema = Readonly<Record<string, unknown>>;

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const types = ({ type }: Schema): unknown[] => (Array.isArray(type) ? type : [type]);

function bounded(schema: Schema, name: string): Schema {
  const { items, properties } = schema;
  const isText = types(schema).includes('string') && !('enum' in schema);
  return {
    ...schema,
    ...(isText ? { maxLength: LONGEST_TEXT } : {}),
    ...(isSchema(items) ? { items: bounded(items, ''), maxItems: MOST[name] ?? OTHERWISE } : {}),
    ...(isSchema(properties)
      ? {
          properties: Object.fromEntries(
            Object.entries(properties).map(([key, one]) => [key, isSchema(one) ? bounded(one, key) : one]),
          ),
        }
      : {}),
  };
}

/** A form as a server is given it: with an end to every list and text where it keeps to one. */
export const formFor = (preset: Preset, schema: Schema): Schema =>
  BY_GRAMMAR.has(preset) ? bounded(schema, '') : schema;
