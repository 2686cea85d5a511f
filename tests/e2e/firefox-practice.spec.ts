import { importFox, saysFox } from '../../scripts/browser/fox-loop.ts';
import { answered, content, idOf, revised } from '../unit/log/samples.ts';
import { fileOf } from './driver/backup.ts';
import { expect, test } from './fox-fixtures.ts';

const DAY = 86_400_000;

test.beforeEach(() => test.setTimeout(180_000));

test('Firefox: a question is answered by keyboard, its reasons and page are shown, and that is all for today', async ({
  fox,
  text,
}) => {
  const at = Date.now() - DAY;
  const file = fileOf([
    revised({ id: 1, at, lesson: idOf(701), rev: idOf(1_001), content: content() }),
    revised({ id: 2, at: at + 1, lesson: idOf(702), rev: idOf(1_002), content: content() }),
    answered({ id: 3, at: at + 1_000, lesson: idOf(702) }),
  ]);
  const settings = await fox.openPage('options.html');
  await importFox(settings, text, file.buffer.toString());

  const page = await fox.openPage('timeline.html#practice');
  const focus = `view.document.activeElement.getAttribute('aria-label')`;
  await page.until(`${focus} === ${JSON.stringify(text('lesson.check.try'))}`, 'a question with the focus');
  const place = await page.evaluate<string>(
    `[...view.document.querySelectorAll('[role=radio]')].find(({ textContent }) =>
      textContent.endsWith('Choice a of the gateway question')).textContent[0]`,
  );
  for (const key of ['u', place, '\uE007']) await page.type(key);
  await saysFox(page, 'Because b is not what the page says.');
  await saysFox(page, text('practice.later'));
  await saysFox(page, 'Gateway runbook');
  await page.type('\uE007');
  await saysFox(page, text('practice.done'));
  expect(await fox.violations()).toEqual([]);
});
