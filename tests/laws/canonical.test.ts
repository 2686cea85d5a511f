import { isDeepStrictEqual } from 'node:util';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, checked } from '../../lib/hash/canonical.ts';
import { sha256 } from '../../lib/hash/sha256.ts';
import { law } from './law.ts';

/** A number from its IEEE 754 bits, as RFC 8785 appendix B writes them. */
function fromBits(bits: string): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${bits}`));
  return view.getFloat64(0);
}

describe('RFC 8785', () => {
  test.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['433fffffffffffff', '9007199254740991'],
    ['c33fffffffffffff', '-9007199254740991'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('writes the number of bits %s as %s', (bits, text) => {
    expect(canonical(fromBits(bits))).toBe(text);
  });

  test('sorts keys by UTF-16 units (section 3.2.3)', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(Object.values(JSON.parse(canonical(value)) as object)).toEqual([
      'One',
      'Carriage Return',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
    expect([...canonical(value).matchAll(/"([^"]+)":/g)].map((match) => match[1])).toEqual([
      '\\r',
      '1',
      '\u0080',
      '\u00f6',
      '\u20ac',
      '\ud83d\ude00',
      '\ufb33',
    ]);
  });

  test('writes the example of section 3.2.2, less the number that no peer may send', () => {
    const value: unknown = JSON.parse(
      '{"numbers":[333333333.33333329,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
    );
    expect(canonical(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });
});

test('sha256 is that of FIPS 180-4 over UTF-8', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(sha256('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c');
});

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

describe('a value is refused', () => {
  test.each<[string, unknown, string]>([
    ['U+0000 in a text', { a: ['x\u0000'] }, 'bad_text'],
    ['U+0000 in a key', { 'a\u0000': 1 }, 'bad_text'],
    ['a lone high surrogate', 'x\ud83d', 'bad_text'],
    ['a lone low surrogate in a key', { '\ude00': 1 }, 'bad_text'],
    ['NaN', { a: Number.NaN }, 'bad_number'],
    ['infinity', [Number.NEGATIVE_INFINITY], 'bad_number'],
    ['an integer of 2^53', 2 ** 53, 'bad_number'],
    ['a large integer', 1e30, 'bad_number'],
    ['nesting of 21', nested(21), 'too_deep'],
    ['undefined in a list', [undefined], 'bad_value'],
    ['a function', { a: () => 1 }, 'bad_value'],
    ['a bigint', 1n, 'bad_value'],
    ['a date', { a: new Date(0) }, 'bad_value'],
    ['a map', new Map(), 'bad_value'],
    ['nothing', undefined, 'bad_value'],
  ])('for %s', (_name, value, kind) => {
    expect(checked(value)?.kind).toBe(kind);
    expect(() => canonical(value)).toThrow(TypeError);
  });

  test('and the place is named', () => {
    expect(checked({ a: [1, { b: 'x\u0000' }] })).toEqual({ kind: 'bad_text', where: '/a/1/b' });
  });

  test('but 20 levels, 2^53 - 1 and an absent key are fine', () => {
    expect(canonical(nested(20))).toBe('[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]');
    expect(canonical({ b: undefined, a: 2 ** 53 - 1 })).toBe('{"a":9007199254740991}');
  });

  test('a value that holds itself is too deep, not endless', () => {
    const loop: { self?: unknown } = {};
    loop.self = loop;
    expect(checked(loop)?.kind).toBe('too_deep');
  });
});

const text = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .filter((value) => !value.includes('\u0000') && value.isWellFormed());
const number = fc.oneof(
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
);
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>(null, true, false),
    number,
    text,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4 }),
  ),
})).value;

/** The same value with every object's keys written in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, entry]) => [key, reversed(entry)]),
  );
}

/** Names that the engine puts in an order of its own, or takes for something else. */
const name = fc.oneof(
  text,
  fc.constantFrom('9', '10', '-1', '01', '__proto__', 'toJSON', 'é', '\u{1f600}', '\ufb33'),
);

law(
  'canonical JSON is what another writer of RFC 8785 makes of it',
  fc.dictionary(name, fc.oneof(json, fc.dictionary(name, json)), { maxKeys: 6 }),
  (value) => {
    const read: unknown = JSON.parse(JSON.stringify(value));
    expect(canonical(read)).toBe(canonicalize(read));
  },
);

law('canonical JSON does not depend on the order of keys', json, (value) => {
  expect(canonical(reversed(value))).toBe(canonical(value));
});

law('canonical JSON is read back as the same value and written the same again', json, (value) => {
  const read: unknown = JSON.parse(canonical(value));
  expect(canonical(read)).toBe(canonical(value));
  expect(read).toEqual(JSON.parse(JSON.stringify(value)));
});

const small = fc.oneof(fc.constantFrom<unknown>(null, true, 0, 1, '', '1', [], [0]), json);

law(
  'two values have the same canonical JSON exactly when they are the same JSON',
  fc.tuple(small, small),
  ([a, b]) => {
    const [first, second] = [a, b].map((value): unknown => JSON.parse(JSON.stringify(value)));
    expect(canonical(a) === canonical(b)).toBe(isDeepStrictEqual(first, second));
  },
);

law(
  'one bad text anywhere refuses the whole',
  fc.tuple(json, json, fc.constantFrom('\u0000', '\ud800', 'a\udc00')),
  ([a, b, bad]) => {
    expect(checked({ a, b: [b, { c: bad }] })).toEqual({ kind: 'bad_text', where: '/b/1/c' });
  },
);
