import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventText } from '../../server/store/event-text.ts';
import type { Row } from '../../server/store/tables.ts';
import { rowText } from '../../server/sync/row-text.ts';
import { onEach, STORES } from './setup/stores.ts';

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

onEach(STORES, (open) => {
  test('a page of events is the rows as each is written, in order, and no others', async () => {
    const store = await open();
    let team = 0;
    const law = async (made: (typeof Event extends fc.Arbitrary<infer E> ? E : never)[]): Promise<void> => {
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
        expect(page).toEqual({
          count: wanted.length,
          last: wanted.at(-1)?.seq ?? 0,
          text: wanted.map(eventText).join(','),
        });
      }
    };
    await fc.assert(fc.asyncProperty(fc.array(Event, { maxLength: 8 }), law), { numRuns: 60 });
  });
});

test('an event is written in a page as it is among other rows', () => {
  fc.assert(
    fc.property(Event, (event) => {
      const kept = { team_id: 't', person_id: 'p', seq: 3, device_id: 'd', n: 1, received_at: 7, ...event };
      const { event_id: id, hash: _, ...rest } = kept;
      const hash = 'a'.repeat(64);
      const row = { ...rest, id, hash, entity: 'event', op: 'put' } as const;
      expect(eventText({ ...kept, hash })).toBe(rowText({} as never, 't', row));
    }),
  );
});
