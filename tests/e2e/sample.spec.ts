import { captureFront, confirmSkill, save, saveButton } from '../../scripts/browser/loop.ts';
import { expect, test } from './fixtures.ts';

test('the bundled sample page of the install page gives a first lesson', async ({ driven, text }) => {
  const sample = await driven.openPage('sample.html');

  const panel = await captureFront(driven, sample, text);
  await expect(saveButton(panel, text)).toBeVisible();
  await confirmSkill(panel, text);
  // Each warning of the page that the draft leaves out is the person's to quote or dismiss before they save.
  const quote = panel.getByRole('button', { name: text('lesson.caution_quote'), exact: true });
  for (const left of [2, 1]) {
    await expect(quote).toHaveCount(left);
    await quote.first().click();
  }
  await expect(quote).toHaveCount(0);
  await save(panel, text);

  const timeline = await driven.openPage('timeline.html');
  await expect(
    timeline
      .getByRole('list', { name: text('timeline.log') })
      .getByRole('link')
      .first(),
  ).toBeVisible();
});
