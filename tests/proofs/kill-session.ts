import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { builtExtension } from '../../scripts/browser/build.ts';
import { type Driven, launchChromium } from '../../scripts/browser/chromium.ts';
import { killWorker, sigkill } from '../../scripts/browser/faults.ts';
import { findChromium } from '../../scripts/browser/find.ts';
import { type Texts, textsOf } from '../../scripts/browser/texts.ts';
import { readState, type StoredState } from './stored-state.ts';

export type Fault = 'worker' | 'browser';

/** One profile over many lives of its browser. */
export type KillSession = {
  text: Texts;
  /** The living browser, started if there is none. */
  driven(): Promise<Driven>;
  page(path: string): Promise<Page>;
  /** Kills now; a killed browser is started again on the same profile by the next `page`. */
  strike(fault: Fault): Promise<void>;
  state(): Promise<StoredState>;
  end(): Promise<void>;
};

export async function killSession(): Promise<KillSession> {
  const browser = await findChromium();
  if (browser === null) throw new Error('no Chromium: set CHROME_PATH');
  const folder = mkdtempSync(join(tmpdir(), 'passalong-kill-'));
  const [extension, profile] = [join(folder, 'extension'), join(folder, 'profile')];
  // A copy, so that a build made meanwhile does not change the extension under a running browser.
  cpSync(await builtExtension('chrome-mv3'), extension, { recursive: true });
  let living: Driven | null = null;
  const alive = async () => {
    living ??= await launchChromium({ browser, extension, headless: true, profile, locale: 'en-GB' });
    return living;
  };
  const session: KillSession = {
    text: textsOf(extension),
    driven: alive,
    page: async (path) => (await alive()).openPage(path),
    async strike(fault) {
      const driven = await alive();
      if (fault === 'worker') return killWorker(driven);
      living = null;
      await sigkill(driven);
    },
    async state() {
      const own = await session.page('sample.html');
      const state = await readState<keyof StoredState>(own);
      await own.close();
      return state;
    },
    async end() {
      await living?.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return session;
}
