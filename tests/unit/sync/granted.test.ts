import { expect, test } from 'vitest';
import { type Item, itemHash } from '../../../lib/protocol/item.ts';
import { granted } from '../../../lib/sync/granted.ts';
import { idOf } from '../log/samples.ts';

function command(n: number, kind: string): Item {
  const said = { id: idOf(n), kind, v: 1, at: 1, body: {} };
  return { ...said, t: 'command', n, hash: itemHash(said) };
}

const held = new Map([
  [idOf(2), 'review'],
  [idOf(3), 'bound'],
  [idOf(4), 'review'],
]);
const grantOf = async ({ id }: { id: string }) => held.get(id) ?? null;

test('a grant goes along only where a command of the push rests on one', async () => {
  expect(await granted([command(1, 'need')], grantOf)).toEqual({ items: [command(1, 'need')] });
  const both = [command(1, 'need'), command(2, 'decide')];
  expect(await granted(both, grantOf)).toEqual({ items: both, grant: 'review' });
});

test('a push ends before a command that rests on another grant, or on none that is held', async () => {
  const [free, review, bound, none] = [
    command(1, 'need'),
    command(2, 'retire'),
    command(3, 'decide'),
    command(9, 'decide'),
  ];
  expect(await granted([free, review, bound], grantOf)).toEqual({ items: [free, review], grant: 'review' });
  expect(await granted([bound, command(4, 'decide')], grantOf)).toEqual({ items: [bound], grant: 'bound' });
  expect(await granted([none, review], grantOf)).toEqual({ items: [none] });
});
