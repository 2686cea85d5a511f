import type { Page } from '@playwright/test';
import { launchChromium } from '../scripts/browser/chromium.ts';
import type { Found } from '../scripts/browser/find.ts';
import { captureFront, confirmSkill, save, saveButton } from '../scripts/browser/loop.ts';
import { startOf, type Texts } from '../scripts/browser/texts.ts';
import { importFile } from '../tests/e2e/driver/backup.ts';
import { enabled } from '../tests/e2e/driver/sites.ts';
import { answersChromium } from './open.ts';
import type { Walker } from './walker.ts';

/** Until a page that gets no tip would have had one, in ms. */
const TIP_MS = 3_000;

/** A Chromium (or Chrome, Edge) nobody sees, with the extension in it and an empty profile. */
export async function openChromiumWalker(options: {
  browser: Found;
  extension: string;
  text: Texts;
}): Promise<Walker> {
  const { browser, extension, text } = options;
  const driven = await launchChromium({ browser, extension, headless: true });
  let front: Page | undefined;
  let panel: Page | undefined;
  let isEnabled = false;
  const shown = () => {
    if (panel === undefined) throw new Error('no panel was opened');
    return panel;
  };
  const tips = (of: Page) => of.getByRole('tab', { name: startOf(text, 'tips.tab') });
  async function beside(address: string): Promise<Page> {
    front ??= await driven.context.newPage();
    await front.goto(address);
    if (!isEnabled) await enabled(driven, front, text);
    isEnabled = true;
    await front.bringToFront();
    return driven.panel();
  }
  return {
    answers: () => answersChromium(driven),
    async capture(address) {
      front ??= await driven.context.newPage();
      await front.goto(address);
      panel = await captureFront(driven, front, text);
      await saveButton(panel, text).waitFor();
      return panel.getByRole('textbox', { name: text('lesson.title'), exact: true }).inputValue();
    },
    async asks(answer) {
      const right = `${answer} ${text('lesson.check.right_answer')}`;
      const shownAnswer = shown().getByText(right, { exact: true });
      await shownAnswer.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      return answer;
    },
    async keep() {
      await confirmSkill(shown(), text);
      await save(shown(), text);
    },
    async timeline() {
      const timeline = await driven.openPage('timeline.html');
      panel = timeline;
      const links = timeline.getByRole('list', { name: text('timeline.log') }).getByRole('link');
      await links.first().waitFor();
      return links.allTextContents();
    },
    async bring(file) {
      await (await importFile(driven, text, file)).close();
    },
    async tip(address, lesson) {
      panel = await beside(address);
      await tips(panel).click();
      await panel.getByText(lesson, { exact: true }).waitFor();
      return (await panel.getByText(startOf(text, 'tips.why')).first().textContent()) ?? '';
    },
    async noTip(address) {
      panel = await beside(address);
      await tips(panel).waitFor({ state: 'detached' });
      await panel.waitForTimeout(TIP_MS);
      return (await tips(panel).count()) === 0;
    },
    async due(questions) {
      const words = text('practice.line', String(questions)).split(' | ').at(-1) ?? '';
      panel = await driven.openPage('sidepanel.html');
      await panel.getByRole('button', { name: words, exact: true }).click();
      await panel.getByRole('region', { name: text('lesson.check.try') }).waitFor();
      // A short page: half of a window would stand empty below it.
      await panel.setViewportSize({ width: 1_280, height: 400 });
      return words;
    },
    screenshot: async (file) => void (await shown().screenshot({ path: file })),
    close: driven.close,
  };
}
