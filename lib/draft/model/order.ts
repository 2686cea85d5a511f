import { ok, type Result } from '../../model/result.ts';
import { withoutInternalHost } from '../../text/internal-host.ts';
import type { DraftInput } from '../drafter.ts';
import { answerRoom, tokensIn } from './budget.ts';
import type { Message } from './chat.ts';
import { chosenSections, type Numbered, type NumberedSection, numberPage } from './numbered.ts';
import type { PickRoom } from './pick-best.ts';
import { lineCost, planOf } from './plan.ts';
import { prompt } from './prompts/current.ts';
import type { Extract, PageWords, Unheld } from './prompts/prompt.ts';
import { draftSchema, pickSchema, repairSchema } from './wire.ts';

/** What has to be known of a model before anything is put before it. */
export type Outline = {
  /** Tokens for question and answer together. */
  readonly context: number;
  /** What it counts for each token we estimate. */
  readonly ratio: number;
  /** Whether the form has to be said in words. */
  readonly saysForm: boolean;
  /** A word no page can know. */
  readonly fence: string;
};

/** Everything that is asked for one draft, word for word. */
export type Order = {
  readonly sections: readonly NumberedSection[];
  /** What is put first, part by part, where a page does not fit; none where it does. */
  readonly picks: readonly (readonly Message[])[];
  /** The draft's question: of the whole, or of the picked sentences. */
  readonly draft: (picked: readonly Numbered[] | null) => readonly Message[];
  /** Of claims that found no support, the first that go together into one more request, with what is asked of them; none where none does. */
  readonly repair: (unheld: readonly Unheld[]) => { asked: readonly Unheld[]; messages: readonly Message[] };
  /** For the picked sentences. */
  readonly room: PickRoom;
  readonly leftOut: readonly { path: readonly string[]; words: number }[];
};

const chars = (messages: readonly Message[]): string => messages.map(({ content }) => content).join('\n');

/** The picked sentences under their headings again. */
function under(picked: readonly Numbered[], sections: readonly NumberedSection[]): Extract[] {
  const chosen = new Set(picked.map(({ n }) => n));
  return sections
    .map(({ path, sentences }) => ({ path, sentences: sentences.filter(({ n }) => chosen.has(n)) }))
    .filter(({ sentences }) => sentences.length > 0);
}

/** The first of the claims that go into one request beside the sentences nearest to them. */
function fitting(unheld: readonly Unheld[], { free, ratio }: PickRoom): Unheld[] {
  let left = free;
  const asked: Unheld[] = [];
  for (const one of unheld) {
    left -= [{ text: one.text, label: '' }, ...one.near].reduce(
      (sum, line) => sum + lineCost(line, ratio),
      0,
    );
    if (left < 0) break;
    asked.push(one);
  }
  return asked;
}

/** What is not read for want of room, and what is too long to be cited. */
const allLeftOut = (leftOut: Order['leftOut'], sections: readonly NumberedSection[]): Order['leftOut'] => [
  ...leftOut,
  ...sections.flatMap(({ path, unread }) => (unread === 0 ? [] : [{ path, words: unread }])),
];

/** Draws up what is asked of a model for a draft. Problem: `endpoint-too-small`. */
export function drawUp(input: DraftInput, { context, ratio, saysForm, fence }: Outline): Result<Order> {
  const { capture, section, skills } = input;
  const sections = chosenSections(numberPage(capture), section);
  const given = (schema: object) => ({ fence, form: saysForm ? JSON.stringify(schema) : null });
  const drafting = given(draftSchema(skills));
  const words = (extracts: readonly Extract[]): PageWords => ({
    title: capture.title,
    // No server needs to know what machines there are.
    address: withoutInternalHost(capture.source.address),
    language: capture.language,
    extracts,
  });
  // The form costs room whether or not it is said in words.
  const form = JSON.stringify(draftSchema(skills));
  const overhead = tokensIn(`${chars(prompt.draft(words([]), drafting))}${saysForm ? '' : form}`, ratio);
  const repairing = given(repairSchema);
  const again = (unheld: readonly Unheld[]) => prompt.repair(unheld, repairing);
  const before = tokensIn(`${chars(again([]))}${saysForm ? '' : JSON.stringify(repairSchema)}`, ratio);
  const plan = planOf(sections, { context, overhead, ratio });
  if (!plan.ok) return plan;
  const { parts, leftOut, free } = plan.value;
  const whole = parts[0] ?? [];
  const of = parts.length;
  return ok({
    sections,
    picks:
      of <= 1
        ? []
        : parts.map((part, index) => prompt.pick(words(part), { ...given(pickSchema), part: index + 1, of })),
    draft: (picked) => prompt.draft(words(picked === null ? whole : under(picked, sections)), drafting),
    repair: (unheld) => {
      const asked = fitting(unheld, { free: context - before - answerRoom(context), ratio });
      return { asked, messages: again(asked) };
    },
    room: { free, ratio },
    leftOut: allLeftOut(leftOut, sections),
  });
}
