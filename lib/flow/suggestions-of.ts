import { openSuggestions } from '../lesson/suggested.ts';
import type { Check } from '../model/check.ts';
import type { Draft } from '../model/draft.ts';

/** The questions by rules that a draft's person has not decided about. */
export const suggestionsOf = (draft: Draft): Check[] => openSuggestions(draft);
