import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { expect, test, vi } from 'vitest';
import { appendEvents } from '../../../lib/db/append-events.ts';
import { eraseDb } from '../../../lib/db/erase-db.ts';
import { newDraft, proposalOf } from '../../../lib/lesson/new-draft.ts';
import { maker, quotedContent } from '../lesson/samples.ts';
import { MONDAY, revised } from '../log/samples.ts';
import { freshName, memoryDb } from './memory-db.ts';

test('another page that is open sees that everything was erased, and warns of nothing', async () => {
  const warned = vi.spyOn(console, 'warn');
  const name = freshName();
  const [here, there] = [await memoryDb(name), await memoryDb(name)];
  const newId = maker(300);
  await appendEvents(here, [revised({ id: 1, at: MONDAY })]);
  await here.drafts.put(
    newDraft({ at: MONDAY, newId, capture: null, proposal: proposalOf(quotedContent()) }),
  );
  const seen: number[][] = [];
  const watching = liveQuery(async () => [await there.drafts.count(), await there.lessons.count()]).subscribe(
    (counts) => seen.push(counts),
  );
  await expect.poll(() => seen.at(-1)).toEqual([1, 1]);
  await eraseDb(here, newId);
  await expect.poll(() => seen.at(-1)).toEqual([0, 0]);
  expect(warned).not.toHaveBeenCalled();
  watching.unsubscribe();
  warned.mockRestore();
});

test('a page that still writes holds the deletion up, which ends once that is done and warns of nothing', async () => {
  const warned = vi.spyOn(console, 'warn');
  const name = freshName();
  const here = await memoryDb(name);
  await appendEvents(here, [revised({ id: 1, at: MONDAY })]);
  const blocked = vi.fn();
  here.on('blocked', blocked);
  const open = indexedDB.open(name);
  await new Promise((done) => {
    open.onsuccess = done;
  });
  const erased = eraseDb(here, maker(300));
  await expect.poll(() => blocked).toHaveBeenCalled();
  open.result.close();
  await erased;
  expect(await here.events.count()).toBe(0);
  expect(warned).not.toHaveBeenCalled();
  warned.mockRestore();
});
