import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { appendEvents } from '../../../lib/db/append-events.ts';
import { readEndpoint, readKey } from '../../../lib/db/endpoint.ts';
import { rebuildProjections } from '../../../lib/db/rebuild.ts';
import { DB_VERSION } from '../../../lib/db/schema.ts';
import { readSkills } from '../../../lib/db/skills.ts';
import { lessonRowsOn } from '../../../lib/db/team-rows.ts';
import type { LogEvent } from '../../../lib/model/event.ts';
import { visitKeys } from '../../../lib/text/page-keys.ts';
import { type RawDatabase, readRaw, writeRaw } from '../../fixtures/db/raw-database.ts';
import { idOf, LESSON } from '../log/samples.ts';
import { freshName, memoryDb, projections } from './memory-db.ts';

const folder = new URL('../../fixtures/db/', import.meta.url);
const versions = readdirSync(folder).filter((name) => /^v\d+\.json$/.test(name));
const fixture = (name: string): RawDatabase => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const rowsOf = (raw: RawDatabase, store: string) => raw.stores.find(({ name }) => name === store)?.rows ?? [];

test('every version that was ever released has its fixture', () => {
  expect(versions).toHaveLength(DB_VERSION);
  expect(versions).toContain(`v${DB_VERSION}.json`);
});

test('the schema is the one of the fixture, so that a change of it needs a new version', async () => {
  const shape = ({ stores }: RawDatabase) => stores.map(({ rows: _, ...store }) => store);
  const raw = await readRaw((await memoryDb()).backendDB());
  expect(raw.version).toBe(DB_VERSION * 10);
  expect(shape(raw)).toEqual(shape(fixture(`v${DB_VERSION}.json`)));
});

test.each(versions)('a database of %s opens with everything in it', async (version) => {
  const name = freshName();
  const raw = fixture(version);
  await writeRaw(name, raw);
  const db = await memoryDb(name);
  expect(await db.events.toArray()).toEqual(rowsOf(raw, 'events'));
  expect(await db.drafts.toArray()).toEqual(rowsOf(raw, 'drafts'));
  expect(await db.captures.toArray()).toEqual(rowsOf(raw, 'captures'));
  expect((await db.lessons.get(LESSON))?.row?.title).toBe('Rotate both certificates');
  expect((await readSkills(db)).map(({ id }) => id)).toContain(idOf(60));
});

test('a database of version 1 has no key, no sending and no job; one of version 2 keeps its own', async () => {
  const has = async (version: string) => {
    const name = freshName();
    await writeRaw(name, fixture(version));
    const db = await memoryDb(name);
    return [
      await readKey(db),
      (await readEndpoint(db))?.model,
      await db.sendings.count(),
      await db.jobs.count(),
    ];
  };
  expect(await has('v1.json')).toEqual(['', undefined, 0, 0]);
  expect(await has('v2.json')).toEqual(['sk-of-the-fixture', 'small', 1, 1]);
});

test.each(versions)('the events of %s fold into what a new database makes of them', async (version) => {
  const name = freshName();
  const raw = fixture(version);
  await writeRaw(name, raw);
  const [old, fresh] = [await memoryDb(name), await memoryDb()];
  // Days depend on the time zone the fixture was written in.
  await rebuildProjections(old);
  await appendEvents(fresh, rowsOf(raw, 'events') as LogEvent[]);
  expect(await projections(old)).toEqual(await projections(fresh));
});

test('a team’s lesson of version 3 is found by the page it quotes, and so is one’s own', async () => {
  const name = freshName();
  const raw = fixture('v3.json');
  const sources = [{ address: 'https://wiki.example/ship?pageId=4' }];
  const row = {
    ...(rowsOf(raw, 'rows')[0] as object),
    entity: 'lesson',
    id: idOf(956),
    body: { content: { sources } },
  };
  await writeRaw(name, {
    ...raw,
    stores: raw.stores.map((store) =>
      store.name === 'rows' ? { ...store, rows: [...store.rows, row] } : store,
    ),
  });
  const db = await memoryDb(name);
  const found = await lessonRowsOn(db, idOf(950), 'https://wiki.example/ship?view=1&pageId=4#end');
  expect(found.map(({ id }) => id)).toEqual([idOf(956)]);
  expect(await lessonRowsOn(db, idOf(950), 'https://wiki.example/ship?pageId=5')).toEqual([]);
  const { address = '' } = (await db.lessons.get(LESSON))?.row ?? {};
  expect(await db.lessons.where('pages').anyOf(visitKeys(address)).primaryKeys()).toContain(LESSON);
});
