import type { Page } from '@playwright/test';
import { PageRefusal, type Problem } from '../../lib/model/problem.ts';
import type { Texts } from './texts.ts';

const key = (name: string) => name.replaceAll('-', '_');

/** The failures a capture and a draft can show, each with the key of its sentence. */
const PROBLEMS: readonly { problem: Problem; sentence: string }[] = [
  ...PageRefusal.options.map((why) => ({
    problem: { kind: 'page-refused', why } as const,
    sentence: `problem.page_refused.${key(why)}`,
  })),
  ...(
    [
      'no-grant',
      'page-gone',
      'capture-expired',
      'reading-broken-off',
      'message-refused',
      'storage-full',
      'storage-unavailable',
      'endpoint-not-json',
      'endpoint-cut',
      'endpoint-refusal',
      'endpoint-filtered',
      'endpoint-html',
      'endpoint-endless',
      'endpoint-stalled',
      'nothing-held',
    ] as const
  ).map((kind) => ({ problem: { kind }, sentence: `problem.${key(kind)}` })),
];

/** The Problem a surface shows as an alert, or null; a sentence that fits none is `unexpected` with its words. */
export async function problemShown(surface: Page, text: Texts): Promise<Problem | null> {
  const alert = surface.getByRole('alert').first();
  if ((await alert.count()) === 0) return null;
  const words = (await alert.textContent({ timeout: 1_000 }).catch(() => '')) ?? '';
  if (words === '') return null;
  const known = PROBLEMS.find(({ sentence }) => words.includes(text(sentence)));
  return known?.problem ?? { kind: 'unexpected', detail: words };
}

/** Why the popup offers no capture of the page behind it, or null where it does. */
export async function refusalShown(popup: Page, text: Texts): Promise<Problem | null> {
  const words = (await popup.locator('body').textContent()) ?? '';
  const why = PageRefusal.options.find((option) => words.includes(text(`popup.refused.${key(option)}`)));
  return why === undefined ? null : { kind: 'page-refused', why };
}
