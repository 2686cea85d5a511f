import type { Prefs } from '../prefs.ts';

/** The preferences an export carries. */
export type ImportedPrefs = {
  theme?: Prefs['theme'] | undefined;
  name?: string | undefined;
  always?: readonly string[] | undefined;
  never?: readonly string[] | undefined;
};

/** The preferences an import sets. */
export type SetPrefs = Partial<Pick<Prefs, 'theme' | 'name' | 'always' | 'never'>>;
