import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Id, uuidv7 } from '../../../lib/model/id.ts';
import { renamed } from '../../../lib/sync/renamed.ts';
import { idOf } from '../log/samples.ts';

const TEAM = idOf(800_001);
const at = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const event = fc
  .record({ at, random: fc.uint8Array({ minLength: 16, maxLength: 16 }) })
  .map(({ at, random }) => ({ id: uuidv7(at, random), at }));
const gens = fc.uniqueArray(fc.integer({ min: 0, max: 900 }), { minLength: 2, maxLength: 5 });

test('a copy has the name of the last erasure it was kept at, whichever it was kept at before', () => {
  fc.assert(
    fc.property(event, gens, (given, ordered) => {
      const last = ordered.at(-1) ?? 0;
      const once = renamed({ team: TEAM, gen: last }, given);
      let often = given;
      for (const gen of ordered) often = { ...given, id: renamed({ team: TEAM, gen }, often) };
      expect(often.id).toBe(once);
      expect(Id.safeParse(once).success).toBe(true);
    }),
  );
});

test('no two events, erasures or teams make the same name, and none keeps its own', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(event, { selector: ({ id }) => id, maxLength: 20 }),
      gens,
      (events, ordered) => {
        const names = [TEAM, idOf(800_002)].flatMap((team) =>
          ordered.flatMap((gen) => events.map((one) => renamed({ team, gen }, one))),
        );
        expect(new Set([...names, ...events.map(({ id }) => id)]).size).toBe(names.length + events.length);
      },
    ),
  );
});

test('a name that only looks like that of a copy is taken as it is', () => {
  const first = renamed({ team: TEAM, gen: 1 }, { id: idOf(1), at: 1 });
  const changed = `${first.slice(0, -8)}${first.slice(-8) === 'ffffffff' ? '00000000' : 'ffffffff'}`;
  expect(renamed({ team: TEAM, gen: 2 }, { id: changed, at: 1 })).not.toBe(
    renamed({ team: TEAM, gen: 2 }, { id: first, at: 1 }),
  );
});
