import { confirmSkill, fillGaps, save, saveButton } from '../../scripts/browser/loop.ts';
import { ownWords } from './driver/own-words.ts';
import { expect, test } from './fixtures.ts';

const WORDS = `When the label printer stops, check the queue before you restart the printer.
If the queue holds more than 200 labels, pause the depot's report first, because the report and the printer share one key.
Never delete the queue: labels that were paid for cannot be printed again.
Questions to ines@fennmoor.example.`;

test('pasted words become a lesson without a page, with what is private replaced', async ({
  driven,
  text,
}) => {
  const panel = await ownWords(driven, text);
  await panel.getByRole('textbox', { name: text('panel.words_label') }).fill(WORDS);
  await panel.getByRole('textbox', { name: text('lesson.testimony.name') }).fill('Ines Roth');
  await panel.getByRole('button', { name: text('panel.words_draft') }).click();
  await saveButton(panel, text).waitFor();
  await expect(panel.getByText('ines@fennmoor.example')).toHaveCount(0);
  await fillGaps(panel, text, 'When the label printer stops');
  await confirmSkill(panel, text);
  await save(panel, text);

  const timeline = await driven.openPage('timeline.html');
  await expect(timeline.getByRole('list', { name: text('timeline.log') }).getByRole('link')).toHaveCount(1);
});

test('there is nothing to draft from blank words', async ({ driven, text }) => {
  const panel = await ownWords(driven, text);
  await panel.getByRole('textbox', { name: text('panel.words_label') }).fill('  \n ');
  await expect(panel.getByRole('button', { name: text('panel.words_draft') })).toBeDisabled();
});

test('typed words are still there after a look at the lessons', async ({ driven, text }) => {
  const panel = await ownWords(driven, text);
  await panel.getByRole('textbox', { name: text('panel.words_label') }).fill(WORDS);
  await panel.getByRole('tab', { name: text('panel.lessons') }).click();
  await panel.getByRole('button', { name: text('panel.own_words') }).click();
  await expect(panel.getByRole('textbox', { name: text('panel.words_label') })).toHaveValue(WORDS);
});
