import { logEvent } from '../../lib/log/log-event.ts';
import type { LogEvent } from '../../lib/model/event.ts';
import { uuidv7 } from '../../lib/model/id.ts';
import { makeLog } from '../bench/make-log.ts';
import { backup, fileOf, importFile } from './driver/backup.ts';
import { expect, test } from './fixtures.ts';

test('lessons are filtered by site and by harm', async ({ driven, text }) => {
  await importFile(driven, text, backup());
  const full = await driven.openPage('timeline.html#lessons');
  const rows = full.getByRole('list', { name: text('lessons.heading') }).getByRole('listitem');
  await rows.first().waitFor();
  const all = await rows.count();
  const choose = async (key: string, option: string | number) => {
    await full.getByRole('combobox', { name: text(key) }).click();
    const options = full.getByRole('option');
    const wanted = typeof option === 'number' ? options.nth(option) : options.filter({ hasText: option });
    const name = (await wanted.textContent()) ?? '';
    await wanted.click();
    return name;
  };
  const site = await choose('lessons.site', 1);
  await expect.poll(() => rows.count()).toBeLessThan(all);
  expect(await rows.count()).toBeGreaterThan(0);
  await expect(rows.filter({ hasText: site })).toHaveCount(await rows.count());
  await choose('lessons.site', text('lessons.all_sites'));
  await expect(rows).toHaveCount(all);

  await choose('lessons.tier', text('lesson.tier.badge', text('lesson.tier.word_2')));
  await expect(rows).toHaveCount(all);
  await choose('lessons.tier', text('lesson.tier.badge', text('lesson.tier.word_4')));
  await expect(full.getByRole('heading', { name: text('lessons.none_title') })).toBeVisible();
});

/** A log in which one lesson was edited twice on the same revision, as two devices do that do not know of each other. */
function editedTwice(): LogEvent[] {
  const log = makeLog({ events: 1, until: Date.now() - 10_000, days: 1 });
  const [kept] = log;
  if (kept?.kind !== 'lesson.revised') throw new Error('a log begins with a lesson');
  const body = kept.body as Parameters<typeof logEvent<'lesson.revised'>>[1];
  const edits = ['Version of one device', 'Version of the other'].map((title, index) => {
    const at = kept.at + index + 1;
    const id = (nth: number) => uuidv7(at, new Uint8Array(16).fill(10 * index + nth));
    const content = { ...body.content, title };
    const edit = { ...body, rev: id(1), base: body.rev, content };
    return logEvent('lesson.revised', edit, { id: id(2), device: kept.device, team: null, at });
  });
  return [kept, ...edits];
}

test('a lesson edited on two devices at once says so and shows both', async ({ driven, text }) => {
  await importFile(driven, text, fileOf(editedTwice()));
  const full = await driven.openPage('timeline.html#lessons');
  await full.getByRole('link', { name: 'Version of the other' }).click();
  await expect(full.getByText(text('lessons.two_heads'))).toBeVisible();
  await full.getByRole('button', { name: text('lessons.compare') }).click();
  await expect(full.getByRole('deletion').first()).toHaveText('one');
  await expect(full.getByRole('insertion').first()).toHaveText('the');
});
