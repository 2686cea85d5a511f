import type { SettingsPort } from '../../components/settings/port.ts';
import { captureShortcut, openShortcutSettings } from '../../lib/platform/tabs.ts';

/** The settings page's port to the browser. */
export const settingsPort: SettingsPort = {
  shortcut: captureShortcut,
  openShortcutSettings: () => void openShortcutSettings(),
  persist: () => navigator.storage.persist(),
  download(name, parts) {
    const address = URL.createObjectURL(parts);
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  },
};
