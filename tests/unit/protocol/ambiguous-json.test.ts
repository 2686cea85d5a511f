import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical } from '../../../lib/hash/canonical.ts';
import { isExact } from '../../../lib/protocol/exact-number.ts';
import { readJson } from '../../../lib/protocol/read-json.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const kindOf = (text: string): string => {
  const read = readJson(bytes(text));
  return read.ok ? 'read' : read.problem.kind;
};

/** JSON text with what is wrong with it. */
type Written = { text: string; faults: readonly string[] };

const fine = (text: string): Written => ({ text, faults: [] });
const all = (parts: readonly Written[]): readonly string[] => parts.flatMap(({ faults }) => faults);

/** One of the ways JSON has to write a text: as it is, or with every unit as an escape. */
const writtenText = (text: string, escaped: boolean): string =>
  escaped || !text.isWellFormed()
    ? `"${text
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join('')}"`
    : JSON.stringify(text);

const Text: fc.Arbitrary<Written> = fc
  .tuple(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom('', '', '', '', '', '\0', '\ud800', '\udfff'),
    fc.boolean(),
  )
  .map(([text, bad, escaped]) => ({
    text: writtenText(text.replaceAll('\0', '') + bad, escaped),
    faults: bad === '' ? [] : ['bad_text'],
  }));

const Digits: fc.Arbitrary<Written> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .oneof(fc.maxSafeInteger(), fc.double({ noNaN: true, min: -1e15, max: 1e15 }))
      .map((n) => fine(JSON.stringify(n))),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('1.50', '10e-1', '0.0', '-0', '1E2', '12300e-2', '5e-324', '0e99999')
      .map(fine),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(
        '9007199254740992',
        '9007199254740993',
        '1e400',
        '-1e999',
        '1e300',
        '0.1000000000000000055',
        '1e-400',
        '123456789012345678',
        '1.00000000000000000001',
      )
      .map((text) => ({ text, faults: ['bad_number'] })),
  },
);

/** A JSON value, in any spelling, with names that repeat now and then. */
const { value: Value } = fc.letrec<{ value: Written; list: Written; object: Written; space: string }>(
  (tie) => ({
    space: fc.constantFrom('', ' ', '\n\t'),
    value: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      Text,
      Digits,
      fc.constantFrom('true', 'false', 'null').map(fine),
      tie('list'),
      tie('object'),
    ),
    list: fc.tuple(tie('space'), fc.array(tie('value'), { maxLength: 4 })).map(([space, parts]) => ({
      text: `[${space}${parts.map(({ text }) => text).join(`${space},${space}`)}${space}]`,
      faults: all(parts),
    })),
    object: fc
      .array(fc.tuple(Text, tie('value'), tie('space'), fc.constantFrom(0, 0, 0, 0, 0, 0, 1)), {
        maxLength: 4,
      })
      .map((entries) => {
        const names = new Set<unknown>();
        const parts: Written[] = [];
        for (const [name, { text, faults }, space, twice] of entries) {
          const spelled: unknown = JSON.parse(name.text);
          const plain = writtenText(String(spelled), true);
          const again = twice === 1 ? `,${plain}${space}:${space}null` : '';
          const repeats = names.has(spelled) || twice === 1;
          names.add(spelled);
          parts.push({
            text: `${space}${name.text}${space}:${space}${text}${again}`,
            faults: [...name.faults, ...faults, ...(repeats ? ['duplicate_key'] : [])],
          });
        }
        return { text: `{${parts.map(({ text }) => text).join(',')}}`, faults: all(parts) };
      }),
  }),
);

test('any JSON is read as JSON.parse reads it, or refused for what is wrong with it', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(Value, ({ text, faults }) => {
      const read = readJson(bytes(text));
      const kind = read.ok ? 'read' : read.problem.kind;
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
      if (faults.length === 0) expect(read).toEqual({ ok: true, value: JSON.parse(text) });
      else if (faults.includes('duplicate_key')) expect(kind).toBe('duplicate_key');
      else expect(faults).toContain(kind);
    }),
    { seed: 41, numRuns: 3_000 },
  );
  // The generator makes each of them, or the property says nothing.
  for (const kind of ['read', 'duplicate_key', 'bad_text', 'bad_number'])
    expect(seen.get(kind) ?? 0).toBeGreaterThan(100);
});

test('what is read is kept as canonical text, which is read as the same and kept as the same', () => {
  fc.assert(
    fc.property(Value, ({ text }) => {
      const read = readJson(bytes(text));
      if (!read.ok) return;
      const kept = canonical(read.value);
      const again = readJson(bytes(kept));
      expect(again.ok && canonical(again.value)).toBe(kept);
    }),
    { seed: 42, numRuns: 2_000 },
  );
});

test('a name that would be a prototype is a name like any other', () => {
  const text = '{"__proto__":{"x":1},"a":2,"constructor":null}';
  const read = readJson(bytes(text));
  expect(read.ok && canonical(read.value)).toBe('{"__proto__":{"x":1},"a":2,"constructor":null}');
  expect(kindOf('{"__proto__":1,"a":{},"__\\u0070roto__":2}')).toBe('duplicate_key');
});

test.each([
  ['{"a":[1,{"b":2,"b":3}]}', '/a/1/b'],
  ['{"a":[1,2,"\\u0000"]}', '/a/2'],
  ['[[],[[1e400]]]', '/1/0/0'],
  ['{"a":{"x":[1]},"b":9007199254740993}', '/b'],
  ['{"ok":1,"\\ud800":1}', '/\ud800'],
  ['1e400', ''],
  // A repeated name is said first: what stands behind it may be dropped by a reader.
  ['{"a":1e400,"b":1,"b":2}', '/b'],
])('%s is refused at %s', (text, where) => {
  expect(readJson(bytes(text))).toMatchObject({ ok: false, problem: { where } });
});

test('numbers are kept exactly or not at all', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      const isSmall = !Number.isInteger(number) || Number.isSafeInteger(number);
      expect(isExact(JSON.stringify(number))).toBe(isSmall);
    }),
    { seed: 43, numRuns: 2_000 },
  );
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 22n), max: 10n ** 22n }), (whole) => {
      expect(isExact(`${whole}`)).toBe(BigInt.asIntN(54, whole) === whole && whole !== -(2n ** 53n));
    }),
    { seed: 44, numRuns: 1_000 },
  );
});

test('more bytes or nesting than the reader allows are refused, and limits are the caller’s', () => {
  const nested = (depth: number): string => `${'[{"a":'.repeat(depth / 2)}1${'}]'.repeat(depth / 2)}`;
  expect(kindOf(nested(20))).toBe('read');
  expect(kindOf(nested(22))).toBe('too_deep');
  expect(readJson(bytes(nested(22)), { depth: 23 }).ok).toBe(true);
  expect(readJson(bytes('"12345"'), { bytes: 6 })).toMatchObject({ problem: { kind: 'too_large' } });
  expect(readJson(bytes('"12345"'), { bytes: 7 }).ok).toBe(true);
});

test('hostile mebibytes are answered, each in the time of a glance', () => {
  const mebibyte = 1024 * 1024;
  const names = Array.from({ length: 60_000 }, (_, index) => `"k${index}":0`).join(',');
  const texts = [
    '['.repeat(mebibyte),
    '{"a":'.repeat(200_000),
    `[${'1,'.repeat(500_000)}1]`,
    `0.${'0'.repeat(1_000_000)}1`,
    `1${'0'.repeat(1_000_000)}e-1000000`,
    `"${'\\u0061'.repeat(170_000)}"`,
    `"${'\\\\'.repeat(500_000)}"`,
    `{${names}}`,
    `[${'"\\""'.repeat(200_000)}]`,
  ];
  for (const text of texts) {
    const started = performance.now();
    readJson(bytes(text));
    // Far above what it takes and far below what anything quadratic would.
    expect(performance.now() - started).toBeLessThan(5_000);
  }
});
