import type { ImportedPrefs, Prefs, SetPrefs } from './deps.ts';

/** What an import sets: a name or theme the person has not chosen here; what they chose here stays. */
export const importedPrefs = (here: Prefs, there: ImportedPrefs): SetPrefs => ({
  ...(here.name === '' && there.name ? { name: there.name } : {}),
  ...(here.theme === 'system' && there.theme && there.theme !== 'system' ? { theme: there.theme } : {}),
});
