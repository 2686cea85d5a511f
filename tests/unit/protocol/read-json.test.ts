import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from '../../../lib/protocol/read-json.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const kind = (text: string): string => {
  const read = readJson(bytes(text));
  return read.ok ? 'read' : read.problem.kind;
};

test.each([
  ['{"a":1,"a":1}', 'duplicate_key'],
  ['{"a":1,"\\u0061":1}', 'duplicate_key'],
  ['[{"b":{"a":1}},{"a":[{"a":1,"x":"a","a":2}]}]', 'duplicate_key'],
  ['{"__proto__":1,"__proto__":2}', 'duplicate_key'],
  ['{"":1,"":2}', 'duplicate_key'],
  ['{"a":{"a":[1,"a","a"]},"b":"a"}', 'read'],
  ['["a","a"]', 'read'],
  ['{"a":"\\",\\"a\\":1,"}', 'read'],
  ['9007199254740993', 'bad_number'],
  ['{"a":[1e400]}', 'bad_number'],
  ['9007199254740991', 'read'],
  ['"\\u0000"', 'bad_text'],
  ['"\\ud800"', 'bad_text'],
  ['{"\\udc00":1}', 'bad_text'],
  ['"\\ud83d\\ude00"', 'read'],
  ['{"a":1', 'not_json'],
  ['', 'not_json'],
  ['\ufeff{}', 'not_json'],
  ['NaN', 'not_json'],
  [`${'['.repeat(20)}${']'.repeat(20)}`, 'read'],
  [`${'['.repeat(21)}${']'.repeat(21)}`, 'too_deep'],
  [`"${'['.repeat(100)}"`, 'read'],
])('%s is %s', (text, expected) => {
  expect(kind(text)).toBe(expected);
});

test('bytes that are not UTF-8 are refused and not replaced', () => {
  expect(readJson(new Uint8Array([34, 0xff, 34]))).toMatchObject({
    ok: false,
    problem: { kind: 'not_utf8' },
  });
});

test('a mebibyte of brackets, escapes or quotes is answered', () => {
  const mebibyte = 1024 * 1024;
  for (const text of ['[', '{"a":', '"\\', '"', '["",'])
    expect(['too_deep', 'not_json']).toContain(kind(text.repeat(Math.floor(mebibyte / text.length))));
});

test('a refused part is named by its path', () => {
  expect(readJson(bytes('{"items":[{"body":"\\u0000"}]}'))).toMatchObject({
    problem: { where: '/items/0/body' },
  });
});

const Json = fc.jsonValue({ maxDepth: 5, noUnicodeString: false });

test('what JSON.parse reads is read the same or refused, and nothing else is read', () => {
  fc.assert(
    fc.property(Json, (value) => {
      const text = JSON.stringify(value);
      const read = readJson(bytes(text));
      if (read.ok) expect(read.value).toEqual(JSON.parse(text));
      else expect(['bad_text', 'bad_number']).toContain(read.problem.kind);
    }),
    { seed: 7, numRuns: 500 },
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 60, unit: fc.constantFrom(...'{}[],:"\\u0a1e- ') }), (text) => {
      let parses = true;
      try {
        JSON.parse(text);
      } catch {
        parses = false;
      }
      if (readJson(bytes(text)).ok) expect(parses).toBe(true);
      else if (parses) expect(['duplicate_key', 'bad_text', 'bad_number', 'too_deep']).toContain(kind(text));
    }),
    { seed: 8, numRuns: 2_000 },
  );
});

test('a name planted twice at any depth is found', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), Json, { minKeys: 1, maxKeys: 5 }),
      fc.nat({ max: 6 }),
      (object, depth) => {
        const text = JSON.stringify(object);
        const [first = ''] = Object.keys(object);
        const twice = `${text.slice(0, -1)},${JSON.stringify(first)}:null}`;
        expect(kind(`${'[['.repeat(depth)}${twice}${']]'.repeat(depth)}`)).toBe('duplicate_key');
      },
    ),
    { seed: 9, numRuns: 300 },
  );
});
