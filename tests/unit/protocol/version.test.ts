import { expect, test } from 'vitest';
import * as z from 'zod';
import { canonical } from '../../../lib/hash/canonical.ts';
import { sha256 } from '../../../lib/hash/sha256.ts';
import { MIN_SERVED, PROTOCOL_VERSION } from '../../../lib/protocol/version.ts';
import { WIRE } from '../../../lib/protocol/wire.ts';

/** Everything a peer sees of the schemas. What JSON Schema cannot say, such as a transform, is refused by it. */
const hashOf = (schemas: ReadonlyMap<string, z.ZodType>): string =>
  sha256(
    JSON.stringify([...schemas].map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })])),
  );

/**
 * One line a version, newest first. A wire that was never released may change under its number: pin it anew. After a
 * release a change needs a new number, a line of history in version.ts and a line here.
 */
const PINNED: readonly { version: number; hash: string }[] = [
  { version: 1, hash: 'b39b98215736203b74e339a0daad60750f4d1d27dc2ce60246f4a3edc5a2bbe3' },
];

test('the wire is the one its version was pinned with', () => {
  const [newest] = PINNED;
  expect({ version: PROTOCOL_VERSION, hash: hashOf(WIRE) }).toEqual(newest);
});

test('every version has a line of history, and the served ones are a range', () => {
  expect(PINNED.map(({ version }) => version)).toEqual(
    Array.from({ length: PROTOCOL_VERSION }, (_, index) => PROTOCOL_VERSION - index),
  );
  expect(MIN_SERVED).toBeGreaterThan(0);
  expect(MIN_SERVED).toBeLessThanOrEqual(PROTOCOL_VERSION);
});

test.each([
  ['a new optional key', (schema: z.ZodObject) => schema.extend({ added: z.string().optional() })],
  ['a wider limit', (schema: z.ZodObject) => schema.extend({ me: z.int() })],
  ['an open envelope', (schema: z.ZodObject) => z.looseObject(schema.shape)],
])('%s changes the hash', (_what, change) => {
  const wake = WIRE.get('envelope/WakeAnswer');
  if (!(wake instanceof z.ZodObject)) throw new Error('WakeAnswer is no object');
  expect(hashOf(new Map([...WIRE, ['envelope/WakeAnswer', change(wake)]]))).not.toBe(hashOf(WIRE));
});

test('an envelope is strict, but for a problem, which routes add to', () => {
  const open = [...WIRE]
    .filter(([name]) => name.startsWith('envelope/') && name !== 'envelope/WireProblem')
    .filter(([, schema]) => !canonical(z.toJSONSchema(schema)).includes('"additionalProperties":false'))
    .map(([name]) => name);
  expect(open).toEqual([]);
});

/** Schemas of these files that are parts of others, and the queries of addresses. */
const PARTS = ['Stream', 'PullRow', 'TokenRefusal'];

test.each([
  ['push', 'envelope'],
  ['pull', 'envelope'],
  ['wake', 'envelope'],
  ['key', 'envelope'],
  ['pair', 'envelope'],
  ['connect', 'envelope'],
  ['contribution', 'item'],
])('every message of %s is pinned', async (file, under) => {
  const module: Record<string, unknown> = await import(`../../../lib/protocol/${file}.ts`);
  const missing = Object.entries(module)
    .filter(([name, value]) => value instanceof z.ZodType && !PARTS.includes(name))
    .filter(([name, value]) => WIRE.get(`${under}/${name}`) !== value)
    .map(([name]) => name);
  expect(missing).toEqual([]);
});
