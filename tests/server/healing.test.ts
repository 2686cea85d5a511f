import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { isoWeek } from '../../lib/model/iso-week.ts';
import { newEpochs } from '../../server/epoch.ts';
import { applyErasures, eraseEvents } from '../../server/erase.ts';
import { makeErasedList } from '../../server/erased-list.ts';
import type { Store } from '../../server/store/port.ts';
import { type Row, TABLES, type TableName } from '../../server/store/tables.ts';
import { playOn, playReview } from './setup/play.ts';
import { makeStage } from './setup/stage.ts';
import { onEach, STORES } from './setup/stores.ts';
import { item, makeDevice, makeMember, makeTeam, newId, type Someone, sealed, world } from './setup/team.ts';
import { pull, push, statuses } from './setup/wire.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});
const dataDir = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'passalong-healing-'));
  folders.push(folder);
  makeErasedList(folder);
  return folder;
};

type Copied = [TableName, Row<TableName>[]][];

/** Every row there is, as somebody who copies a database by hand has it. */
const copyOf = async (store: Store): Promise<Copied> => {
  const copied: Copied = [];
  for (const table of Object.keys(TABLES) as TableName[])
    copied.push([table, await store.list(table, { where: {} })]);
  return copied;
};

const putBack = (store: Store, copied: Copied): Promise<void> =>
  store.write(async (tx) => {
    for (const [table, rows] of copied) {
      await tx.remove(table, {});
      await tx.insert(table, rows);
    }
  });

type Sent = Record<string, unknown> & { id: string };

/** A device by the rules of the wire: it keeps what was acknowledged, and sends it again where the server has less. */
function device(w: ReturnType<typeof world>, who: Someone, erased: ReadonlySet<string>) {
  const sent: Sent[] = [];
  const has = async (): Promise<number> => (await pull(w, who, 'stream=me&limit=1')).body.have;
  return {
    sent,
    next: () => sent.length + 1,
    async send(items: readonly Sent[]): Promise<string[]> {
      const answer = await push(w, who, [...items]);
      sent.push(...items);
      expect(answer.body.have).toBe(sent.length);
      return statuses(answer);
    },
    /** Sends again from the number after the server's; what must not run twice and what was erased since as nothing. */
    async heal(): Promise<string[]> {
      const told: string[] = [];
      for (let have = await has(); have < sent.length; have = await has()) {
        const again = sent
          .slice(have, have + 3)
          .map((one, at) =>
            one.t === 'contribution' || one.kind === 'decide' || erased.has(one.id)
              ? { t: 'void', n: have + at + 1 }
              : one,
          );
        told.push(...statuses(await push(w, who, again)));
      }
      return told;
    },
  };
}

type Act =
  | { do: 'events'; by: number; count: number }
  | { do: 'need' | 'answer'; by: number }
  | { do: 'erase'; which: number }
  | { do: 'copy' }
  | { do: 'put back'; epoch: boolean };

const by = fc.nat(1);
const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof<fc.MaybeWeightedArbitrary<Act>[]>(
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('events' as const),
        by,
        count: fc.integer({ min: 1, max: 5 }),
      }),
    },
    { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('need' as const, 'answer' as const), by }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('erase' as const), which: fc.nat(9) }) },
    { weight: 1, arbitrary: fc.constant({ do: 'copy' as const }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('put back' as const), epoch: fc.boolean() }) },
  ),
  { minLength: 4, maxLength: 16, size: 'max' },
);

type Writing = Extract<Act, { do: 'events' | 'need' | 'answer' }>;

const itemsOf = (act: Writing, next: number, now: number): Sent[] =>
  Array.from({ length: act.do === 'events' ? act.count : 1 }, (_, index): Sent => {
    const [n, id] = [next + index, newId()];
    if (act.do === 'need') return item('command', n, 'need', { text: id, skill: null }, { id }) as Sent;
    if (act.do === 'events') return sealed(n, `number ${n}`, { id }) as Sent;
    const answer = { lesson: newId(), week: isoWeek(now), kind: 'outcome', value: 'helped' };
    return item('contribution', n, 'answer', answer, { id }) as Sent;
  });

const named = (list: readonly { id: string; hash?: unknown }[]): string[] =>
  list.map(({ id, hash }) => `${id} ${hash}`).toSorted();

/** Everything that was acknowledged is there once, but for what was erased. */
async function complete(
  w: ReturnType<typeof world>,
  kim: Someone,
  all: readonly Sent[],
  erased: ReadonlySet<string>,
): Promise<void> {
  const { rows } = (await pull(w, kim, 'stream=me')).body;
  const events = rows.filter(({ entity, op }) => entity === 'event' && op === 'put');
  expect(named(events)).toEqual(named(all.filter(({ t, id }) => t === 'event' && !erased.has(id))));
  const numbers = rows.map(({ seq }) => seq);
  expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
  const needs = await w.deps.store.list('need', { where: { team_id: kim.team } });
  const asked = needs.map(({ body }) => (JSON.parse(body) as { text: string }).text);
  expect(asked.toSorted()).toEqual(all.flatMap(({ kind, id }) => (kind === 'need' ? [id] : [])).toSorted());
}

/** Plays what two devices of one person do and what becomes of their server's database; how many items were sent again. */
async function played(store: Store, history: readonly Act[]): Promise<number> {
  let healed = 0;
  const w = world(store, { DATA_DIR: dataDir() });
  const team = await makeTeam(w.deps);
  const kim = await makeMember(w.deps, team);
  const erased = new Set<string>();
  const devices = [kim, await makeDevice(w.deps, team, kim.person)].map((who) => device(w, who, erased));
  const at = (index: number) => devices[index] as (typeof devices)[0];
  let copied = await copyOf(store);
  const restore = async (epoch: boolean): Promise<void> => {
    await putBack(store, copied);
    // As at the start of a server, and as `restore` does besides.
    await applyErasures(w.deps);
    if (epoch) await newEpochs(w.deps, 'server.restored', 'a copy');
    const told = (await Promise.all(devices.map(({ heal }) => heal()))).flat();
    healed += told.length;
    expect(told.filter((word) => /later|rejected/.test(word))).toEqual([]);
  };
  for (const act of history) {
    w.clock.now += 1;
    if (act.do === 'copy') copied = await copyOf(store);
    else if (act.do === 'put back') await restore(act.epoch);
    else if (act.do === 'erase') {
      const id = devices.flatMap(({ sent }) => sent).filter(({ t }) => t === 'event')[act.which]?.id;
      if (id === undefined) continue;
      erased.add(id);
      await eraseEvents(w.deps, { team, person: kim.person, by: kim.person }, [id]);
    } else await at(act.by).send(itemsOf(act, at(act.by).next(), w.clock.now));
  }
  await restore(false);
  await complete(
    w,
    kim,
    devices.flatMap(({ sent }) => sent),
    erased,
  );
  for (const one of devices) expect(await one.send([sealed(one.next()) as Sent])).toEqual(['stored']);
  return healed;
}

onEach(STORES, (open) => {
  test('whatever older database comes back, two devices bring back all that was acknowledged, once', async () => {
    const store = await open();
    const empty = await copyOf(store);
    let healed = 0;
    const law = async (history: readonly Act[]): Promise<void> => {
      await putBack(store, empty);
      healed += await played(store, history);
    };
    await fc.assert(fc.asyncProperty(acts, law), { seed: 8785, numRuns: 8, endOnFailure: true });
    expect(healed).toBeGreaterThan(20);
  });

  test('what was decided after the copy waits again and is decided anew; what was submitted after it waits', async () => {
    const play = playOn(await makeStage(await open(), { DATA_DIR: dataDir() }));
    const { store, people, team, push: send, clientOf } = play;
    const submit = { do: 'submit', who: 'finn', lesson: 0, tier: 2, text: 0, old: false } as const;
    const approve = {
      do: 'decide',
      who: 'olga',
      which: 0,
      verdict: 'approve',
      grant: 'bound',
      seen: 0,
    } as const;
    await playReview(play, submit);
    const copied = await copyOf(store);
    await playReview(play, approve);
    await playReview(play, { ...submit, lesson: 1, text: 1 });
    const { last } = clientOf(people.finn) as { last: { items: unknown[] } };
    const stateOf = async (index: number) => {
      const submission_id = play.submissions[index]?.id ?? '';
      return (await store.get('submission', { team_id: team, submission_id }))?.state;
    };
    expect([await stateOf(0), await stateOf(1)]).toEqual(['approved', 'waiting']);
    await putBack(store, copied);
    expect([await stateOf(0), await stateOf(1)]).toEqual(['waiting', undefined]);
    const voided = await send(people.olga, [{ t: 'void', n: clientOf(people.olga).n }]);
    const again = await send(people.finn, last.items);
    expect(voided.body).toMatchObject({ results: [{ status: 'done' }] });
    expect(again.body).toMatchObject({ results: [{ status: 'done' }] });
    expect([await stateOf(0), await stateOf(1)]).toEqual(['waiting', 'waiting']);
    await playReview(play, { ...approve, which: 1 });
    expect([await stateOf(0), await stateOf(1)]).toEqual(['approved', 'waiting']);
  });
});
