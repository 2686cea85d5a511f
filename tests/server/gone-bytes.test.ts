import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { isoWeek } from '../../lib/model/iso-week.ts';
import { prepareHeads } from '../../server/audit-heads.ts';
import { writeCopy } from '../../server/copy.ts';
import { eraseLog } from '../../server/erase.ts';
import { runJobs } from '../../server/jobs/hourly.ts';
import { openDatabase } from '../../server/store/sqlite-database.ts';
import { harbour, submitted } from './setup/harbour.ts';
import { lessonOf } from './setup/lesson.ts';
import { sqlite } from './setup/stores.ts';
import { ask, item, NOON, type Someone, sealed } from './setup/team.ts';

const drops: (() => Promise<void> | void)[] = [];
afterAll(async () => {
  for (const drop of drops) await drop();
});

/** Which of these words are in the bytes of which file. */
const heldBy = (files: readonly string[], words: readonly string[]): string[] =>
  files
    .filter((file) => existsSync(file))
    .flatMap((file) => {
      const bytes = readFileSync(file);
      return words.filter((word) => bytes.includes(word)).map((word) => `${file.split('/').at(-1)}: ${word}`);
    });

test('what the weekly cut and an erasure destroyed is in no byte of the file, its log or a copy', async () => {
  const { store, file, drop } = await sqlite();
  const folder = mkdtempSync(join(tmpdir(), 'passalong-gone-'));
  drops.push(drop, () => rmSync(folder, { recursive: true, force: true }));
  const place = await harbour(async () => store, { DATA_DIR: folder });
  const { finn, gwen, olga, skill, team, w } = place;
  prepareHeads(w.deps);
  const live = await submitted(place, finn, lessonOf(skill));
  await live.approve(olga);
  const epoch = (await store.get('team', { team_id: team }))?.epoch;
  const push = (who: Someone, items: readonly unknown[]) =>
    ask(w, who, 'POST', '/v1/push', { protocol: 1, epoch, gen: 0, items });
  const answer = { lesson: live.lesson, week: isoWeek(NOON), kind: 'outcome', value: 'helped' };
  await push(gwen, [
    item('contribution', 1, 'outcome', answer),
    ...[2, 3, 4].map((n) => sealed(n, `sealed-word-${n}`)),
  ]);
  const [key] = await store.list('week_key', { where: {} });
  const [told] = await store.list('contribution', { where: {} });
  const words = [key?.secret, told?.token, told?.pool_token].map((word) => word ?? 'missing');
  words.push('sealed-word-2', 'sealed-word-3', 'sealed-word-4');
  expect(heldBy([`${file}-wal`], words)).toHaveLength(words.length);
  w.clock.now += 14 * 86_400_000;
  await eraseLog(w.deps, { team, person: gwen.person, by: gwen.person });
  await runJobs(w.deps);
  expect(await store.list('week_key', { where: {} })).toEqual([]);
  const copy = join(folder, 'copy.db');
  writeCopy(file, copy);
  expect(heldBy([file, `${file}-wal`, copy], words)).toEqual([]);
  // The lesson was not destroyed, so that the files are known to hold what is there.
  expect(heldBy([file, copy], [live.lesson])).toHaveLength(2);
});

test('an hourly job does not wait for who reads the file', async () => {
  const { store, file, drop } = await sqlite();
  drops.push(drop);
  const reader = new DatabaseSync(file, { readOnly: true });
  reader.exec('begin; select * from team');
  await store.write((tx) => tx.put('server_note', { note: 'later', value: 'word' }));
  const before = Date.now();
  await store.emptyLog();
  expect(Date.now() - before).toBeLessThan(1_000);
  reader.exec('commit');
  reader.close();
  await store.emptyLog();
  expect(readFileSync(`${file}-wal`)).toHaveLength(0);
});

test('a copy holds nothing of rows that are gone, also where pages were split while they were there', async () => {
  const { store, file, drop } = await sqlite();
  drops.push(drop);
  const wordOf = (index: number): string => `<${index}>`.repeat(1 + ((index * 7919) % 61));
  const notes = Array.from({ length: 2_000 }, (_, index) => ({
    note: `${(index * 7919) % 100_003}.${index}`,
    value: wordOf(index),
  }));
  const gone = notes.filter((_, index) => index % 5 < 3);
  for (let at = 0; at < notes.length; at += 50)
    await store.write((tx) => tx.insert('server_note', notes.slice(at, at + 50)));
  for (let at = 0; at < gone.length; at += 50)
    await store.write(async (tx) => {
      for (const { note } of gone.slice(at, at + 50)) await tx.remove('server_note', { note });
    });
  const copy = `${file}.copy`;
  writeCopy(file, copy);
  const first = (index: number): string => `<${index}>`;
  const lost = notes.flatMap((_, index) => (index % 5 < 3 ? [first(index)] : []));
  expect(heldBy([copy], lost)).toEqual([]);
  const kept = openDatabase(copy);
  expect(kept.prepare('select count(*) as count from server_note').get()?.count).toBe(800);
  kept.close();
});
