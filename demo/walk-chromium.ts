import type { Page } from '@playwright/test';
import { launchChromium } from '../scripts/browser/chromium.ts';
import type { Found } from '../scripts/browser/find.ts';
import { captureFront, confirmSkill, save, saveButton } from '../scripts/browser/loop.ts';
import type { Texts } from '../scripts/browser/texts.ts';
import { answersChromium } from './open.ts';
import type { Walker } from './walker.ts';

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
  const shown = () => {
    if (panel === undefined) throw new Error('no panel was opened');
    return panel;
  };
  return {
    answers: () => answersChromium(driven),
    async capture(address) {
      front ??= await driven.context.newPage();
      await front.goto(address);
      panel = await captureFront(driven, front, text);
      await saveButton(panel, text).waitFor();
      return panel.getByRole('textbox', { name: text('lesson.title'), exact: true }).inputValue();
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
    screenshot: async (file) => void (await shown().screenshot({ path: file })),
    close: driven.close,
  };
}
