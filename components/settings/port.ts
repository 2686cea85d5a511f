/** What the settings page asks of the browser. */
export type SettingsPort = {
  /** The shortcut for capturing as the browser writes it, '' when none is assigned. */
  shortcut(): Promise<string>;
  openShortcutSettings(): void;
  /** Asks the browser to keep our storage when the disk runs low; false when it says no. */
  persist(): Promise<boolean>;
  download(name: string, parts: Blob): void;
};
