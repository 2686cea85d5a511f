import type { Page } from '@playwright/test';
import { demoPages } from '../../../../demo/pages.ts';
import {
  clickLast,
  confirmSkill,
  mainButton,
  save,
  saveButton,
  takeSuggestions,
} from '../../../../scripts/browser/loop.ts';
import { storedRow } from '../../../../scripts/browser/stored.ts';
import { startOf } from '../../../../scripts/browser/texts.ts';
import { fillUp, freeSpace } from '../disk.ts';
import { draftOf, field } from '../draft.ts';
import { choose, dialogOf, LONG_WORD, openAll, seeDialog, type Tour, WORDS } from './screen.ts';

/** A page captured, its draft looked at from every side, kept, read and listed. */
export async function thePanel(tour: Tour): Promise<void> {
  const { driven, text, visit, see } = tour;
  const page = await visit(demoPages[2].path);
  const panel = await draftOf(driven, page, text);
  await see({ name: 'panel', page: panel });
  await confirmSkill(panel, text);
  await panel
    .getByRole('button', { name: text('lesson.suggested.take') })
    .first()
    .scrollIntoViewIfNeeded();
  await see({ name: 'panel-suggested', page: panel });
  await takeSuggestions(panel, text);
  await panel.getByRole('textbox', { name: text('lesson.title'), exact: true }).scrollIntoViewIfNeeded();
  await see({ name: 'panel-ready', page: panel });
  await panel
    .getByRole('button', { name: startOf(text, 'ui.remove_named') })
    .first()
    .click();
  await openAll(panel);
  await see({ name: 'panel-open', page: panel });
  await aRedaction(tour, panel);
  const more = startOf(text, 'lesson.more_for');
  await panel.getByRole('button', { name: more }).first().click();
  await panel.getByRole('menuitem', { name: text('lesson.act.testimony') }).waitFor();
  await see({ name: 'panel-menu', page: panel });
  await panel.getByRole('menuitem', { name: text('lesson.act.testimony') }).click();
  await seeDialog(tour, 'panel-testimony', panel);
  await choose(panel, more, text('lesson.act.quote'));
  await seeDialog(tour, 'panel-quote', panel);
  await saveButton(panel, text).click({ force: true });
  await panel.getByText(startOf(text, 'lesson.missing.sentence')).waitFor();
  await see({ name: 'panel-missing', page: panel });
  await confirmSkill(panel, text);
  await save(panel, text);
  await see({ name: 'panel-kept', page: panel });
  await panel.getByRole('button', { name: text('panel.open_lesson') }).click();
  await panel.getByRole('article').waitFor();
  await see({ name: 'panel-lesson', page: panel });
  await aCheck(tour, panel);
  await theList(tour, panel);
  await aTip(tour, panel);
  await clickLast(mainButton(await driven.trigger(page), text));
  await panel.getByRole('button', { name: text('panel.known_update') }).waitFor();
  await see({ name: 'panel-known', page: panel });
  await panel.getByRole('button', { name: text('lesson.discard') }).click();
  await theGaps(tour);
}

/** A word redacted, and the notice of it with its undo over the dialog. */
async function aRedaction(tour: Tour, panel: Page): Promise<void> {
  const { text, see } = tour;
  await panel.getByRole('button', { name: text('panel.redact_word') }).click();
  const dialog = dialogOf(panel);
  await dialog.waitFor();
  await see({ name: 'panel-redact', page: panel });
  const everything = await dialog.getByRole('textbox', { name: text('panel.redact_text') }).inputValue();
  const [word = ''] = /\p{L}{8,}/u.exec(everything) ?? [];
  const words = dialog.getByRole('textbox', { name: text('panel.redact_field') });
  await words.fill(word);
  await words.press('Enter');
  // Under the pointer it stays as long as it is looked at.
  await panel
    .getByRole('button', { name: text('ui.undo') })
    .first()
    .hover();
  await seeDialog(tour, 'panel-redacted', panel);
}

/** What is said while the disk takes nothing, with a title that has no place to break. */
async function aFullDisk({ text, see }: Tour, panel: Page): Promise<void> {
  await fillUp(panel);
  await field(panel, text, 'lesson.title').fill(LONG_WORD);
  await panel.getByRole('button', { name: text('lesson.copy_words') }).waitFor();
  await see({ name: 'panel-full', page: panel });
  await freeSpace(panel);
  await panel.getByRole('button', { name: text('ui.retry') }).click();
  await panel.getByText(text('lesson.draft_saved')).waitFor();
}

/** A page with an image that no words describe: picking what is missing, the sentence for it, and what is said after. */
async function theGaps({ driven, text, visit, see }: Tour): Promise<void> {
  const page = await visit('/handbook/feature-flags/');
  const panel = await draftOf(driven, page, text);
  await panel.getByRole('button', { name: text('panel.add_missing.act') }).click();
  await panel.getByText(text('panel.add_missing.going')).waitFor();
  await see({ name: 'panel-picking', page: panel });
  await panel.getByRole('button', { name: text('ui.cancel'), exact: true }).click();
  await panel.getByRole('button', { name: text('panel.add_missing.act') }).waitFor();
  await panel.getByRole('button', { name: startOf(text, 'panel.not_read_line') }).click();
  await panel.getByRole('button', { name: startOf(text, 'panel.image.act_named') }).click();
  const sentence = panel.getByRole('textbox', { name: startOf(text, 'panel.image.act_named') });
  await sentence.fill(`A flag lives until its ${LONG_WORD} is over.`);
  await see({ name: 'panel-describe', page: panel });
  await sentence.press('Enter');
  await panel.getByText(text('panel.image.done')).waitFor();
  await see({ name: 'panel-described', page: panel });
  await panel.getByRole('button', { name: text('lesson.discard') }).click();
}

async function aCheck({ text, see }: Tour, panel: Page): Promise<void> {
  await panel.getByRole('button', { name: text('lesson.check.try') }).click();
  const card = panel.getByRole('region', { name: text('lesson.check.try') });
  await card.getByRole('radio', { name: text('lesson.check.sure'), exact: true }).click();
  const options = card.getByRole('radiogroup').last().getByRole('radio');
  await options.first().click();
  await see({ name: 'panel-check', page: panel });
  await card.getByRole('button', { name: text('lesson.check.answer') }).click();
  await card.getByRole('status').waitFor();
  await see({ name: 'panel-check-answered', page: panel });
}

/** The lesson as a tip beside its own page; snoozed after that, which the settings list. */
async function aTip({ text, see }: Tour, panel: Page): Promise<void> {
  await panel.getByRole('tab', { name: startOf(text, 'tips.tab') }).click();
  await panel.getByText(startOf(text, 'tips.why')).waitFor();
  await see({ name: 'panel-tips', page: panel });
  await choose(panel, startOf(text, 'tips.more'), text('tips.snooze_day'));
  await panel.getByRole('tab', { name: startOf(text, 'tips.tab') }).waitFor({ state: 'detached' });
}

async function theList(tour: Tour, panel: Page): Promise<void> {
  const { text, see } = tour;
  await panel.getByRole('tab', { name: text('panel.draft') }).click();
  await panel.getByRole('tab', { name: text('panel.lessons') }).click();
  const search = panel.getByRole('searchbox', { name: text('panel.search') });
  await search.waitFor();
  await see({ name: 'panel-lessons', page: panel });
  await panel.keyboard.press('?');
  await seeDialog(tour, 'panel-keys', panel);
  await search.fill('nothing has these words');
  await panel.getByRole('button', { name: text('panel.clear_search') }).waitFor();
  await see({ name: 'panel-none', page: panel });
  await search.fill('');
}

/** A draft that is open on the full page while the panel discards it. */
async function aClosedDraft({ driven, text, see }: Tour, panel: Page): Promise<void> {
  const { id } = (await storedRow(panel, { table: 'drafts', id: null })) as { id: string };
  const full = await driven.openPage(`timeline.html#draft/${id}`);
  await saveButton(full, text).waitFor();
  await panel.getByRole('button', { name: text('lesson.discard') }).click();
  await full.getByRole('heading', { name: text('lesson.closed.discarded') }).waitFor();
  await see({ name: 'draft-closed', page: full });
  await full.close();
}

/** Own words, a check written, an empty panel, a page that cannot be read, and the popup once there is a lesson. */
export async function theOtherWays(tour: Tour): Promise<void> {
  const { driven, text, visit, see } = tour;
  const panel = await driven.panel();
  await panel.getByRole('button', { name: text('panel.own_words') }).click();
  await panel.getByRole('textbox', { name: text('panel.words_label') }).fill(WORDS);
  await panel.getByRole('textbox', { name: text('lesson.testimony.name') }).fill('Ines Roth');
  await see({ name: 'panel-own-words', page: panel });
  await panel.getByRole('button', { name: text('panel.words_draft') }).click();
  await saveButton(panel, text).waitFor();
  await see({ name: 'panel-own-draft', page: panel });
  await panel
    .getByRole('button', { name: text('lesson.check.write') })
    .first()
    .click();
  await panel.getByRole('textbox', { name: text('lesson.check.scenario') }).waitFor();
  await see({ name: 'panel-check-edit', page: panel });
  await aFullDisk(tour, panel);
  const drafting = await driven.trigger(await visit(demoPages[1].path));
  await mainButton(drafting, text).waitFor();
  await see({ name: 'popup-draft', page: drafting });
  await drafting.close();
  await aClosedDraft(tour, panel);
  await panel.getByRole('heading', { name: text('panel.start_title') }).waitFor();
  await see({ name: 'panel-start', page: panel });
  const empty = await driven.context.newPage();
  await empty.goto('about:blank');
  await empty.route('https://work.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<div></div>' }),
  );
  await empty.goto('https://work.example/');
  await clickLast(mainButton(await driven.trigger(empty), text));
  await panel.getByRole('alert').waitFor();
  await see({ name: 'panel-error', page: panel });
  const popup = await driven.trigger(await visit(demoPages[1].path));
  await mainButton(popup, text).waitFor();
  await see({ name: 'popup', page: popup });
  await popup.close();
}
