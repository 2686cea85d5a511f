import type { Check } from '../model/check.ts';
import type { Claim } from '../model/claim.ts';
import type { LessonBody, LessonContent } from '../model/lesson.ts';
import { unreachable } from '../model/result.ts';
import { hasPlaceholder } from '../text/placeholder.ts';
import { type Labels, labelsFor } from './labels.ts';
import { SELF } from './own-words.ts';

/** One line of an exported lesson; `under` are lines that belong to it: its quote, a caution, a rationale. */
export type OutlineItem = {
  text: string;
  quote?: string;
  link?: { text: string; address: string };
  under: string[];
};

type OutlineSection = { heading: string; ordered: boolean; items: OutlineItem[] };

/** A lesson as plain nested text, which the export formats then only dress. */
export type Outline = { title: string; sections: OutlineSection[] };

const item = (text: string, under: string[] = []): OutlineItem => ({ text, under });

function claimItem(claim: Claim, labels: Labels): OutlineItem {
  const { text, support } = claim;
  if (support.kind === 'testimony') {
    const from = support.knownFrom === '' ? [] : [`${labels.knownFrom} ${support.knownFrom}`];
    const by = support.by === SELF ? labels.self : support.by;
    return item(text, [[by, ...from].join(', ')]);
  }
  const quotes = support.kind === 'quote' && support.selector.exact !== text;
  return quotes ? { text, quote: support.selector.exact, under: [] } : item(text);
}

const section = (heading: string, items: OutlineItem[], ordered = false): OutlineSection[] =>
  items.length === 0 ? [] : [{ heading, ordered, items }];

const claimSection = (heading: string, claims: readonly (Claim | null)[], labels: Labels): OutlineSection[] =>
  section(
    heading,
    claims.flatMap((claim) => (claim ? [claimItem(claim, labels)] : [])),
  );

function bodySections(body: LessonBody, labels: Labels): OutlineSection[] {
  switch (body.kind) {
    case 'how-to': {
      const steps = body.steps.map(({ claim, caution }) => {
        const step = claimItem(claim, labels);
        return caution ? { ...step, under: [...step.under, `${labels.caution}: ${caution.text}`] } : step;
      });
      return section(labels.steps, steps, true);
    }
    case 'decision-guide': {
      const branches = body.branches.map((branch) => {
        const then = claimItem(branch.then, labels);
        const under = branch.escalate
          ? [...then.under, `${labels.escalate}: ${branch.escalate}`]
          : then.under;
        return { ...then, text: `${branch.if} → ${then.text}`, under };
      });
      return section(labels.branches, branches);
    }
    case 'incident':
      return [
        ...claimSection(labels.symptom, [body.symptom, ...(body.seen ?? [])], labels),
        ...claimSection(labels.tried, body.tried, labels),
        ...claimSection(labels.cause, [body.cause], labels),
        ...claimSection(labels.fix, [body.fix], labels),
        ...claimSection(labels.prevention, [body.prevention], labels),
      ];
    case 'concept':
      return [
        ...claimSection(labels.definition, [body.definition], labels),
        ...claimSection(labels.examples, body.examples, labels),
        ...claimSection(labels.nonExamples, body.nonExamples, labels),
      ];
    default:
      return unreachable(body);
  }
}

const checkSection = (check: Check, labels: Labels): OutlineSection[] => [
  {
    heading: `${labels.check}: ${[check.scenario, check.question].filter(Boolean).join(' ')}`,
    ordered: false,
    items: check.options.map(({ text, right, rationale }) =>
      item(right ? `${text} (${labels.right})` : text, rationale === '' ? [] : [rationale]),
    ),
  },
];

// Where a part of it was redacted, an address leads nowhere.
const isWebAddress = (address: string): boolean =>
  /^https?:$/.test(URL.parse(address)?.protocol ?? '') && !hasPlaceholder(address);

/** Arranges a lesson for export in its own language; only web addresses become links. */
export function outlineOf(content: LessonContent): Outline {
  const labels = labelsFor(content.language);
  const { why, tier } = content;
  const sources = content.sources.flatMap(({ title, address }): OutlineItem[] => {
    const text = title || address;
    if (isWebAddress(address)) return [{ text: '', link: { text, address }, under: [] }];
    return text === '' ? [] : [item(text)];
  });
  return {
    title: content.title,
    sections: [
      ...section(labels.situation, content.situation === '' ? [] : [item(content.situation)]),
      ...claimSection(labels.insight, [content.insight], labels),
      ...bodySections(content.body, labels),
      ...claimSection(labels.mistakes, content.mistakes, labels),
      ...section(
        labels.why,
        why ? [item(why.text, why.by === '' ? [] : [why.by === SELF ? labels.self : why.by])] : [],
      ),
      ...content.checks.flatMap((check) => checkSection(check, labels)),
      ...section(labels.tier, tier.reason === '' ? [] : [item(labels.tiers[tier.value], [tier.reason])]),
      ...section(labels.sources, sources),
    ],
  };
}
