import type { LanguageModel } from '../model/language-model.ts';

/** The browser's own model, where this browser has a way to one. */
export const languageModel = (): LanguageModel | undefined =>
  (globalThis as { LanguageModel?: LanguageModel }).LanguageModel;
