import type { SettingsPort } from '../../components/settings/port.ts';
import { download } from '../../lib/platform/download.ts';
import { captureShortcut, openShortcutSettings } from '../../lib/platform/tabs.ts';

/** The settings page's port to the browser. */
export const settingsPort: SettingsPort = {
  shortcut: captureShortcut,
  openShortcutSettings: () => void openShortcutSettings(),
  persist: () => navigator.storage.persist(),
  download,
};
