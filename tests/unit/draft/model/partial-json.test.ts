import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completePart } from '../../../../lib/draft/model/partial-json.ts';

test.each([
  ['{"a":"one","b":"tw', { a: 'one' }],
  ['{"a":"one"', { a: 'one' }],
  ['{"a":12', {}],
  ['{"a":12,', { a: 12 }],
  ['{"a":[1,2', { a: [1] }],
  ['{"a":[{"n":1,"text":"x"},{"n":2', { a: [{ n: 1, text: 'x' }] }],
  ['{"a":"quote \\" inside","b":nul', { a: 'quote " inside' }],
  ['{"a":"back\\', {}],
  ['```json\n{"a":true}\n```', { a: true }],
  ['{"__proto__":{"x":1},"a":1}', JSON.parse('{"__proto__":{"x":1},"a":1}')],
  ['nothing', undefined],
  ['{"a" 1}', {}],
])('of %s, what is complete is read', (raw, value) => {
  expect(completePart(raw)).toEqual(value);
});

test('a whole text is read as it is, and no part of one shows a value that is not in it', () => {
  const objects = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { noNullPrototype: true });
  fc.assert(
    fc.property(objects, fc.nat(), (object, at) => {
      const text = JSON.stringify(object);
      const whole = JSON.parse(text) as Record<string, unknown>;
      expect(completePart(text)).toEqual(whole);
      const part = completePart(text.slice(0, at % (text.length + 1)));
      for (const [key, value] of Object.entries((part ?? {}) as Record<string, unknown>))
        if (typeof value === 'string') expect(value).toBe(whole[key]);
    }),
    { seed: 8785, numRuns: 300 },
  );
});

test('depth is bounded', () => {
  expect(completePart('{"a":'.repeat(50_000))).toBeInstanceOf(Object);
});
