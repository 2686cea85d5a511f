import type { Prefs } from './deps.ts';

/** What stands where nobody prefers anything yet. */
export const NO_PREFS: Prefs = {
  theme: 'system',
  name: '',
  lastBackup: null,
  backupSnoozedAt: null,
  firstRunDone: false,
  persistAsked: false,
  comments: true,
  tips: true,
  resolved: true,
  drafter: 'embedded',
  always: [],
  never: [],
};
