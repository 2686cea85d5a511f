import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical } from '../../lib/hash/canonical.ts';
import { onEach, STORES } from './setup/stores.ts';
import { ask, item, makeMember, makeTeam, world } from './setup/team.ts';

/** Anything the wire takes: no U+0000, no number that is rounded. */
const Text = fc
  .oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ unit: 'grapheme', maxLength: 30 }))
  .map((text) => text.toWellFormed().replaceAll('\0', ''));
const Figure = fc.oneof(
  fc.maxSafeInteger(),
  fc
    .double({ noDefaultInfinity: true, noNaN: true })
    .filter((n) => !Number.isInteger(n) || Number.isSafeInteger(n)),
);
const Key = fc.oneof(
  Text,
  fc.constantFrom('__proto__', 'constructor', 'toString', '', 'then', 'version', 'hash', '10', '2'),
);

/** Objects as JSON.parse makes them, for which `__proto__` is a name like any other. */
const named = (entries: readonly [string, unknown][]): unknown => {
  const made = {};
  for (const [name, value] of entries)
    Object.defineProperty(made, name, { value, enumerable: true, configurable: true, writable: true });
  return made;
};

const { value: Value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 8, depthSize: 'medium' },
    Text,
    Figure,
    fc.constantFrom<unknown>(
      null,
      true,
      false,
      2 ** 53 - 1,
      -(2 ** 53 - 1),
      1e-7,
      5e-324,
      1.7976931348623157e-300,
    ),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.array(fc.tuple(Key, tie('value')), { maxLength: 5 }).map(named),
  ),
}));

onEach(STORES, (open) => {
  test('whatever a device says in a body comes back byte for byte', async () => {
    const w = world(await open());
    const team = await makeTeam(w.deps);
    const kim = await makeMember(w.deps, team);
    const epoch = (await w.deps.store.get('team', { team_id: team }))?.epoch;
    let n = 0;
    let after = '';
    const law = async (bodies: unknown[]): Promise<void> => {
      const items = bodies.map((body) => item('event', ++n, 'sealed', body));
      const pushed = await ask(w, kim, 'POST', '/v1/push', { protocol: 1, epoch, gen: 0, items });
      const told = (pushed.body.results as { status: string }[]).map(({ status }) => status);
      expect(told).toEqual(bodies.map(() => 'stored'));
      const answer = await w.app.request(`http://127.0.0.1/v1/pull?stream=me${after}`, {
        headers: { host: '127.0.0.1', authorization: `Bearer ${kim.token}` },
      });
      const text = await answer.text();
      for (const { body, hash } of items)
        expect(text).toContain(`"body":${canonical(body)},"hash":"${hash}"`);
      const pulled = JSON.parse(text) as { rows: { body: unknown }[]; next: string };
      expect(pulled.rows.map(({ body }) => canonical(body))).toEqual(bodies.map((body) => canonical(body)));
      after = `&after=${pulled.next}`;
    };
    const cases = fc.array(Value, { minLength: 8, maxLength: 12 });
    await fc.assert(fc.asyncProperty(cases, law), { numRuns: 40, seed: 20261127, endOnFailure: true });
    expect(n).toBeGreaterThan(300);
  });
});
