import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventText } from '../../server/store/event-text.ts';
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
  body: fc.json({ noUnicodeString: false }),
  hash: Text,
});

type Made = typeof Event extends fc.Arbitrary<infer E> ? E : never;

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
      for (const [above, upTo, limit] of [
        [0, 1_000, 1_000],
        [1, 7, 1_000],
        [0, 1_000, 3],
        [900, 1_000, 5],
      ] as const) {
        const wanted = rows.filter(({ seq }) => seq > above && seq <= upTo).slice(0, limit);
        const page = await store.eventPage(whose, { above, upTo, limit });
        expect({ ...page, texts: page.texts.join(',') }).toEqual({
          count: wanted.length,
          last: wanted.at(-1)?.seq ?? 0,
          texts: wanted.map(eventText).join(','),
        });
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
    const law = async (
      made: Made[],
      head: number,
      other: 'task' | 'bytes' | null,
      above: number,
      limit: number,
    ) => {
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
      await store.write(async (tx) => {
        await tx.insert('event', rows);
        await tx.patch('device', { team_id: team, device_id: someone.device }, { token_hash: hash });
        await tx.lock(team, [mark.stream]);
        await tx.patch(
          'head',
          { team_id: team, stream: mark.stream },
          { seq: head, events: head, bytes: other === 'bytes' ? 999 : 99 },
        );
        if (other === 'task')
          await tx.insert('tombstone', [{ ...mark, seq: 5, entity: 'event', id: newId(), at: 7 }]);
      });
      const seen = await store.sender(team, hash, { above, limit, most: 100 });
      expect(seen?.head?.seq).toBe(head);
      if (store.kind !== 'postgres') {
        expect(seen?.page).toBeNull();
        return;
      }
      const isOnly = other === null || (other === 'task' && above >= 5);
      const none = { count: 0, last: 0, texts: [] };
      expect(seen?.page).toEqual(isOnly ? await store.eventPage(whose, { above, upTo: head, limit }) : none);
    };
    const Numbers = [
      fc.nat({ max: 10 }),
      fc.constantFrom('task', 'bytes', null),
      fc.nat({ max: 9 }),
      fc.integer({ min: 1, max: 9 }),
    ] as const;
    await fc.assert(fc.asyncProperty(fc.array(Event, { maxLength: 8 }), ...Numbers, law), { numRuns: 40 });
  });
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
