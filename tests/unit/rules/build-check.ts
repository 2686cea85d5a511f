import type { Check } from '../../../lib/model/check.ts';

const ID = '01990000-0000-7000-8000-000000000001';

type Wanted = {
  scenario?: string;
  question?: string;
  options?: readonly string[];
  right?: number;
  rationales?: readonly string[];
};

/** A check without a flaw, except for what the test puts in; the key is option `right`, the first unless told. */
export function buildCheck({
  scenario = 'The queue holds more than 500 jobs and the oldest has waited for an hour.',
  question = 'What do you do next?',
  options = ['Add a second worker', 'Restart the broker', 'Pause the nightly export'],
  right = 0,
  rationales,
}: Wanted = {}): Check {
  return {
    id: ID,
    made: 'person',
    claim: ID,
    scenario,
    question,
    options: options.map((text, index) => ({
      id: 'abcd'[index] ?? 'z',
      text,
      right: index === right,
      rationale: rationales?.[index] ?? `Because of reason ${index + 1}.`,
    })),
  };
}
