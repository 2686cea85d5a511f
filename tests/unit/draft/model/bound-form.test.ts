import { describe, expect, test } from 'vitest';
import { bodyOf } from '../../../../lib/draft/model/body.ts';
import { formFor } from '../../../../lib/draft/model/bound-form.ts';
import { draftSchema, pickSchema, repairSchema } from '../../../../lib/draft/model/wire.ts';
import type { Preset } from '../../../../lib/model/endpoint.ts';

/** Every list and text of a form that nothing ends, by its path. */
function endless(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { type, maxItems, maxLength } = schema as Record<string, unknown>;
  const isList = type === 'array' && typeof maxItems !== 'number';
  const isText = [type].flat().includes('string') && !('enum' in schema) && typeof maxLength !== 'number';
  return [
    ...(isList || isText ? [path] : []),
    ...Object.entries(schema).flatMap(([key, inner]) => endless(inner, `${path}/${key}`)),
  ];
}

const forms = { draft: draftSchema([]), pick: pickSchema, repair: repairSchema };

describe.each(Object.entries(forms))('the form of a %s', (_, form) => {
  test.each(['llama-cpp', 'ollama', 'lm-studio', 'vllm'] as const)('ends for %s', (preset) => {
    expect(endless(form)).not.toEqual([]);
    expect(endless(formFor(preset, form))).toEqual([]);
  });

  test.each(['openai', 'azure', 'openrouter', 'other'] as const)('is as it is for %s', (preset) => {
    expect(formFor(preset, form)).toBe(form);
  });
});

test('limits change nothing else of a form', () => {
  const without = JSON.stringify(formFor('llama-cpp', forms.draft)).replaceAll(
    /,"max(?:Items|Length)":\d+/gu,
    '',
  );
  expect(JSON.parse(without)).toEqual(forms.draft);
});

test('a question takes its form with the limits of the server', () => {
  const sent = (preset: Preset) =>
    JSON.stringify(
      bodyOf(
        { model: 'm', preset, schemaMode: 'strict', streams: true },
        { messages: [{ role: 'user', content: 'x' }], schema: forms.pick },
      ),
    );
  expect(sent('llama-cpp')).toContain('"maxItems":12');
  expect(sent('openai')).not.toContain('maxItems');
});
