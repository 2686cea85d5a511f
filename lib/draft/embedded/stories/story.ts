import type { Span } from '../span.ts';
import type { StepSpans } from '../steps.ts';

/** What a lesson will quote, before any of it is a claim. */
export type Story = {
  readonly kind: 'how-to' | 'concept' | 'decision-guide' | 'incident';
  readonly situation: string;
  readonly insight: Span | null;
  readonly steps: readonly StepSpans[];
  readonly branches: readonly { readonly condition: string; readonly act: Span }[];
  readonly definition: Span | null;
  readonly examples: readonly Span[];
  readonly nonExamples: readonly Span[];
  readonly mistakes: readonly Span[];
  readonly incident: IncidentSpans;
};

/** What a lesson of an incident quotes. */
type IncidentSpans = {
  readonly symptom: Span | null;
  readonly tried: readonly Span[];
  readonly cause: Span | null;
  readonly fix: Span | null;
  readonly prevention: Span | null;
};

/** A story with nothing in it yet. */
export const EMPTY: Omit<Story, 'kind'> = {
  situation: '',
  insight: null,
  steps: [],
  branches: [],
  definition: null,
  examples: [],
  nonExamples: [],
  mistakes: [],
  incident: { symptom: null, tried: [], cause: null, fix: null, prevention: null },
};

/** The spans of sentences already told. */
export const spansOf = (...told: readonly (Span | null)[]): Span[] =>
  told.filter((span): span is Span => span !== null);

/** All that a story quotes but what is to be remembered. */
export const toldIn = ({
  steps,
  branches,
  definition,
  examples,
  nonExamples,
  mistakes,
  incident: { symptom, tried, cause, fix, prevention },
}: Story): Span[] => [
  ...steps.flatMap(({ step, caution }) => spansOf(step, caution ?? null)),
  ...branches.map(({ act }) => act),
  ...spansOf(definition),
  ...examples,
  ...nonExamples,
  ...mistakes,
  ...tried,
  ...spansOf(symptom, cause, fix, prevention),
];
