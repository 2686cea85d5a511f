import { html } from 'hono/html';
import type { Claim } from '../../lib/model/claim.ts';
import type { LessonContent } from '../../lib/model/lesson.ts';
import type { Html } from './frame.ts';
import type { Words } from './words.ts';

/** An address people may follow: http or https only, with the host it goes to in its plain, encoded form. */
function linkOf(address: string): Html {
  const url = URL.parse(address);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return html`${address}`;
  return html`<a href="${url.href}" rel="noreferrer noopener">${url.host}</a>`;
}

function supportOf(words: Words, { support }: Claim, content: LessonContent): Html {
  switch (support.kind) {
    case 'quote': {
      const excerpt = content.excerpts.find(({ id }) => id === support.excerpt);
      return html`<p class="support">${words.lesson.quote}</p>
<blockquote${langOf(content)}>${support.selector.exact}</blockquote>
${excerpt === undefined ? '' : html`<small>${excerpt.path.join(' › ')}, ${words.day(excerpt.at)}</small>`}`;
    }
    case 'testimony':
      return html`<p class="support">${words.lesson.testimony(support.by, words.day(support.at))}</p>
<p>${support.knownFrom}${support.link === undefined ? '' : html` (${linkOf(support.link)})`}</p>`;
    case 'none':
      return html`<p class="support">${words.lesson.none}</p>`;
  }
}

/** What an author wrote has its own language, which a screen reader should know. */
const langOf = ({ language }: LessonContent): Html | '' =>
  language === null ? '' : html` lang="${language}"`;

const claimOf = (words: Words, content: LessonContent, claim: Claim): Html =>
  html`<div class="claim ${claim.support.kind}"><p${langOf(content)}>${claim.text}</p>${supportOf(words, claim, content)}</div>`;

const part = (title: string, parts: readonly (Html | '')[]): Html | '' =>
  parts.length === 0 ? '' : html`<h2>${title}</h2>${parts}`;

function bodyOf(words: Words, content: LessonContent): Html | '' {
  const { body } = content;
  const one = (claim: Claim) => claimOf(words, content, claim);
  const few = (claims: readonly (Claim | null)[]) =>
    claims.flatMap((claim) => (claim === null ? [] : [one(claim)]));
  switch (body.kind) {
    case 'how-to':
      return html`<h2>${words.lesson.steps}</h2><ol class="steps">${body.steps.map(
        ({ claim, caution }) =>
          html`<li>${one(claim)}${caution === undefined ? '' : html`<p>${words.lesson.caution}</p>${one(caution)}`}</li>`,
      )}</ol>`;
    case 'decision-guide':
      return part(
        words.lesson.branches,
        body.branches.map(
          ({ if: when, then: act, escalate }) =>
            html`<p><strong>${words.lesson.when}</strong> ${when}</p>${one(act)}${escalate === undefined ? '' : html`<p>${words.lesson.escalate} ${escalate}</p>`}`,
        ),
      );
    case 'incident':
      return html`${part(words.lesson.symptom, few([body.symptom, ...(body.seen ?? [])]))}
${part(words.lesson.tried, few(body.tried))}${part(words.lesson.cause, few([body.cause]))}
${part(words.lesson.fix, few([body.fix]))}${part(words.lesson.prevention, few([body.prevention]))}`;
    case 'concept':
      return html`${part(words.lesson.definition, few([body.definition]))}
${part(words.lesson.examples, few(body.examples))}${part(words.lesson.nonExamples, few(body.nonExamples))}`;
  }
}

/** Everything a revision claims, each beside what stands behind it. */
export function lessonBody(words: Words, content: LessonContent): Html {
  const { insight, mistakes, why, sources, situation } = content;
  const claims = (list: readonly Claim[]) => list.map((claim) => claimOf(words, content, claim));
  return html`<h2>${words.lesson.situation}</h2><p${langOf(content)}>${situation}</p>
${insight === null ? '' : html`<h2>${words.lesson.insight}</h2>${claimOf(words, content, insight)}`}
${bodyOf(words, content)}
${mistakes.length === 0 ? '' : html`<h2>${words.lesson.mistakes}</h2>${claims(mistakes)}`}
${why === null ? '' : html`<h2>${words.lesson.why}</h2><p${langOf(content)}>${why.text}</p><small>${why.by}, ${words.day(why.at)}</small>`}
${
  sources.length === 0
    ? ''
    : html`<h2>${words.lesson.sources}</h2><ul>${sources.map(({ title, address }) => html`<li>${title}: ${linkOf(address)}</li>`)}</ul>`
}`;
}
