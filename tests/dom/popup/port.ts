import { vi } from 'vitest';
import type { PopupPageFacts, PopupPort } from '../../../components/popup/port.ts';
import { ok, type Result } from '../../../lib/model/result.ts';

const PAGE: PopupPageFacts = {
  title: 'Rotate the gateway certificate',
  site: 'wiki.example',
  origin: 'https://wiki.example',
  refused: null,
};

/** A port that notes what is asked of it. */
export const port = (
  page: Partial<PopupPageFacts> = {},
  shortcut = 'Alt+Shift+L',
  captured: Result<void> = ok(undefined),
  opened: Result<void> = ok(undefined),
) => ({
  page: async () => ({ ...PAGE, ...page }),
  captureAndOpen: vi.fn<PopupPort['captureAndOpen']>(async () => captured),
  openPanel: vi.fn<PopupPort['openPanel']>(async () => opened),
  openPage: vi.fn<PopupPort['openPage']>(),
  shortcut: async () => shortcut,
});
