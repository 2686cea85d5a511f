import { captureFront, confirmSkill, save, saveButton } from '../../scripts/browser/loop.ts';
import { expect, test } from './fixtures.ts';

test('the bundled sample page of the install page gives a first lesson', async ({ driven, text }) => {
  const sample = await driven.openPage('sample.html');

  const panel = await captureFront(driven, sample, text);
  await expect(saveButton(panel, text)).toBeVisible();
  await confirmSkill(panel, text);
  // A warning of the page that the draft leaves out is the person's to quote or dismiss before they save.
  await panel.getByRole('button', { name: text('lesson.caution_quote'), exact: true }).click();
  await save(panel, text);

  const timeline = await driven.openPage('timeline.html');
  await expect(
    timeline
      .getByRole('list', { name: text('timeline.log') })
      .getByRole('link')
      .first(),
  ).toBeVisible();
});
