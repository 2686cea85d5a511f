import type { Fact } from '../../model/capture.ts';

// How a field without a value is shown.
const NOTHING = /^(?:none|unresolved|-|keine?)$/i;
// Words of the controls that stand in a field.
const CONTROLS = /^(?:labels|components)?\s*(?:view options|edit|add)\s*/i;

// Cut to what a fact may hold once it is redacted.
const CARRIED = 2_000;

/** The facts a reader sees beside the words, without those that say nothing. */
export const factsOf = (entries: readonly (readonly [name: string, value: string])[]): Fact[] =>
  entries
    .map(([name, value]) => ({
      name,
      value: value.replace(/\s+/g, ' ').trim().replace(CONTROLS, '').slice(0, CARRIED),
    }))
    .filter(({ value }) => value !== '' && !NOTHING.test(value));
