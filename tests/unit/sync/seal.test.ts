import { expect, test } from 'vitest';
import { encode } from '../../../lib/sync/bytes.ts';
import { sealer } from '../../../lib/sync/seal.ts';
import { deleted, idOf, MONDAY, used } from '../log/samples.ts';

const key = (fill: number) => new Uint8Array(32).fill(fill);
const one = used({ id: 1, at: MONDAY });

test('a sealed event opens again as it was, and only with its key and under its id', async () => {
  const box = await sealer(crypto.subtle, key(1));
  const body = await box.seal(one);
  expect(await box.open(one.id, body)).toEqual(one);
  expect(await box.open(idOf(2), body)).toBeNull();
  expect(await (await sealer(crypto.subtle, key(2))).open(one.id, body)).toBeNull();
});

test('the same event is sealed to the same bytes on every device, so that it can be sent again', async () => {
  const [here, there] = await Promise.all([sealer(crypto.subtle, key(1)), sealer(crypto.subtle, key(1))]);
  expect(await here.seal(one)).toEqual(await there.seal({ ...one }));
});

test('no two events share a nonce, and what one holds is nowhere in it', async () => {
  const box = await sealer(crypto.subtle, key(1));
  const all = await Promise.all(
    Array.from({ length: 200 }, (_, index) => box.seal(used({ id: index + 1, at: MONDAY }))),
  );
  expect(new Set(all.map(({ sealed }) => sealed.slice(0, 16))).size).toBe(200);
  const lesson = encode(new TextEncoder().encode(JSON.stringify(one.body)));
  expect(all.some(({ sealed }) => sealed.includes(lesson.slice(4, 20)))).toBe(false);
});

test('small events of different kinds are of one size', async () => {
  const box = await sealer(crypto.subtle, key(1));
  const sizes = [await box.seal(one), await box.seal(deleted({ id: 2, at: MONDAY }))].map(
    ({ sealed }) => sealed.length,
  );
  expect(new Set(sizes).size).toBe(1);
});

const SPOILT: readonly unknown[] = [
  null,
  {},
  { sealed: '' },
  { sealed: 'AAAA' },
  { sealed: 'not base64url!' },
  'text',
];

test.each(SPOILT.map((body) => [body]))('%j opens to nothing', async (body) => {
  expect(await (await sealer(crypto.subtle, key(1))).open(one.id, body)).toBeNull();
});

test('a changed byte opens to nothing', async () => {
  const box = await sealer(crypto.subtle, key(1));
  const { sealed } = await box.seal(one);
  for (const at of [0, 20, sealed.length - 2]) {
    const other = sealed[at] === 'A' ? 'B' : 'A';
    const spoilt = `${sealed.slice(0, at)}${other}${sealed.slice(at + 1)}`;
    expect(await box.open(one.id, { sealed: spoilt })).toBeNull();
  }
});
