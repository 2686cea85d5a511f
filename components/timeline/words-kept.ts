import { createContext } from 'react';
import type { PanelPort } from '../panel/port.ts';

/** Where own words that are no draft yet outlive the dialog they are typed in; nowhere unless the page says. */
export const WordsKept = createContext<PanelPort['words']>({
  get: async () => '',
  set: () => undefined,
  gone: () => () => undefined,
});
