import { expect, test } from 'vitest';
import { keepAudit } from '../../../lib/sync/audit.ts';
import { batchOf, unsendable } from '../../../lib/sync/batch.ts';
import { newLink } from '../../../lib/sync/link.ts';
import type { Ready } from '../../../lib/sync/outgoing.ts';
import { overtaken } from '../../../lib/sync/overtaken.ts';
import { renumbered, reopened } from '../../../lib/sync/restarted.ts';
import { settle } from '../../../lib/sync/settle.ts';
import { idOf, MONDAY, used } from '../log/samples.ts';

const LINK = newLink({
  ...{ team: idOf(950), person: idOf(951), device: idOf(952), address: 'https://team.example' },
  ...{ teamName: 'Harbour', personName: 'Kim Example', since: MONDAY },
  ...{ epoch: idOf(953), gen: 0, have: 0 },
});

const command = (n: number, kind: string, more: Partial<Ready> = {}): Ready => ({
  n,
  what: { t: 'command', id: idOf(n), kind, v: 1, at: 1, body: { text: 'x'.repeat(10) } },
  state: 'waiting',
  ...more,
});

const AT = { now: 1_000, sealer: null };

test('a push begins after what the server has, keeps the order and stops at what may not go yet', async () => {
  const rows = [command(3, 'need'), command(4, 'decide', { notBefore: 2_000 }), command(5, 'need')];
  expect(await batchOf(rows, { have: 2, ...AT })).toMatchObject([{ n: 3 }]);
  expect(await batchOf(rows, { have: 1, ...AT })).toEqual([]);
  expect(await batchOf(rows, { have: 2, ...AT, now: 2_000 })).toHaveLength(3);
});

test('a push has at most a hundred items and a mebibyte', async () => {
  const many = Array.from({ length: 120 }, (_, index) => command(index + 1, 'need'));
  expect(await batchOf(many, { have: 0, ...AT })).toHaveLength(100);
  const large = many.map((row) => ({
    ...row,
    what: { ...row.what, body: 'x'.repeat(100_000) } as Ready['what'],
  }));
  expect((await batchOf(large, { have: 0, ...AT })).length).toBe(10);
});

test('what is void, was refused or is no longer here uses its number and does nothing', async () => {
  const gone: Ready = { n: 3, what: { t: 'event', event: idOf(3) }, state: 'waiting' };
  const rows = [command(1, 'need', { state: 'void' }), command(2, 'need', { state: 'dead' }), gone];
  expect(await batchOf(rows, { have: 0, ...AT })).toEqual([1, 2, 3].map((n) => ({ t: 'void', n })));
});

test('what can be written in no message is told as refused, and holds nothing up', () => {
  const [half, nothing] = ['half a \ud83d', 'a\u0000b'].map((text, index) => ({
    ...command(index + 1, 'need'),
    what: { ...command(index + 1, 'need').what, body: { text } } as Ready['what'],
  })) as [Ready, Ready];
  const event: Ready = {
    ...{ n: 4, what: { t: 'event', event: idOf(4) }, state: 'waiting' },
    event: { ...used({ id: 4, at: MONDAY }), body: { note: 'half a \ud83d' } } as never,
  };
  const refused = { state: 'dead', refused: { code: 'bad_text' } };
  expect(unsendable([half, { ...nothing, state: 'void' }, command(3, 'need'), event])).toEqual([
    { n: 1, ...refused },
    { n: 4, ...refused },
  ]);
});

test('an answer settles its rows; what only a newer server knows is set aside and holds nothing up', () => {
  const rows = ['need', 'decide', 'submit', 'flag'].map((kind, index) => command(index + 1, kind));
  const settled = settle(rows, [
    { n: 1, status: 'done' },
    { n: 2, status: 'rejected', code: 'not_eligible', current: { tier: 3 } },
    { n: 3, status: 'later', code: 'server_too_old' },
    { n: 4, status: 'later', code: 'gap' },
  ]);
  expect(settled).toEqual([
    { n: 1, state: 'acked' },
    { n: 2, state: 'dead', refused: { code: 'not_eligible', current: { tier: 3 } } },
    { n: 3, state: 'dead', refused: { code: 'server_too_old' } },
  ]);
});

const event = (n: number): Ready => ({ n, what: { t: 'event', event: idOf(n) }, state: 'waiting' });

test('a number that was used is no answer to what was sent under it', () => {
  const rows = [event(1), event(2), command(3, 'flag'), command(4, 'need'), command(5, 'need')];
  const used = rows.map(({ n }) => ({ n, status: 'duplicate' as const }));
  const there = { ...(used[1] ?? { n: 2, status: 'duplicate' }), seq: 7 };
  const told = [used[0], there, ...used.slice(2)].filter((one) => one !== undefined);
  // An older server says no more of a command it has run and keeps nothing of.
  expect(settle(rows, told).map(({ n }) => n)).toEqual([2, 3, 4, 5]);
  expect(settle(rows, told, { isOurs: false }).map(({ n }) => n)).toEqual([2]);
  const other = { n: 3, status: 'later', code: 'number_used' } as const;
  const run = { n: 5, status: 'done' } as const;
  expect(settle(rows, [there, other, { n: 4, status: 'duplicate' }, run])).toEqual([
    { n: 2, state: 'acked' },
    { n: 5, state: 'acked' },
  ]);
  // A wish that was sent before was taken then.
  const again = settle(rows, [other, { n: 4, status: 'duplicate' }], { sentTo: 4 });
  expect(again).toEqual([{ n: 4, state: 'acked' }]);
});

test('what waits below what the server has goes on above it in its order; a decision is made again', () => {
  const link = { ...LINK, have: 4, next: 3 };
  const rows = [event(1), command(2, 'decide'), command(3, 'need')];
  expect(overtaken(link, rows)?.rows.map(({ n, what, state }) => [n, what.t, state])).toEqual([
    [3, 'void', 'void'],
    [4, 'void', 'void'],
    [1, 'void', 'void'],
    [5, 'event', 'waiting'],
    [2, 'command', 'dead'],
    [3, 'void', 'void'],
    [6, 'command', 'waiting'],
  ]);
  expect(overtaken(link, rows)?.link).toMatchObject({ have: 4, next: 7, healing: true, me: null });
  expect(overtaken({ ...LINK, have: 1, next: 3 }, [event(2)])).toBeNull();
  expect(overtaken({ ...LINK, have: 1, next: 2 }, [])).toBeNull();
});

test('after a restart what the server knows by its id is asked for again', () => {
  const link = { ...BEFORE, have: 1 };
  expect(reopened(command(3, 'submit'), link, same).state).toBe('waiting');
  expect(reopened(event(3), link, same).state).toBe('waiting');
  expect(reopened(command(3, 'need'), link, same).state).toBe('acked');
  expect(reopened(command(3, 'need'), { ...link, next: 4 }, same).state).toBe('waiting');
});

test('a wish that was taken is not sent again by a device that is connected again', () => {
  const rows = [
    command(1, 'need', { state: 'acked' }),
    command(2, 'flag', { state: 'acked' }),
    command(3, 'need'),
  ];
  expect(renumbered(rows, 0).map(({ n, what }) => [n, what.t === 'command' && what.kind])).toEqual([
    [1, 'flag'],
    [2, 'need'],
  ]);
});

const BEFORE = { epoch: idOf(70), have: 5, next: 7 };
const same = { epoch: idOf(70), gen: 0, have: 5 };

test('an event its person has erased elsewhere is not shown as refused', () => {
  const row: Ready = { n: 1, what: { t: 'event', event: idOf(1) }, state: 'waiting' };
  expect(settle([row], [{ n: 1, status: 'rejected', code: 'erased' }])).toEqual([{ n: 1, state: 'void' }]);
});

test('after a restore what was made or asked for is sent again, a decision is not', () => {
  const acked = (kind: string) => command(5, kind, { state: 'acked' });
  const back = { ...same, have: 4 };
  expect(reopened(acked('submit'), BEFORE, back).state).toBe('waiting');
  expect(reopened(acked('decide'), BEFORE, back).state).toBe('void');
  expect(reopened(acked('need'), BEFORE, back).state).toBe('waiting');
  expect(reopened(acked('decide'), BEFORE, same).state).toBe('acked');
  expect(reopened(command(5, 'need'), BEFORE, same).state).toBe('acked');
});

test('a decision that waits is made again by its person once the server was restored', () => {
  const waits = (kind: string) => command(6, kind);
  expect(reopened(waits('decide'), BEFORE, { ...same, have: 4 }).state).toBe('void');
  expect(reopened(waits('decide'), BEFORE, { ...same, epoch: idOf(71) }).state).toBe('void');
  expect(reopened(waits('decide'), BEFORE, same).state).toBe('waiting');
  expect(reopened(waits('need'), BEFORE, { ...same, epoch: idOf(71) }).state).toBe('waiting');
});

test('a device connected again counts from one and keeps what waits', () => {
  const rows = [
    command(1, 'submit', { state: 'acked' }),
    command(2, 'decide', { state: 'acked' }),
    command(3, 'need'),
    command(4, 'flag', { state: 'void' }),
    command(5, 'decide'),
  ];
  expect(
    renumbered(rows, 0).map(({ n, state, what }) => [n, state, what.t === 'command' && what.kind]),
  ).toEqual([
    [1, 'waiting', 'submit'],
    [2, 'waiting', 'need'],
  ]);
});

test('a trail that got shorter or tells another story is told once and stays told', () => {
  const DAY = 86_400_000;
  const [a, b] = ['a'.repeat(64), 'b'.repeat(64)];
  const first = keepAudit({ audit: {}, auditGone: null }, { seq: 5, hash: a }, { now: DAY, restored: true });
  const longer = keepAudit(first, { seq: 9, hash: b }, { now: 2 * DAY, restored: false });
  expect(longer).toEqual({
    audit: { '1970-01-02': { seq: 5, hash: a }, '1970-01-03': { seq: 9, hash: b } },
    auditGone: null,
  });
  expect(keepAudit(longer, { seq: 8, hash: a }, { now: 3 * DAY, restored: false }).auditGone).toBe(
    '1970-01-04',
  );
  expect(keepAudit(longer, { seq: 9, hash: a }, { now: 3 * DAY, restored: false }).auditGone).toBe(
    '1970-01-04',
  );
  expect(keepAudit(longer, { seq: 9, hash: b }, { now: 3 * DAY, restored: false }).auditGone).toBeNull();
});
