import { FLAGS } from './rebuild.ts';

/** Takes out what only says which page a selection stands on: it is asked first, and no word of the selection. */
export function withoutSigns(document: Document): Element {
  for (const told of document.querySelectorAll(`[${FLAGS}*=o]`))
    if (!told.matches('h1,h2,h3,h4,h5,h6,[role=heading]')) told.remove();
  return document.body;
}
