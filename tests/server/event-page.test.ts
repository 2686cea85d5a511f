import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AROUND, eventText } from '../../server/store/event-text.ts';
import { meStream } from '../../server/store/port.ts';
import type { Row } from '../../server/store/tables.ts';
import { NONE } from '../../server/sync/contents.ts';
import { rowText } from '../../server/sync/row-text.ts';
import { onEach, STORES } from './setup/stores.ts';
import { makeMember, makeTeam, newId, world } from './setup/team.ts';

/** Anything a column of text holds. */
const Text = fc
  .oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.string({ maxLength: 20 }))
  .map((text) => text.toWellFormed().replaceAll('\0', ''));

const Event = fc.record({
  event_id: fc.oneof(
    fc.uuid(),
    Text.map((text) => `"\\ ${text}`),
  ),
  kind: fc.oneof(fc.constant('sealed'), Text),
  v: fc.integer({ min: 1 }),
  at: fc.maxSafeInteger().map(Math.abs),
  // Short ones, and some of which few have room.
  body: fc.oneof(
    fc.json({ noUnicodeString: false }),
    fc.integer({ min: 1, max: 700 }).map((length) => JSON.stringify('ü'.repeat(length))),
  ),
  hash: Text,
});

type Made = typeof Event extends fc.Arbitrary<infer E> ? E : never;

/** What of these rows a page of `limit` has, where it may have so many bytes. */
function pageWanted(rows: readonly Row<'event'>[], limit: number, most: number | null) {
  const asked = rows.slice(0, limit);
  const sized = asked.map(({ body }) => AROUND + Buffer.byteLength(body));
  const fits = (count: number) => sized.slice(0, count).reduce((sum, own) => sum + own, 0) <= (most ?? 1e9);
  const count = asked.findLastIndex((_, index) => index === 0 || fits(index + 1)) + 1;
  const left = asked[count];
  return {
    count,
    last: asked[count - 1]?.seq ?? 0,
    room: left === undefined ? null : left.seq - 1,
    texts: asked.slice(0, count).map(eventText).join(','),
  };
}

onEach(STORES, (open) => {
  test('a page of events is the rows as each is written, in order, and no others', async () => {
    const store = await open();
    let team = 0;
    const law = async (made: Made[]): Promise<void> => {
      const team_id = `t${++team}`;
      const rows = made.map(
        (event, index): Row<'event'> => ({
          ...{ team_id, person_id: 'p', seq: 2 * index + 1, device_id: 'd', n: index + 1, received_at: 7 },
          ...event,
          event_id: `${event.event_id} ${index}`,
        }),
      );
      // Not in the order of their numbers, nor of their ids.
      const mixed = [...rows].sort((a, b) => (a.hash < b.hash ? -1 : 1));
      const other = rows.map((row) => ({ ...row, person_id: 'q', body: '"another"' }));
      await store.write(async (tx) => {
        await tx.insert('event', mixed);
        await tx.insert('event', other);
      });
      const whose = { team: team_id, person: 'p' };
      for (const [above, upTo, limit, most] of [
        [0, 1_000, 1_000, null],
        [1, 7, 1_000, null],
        [0, 1_000, 3, null],
        [900, 1_000, 5, null],
        [0, 1_000, 1_000, 2_000],
        [1, 9, 1_000, 2_000],
        [0, 1_000, 3, 1_000],
        [900, 1_000, 5, 1],
        [2, 1_000, 1_000, 1],
      ] as const) {
        const wanted = rows.filter(({ seq }) => seq > above && seq <= upTo);
        const page = await store.eventPage(whose, { above, upTo, limit, most });
        expect({ ...page, texts: page.texts.join(',') }).toEqual(pageWanted(wanted, limit, most));
      }
    };
    await fc.assert(fc.asyncProperty(fc.array(Event, { maxLength: 8 }), law), { numRuns: 60 });
  });
});

onEach(STORES, (open) => {
  test('a page read with its device is the page up to the head told beside it, or none', async () => {
    const store = await open();
    const { deps } = world(store);
    const team = await makeTeam(deps);
    const law = async (made: Made[], head: number, other: 'task' | null, above: number, limit: number) => {
      const someone = await makeMember(deps, team);
      const whose = { team, person: someone.person };
      const mark = { team_id: team, stream: meStream(someone.person) };
      const rows = made.map(
        (event, index): Row<'event'> => ({
          ...{
            team_id: team,
            person_id: whose.person,
            seq: index + 1,
            device_id: 'd',
            n: index + 1,
            received_at: 7,
          },
          ...event,
          event_id: `${event.event_id} ${index}`,
        }),
      );
      const hash = `${whose.person} h`;
      const bytes = rows.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0);
      await store.write(async (tx) => {
        await tx.insert('event', rows);
        await tx.patch('device', { team_id: team, device_id: someone.device }, { token_hash: hash });
        await tx.lock(team, [mark.stream]);
        await tx.patch('head', { team_id: team, stream: mark.stream }, { seq: head, events: head, bytes });
        if (other === 'task')
          await tx.insert('tombstone', [{ ...mark, seq: 5, entity: 'event', id: newId(), at: 7 }]);
      });
      const seen = await store.sender(team, hash, { above, limit, most: 4_000 });
      expect(seen?.head?.seq).toBe(head);
      if (store.kind !== 'postgres') {
        expect(seen?.page).toBeNull();
        return;
      }
      const isOnly = other === null || (other === 'task' && above >= 5);
      const none = { count: 0, last: 0, room: null, texts: [] };
      const page = await store.eventPage(whose, { above, upTo: head, limit, most: 4_000 });
      expect(seen?.page).toEqual(isOnly ? page : none);
    };
    const Numbers = [
      fc.nat({ max: 10 }),
      fc.constantFrom('task', null),
      fc.nat({ max: 9 }),
      fc.integer({ min: 1, max: 9 }),
    ] as const;
    await fc.assert(fc.asyncProperty(fc.array(Event, { maxLength: 8 }), ...Numbers, law), { numRuns: 40 });
  });
});

test('no more bytes stand around a body than a page counts for it', () => {
  const most = Number.MAX_SAFE_INTEGER;
  const longest = { person_id: 'p', team_id: 't', device_id: 'd', n: most, received_at: most };
  const numbers = { seq: most, v: most, at: most };
  const row = { ...longest, ...numbers, event_id: newId(), kind: 'sealed', hash: 'a'.repeat(64) };
  expect(`${eventText({ ...row, body: '' })},`.length).toBeLessThanOrEqual(AROUND);
});

test('an event is written in a page as it is among other rows', () => {
  fc.assert(
    fc.property(Event, (event) => {
      const kept = { team_id: 't', person_id: 'p', seq: 3, device_id: 'd', n: 1, received_at: 7, ...event };
      const { event_id: id, hash: _, ...rest } = kept;
      const hash = 'a'.repeat(64);
      const row = { ...rest, id, hash, entity: 'event', op: 'put' } as const;
      expect(eventText({ ...kept, hash })).toBe(rowText(row, NONE));
    }),
  );
});
