import type { ReviewItem } from '../../lib/flow/deps.ts';
import type { Claim } from '../../lib/model/claim.ts';
import { keyPart, t } from '../../lib/platform/i18n.ts';
import { slotGroups } from '../lesson/slots.ts';

/** A claim where it stands: `slot` only of the first of its part, `from` only where it is another place than the one before. */
export type Place = {
  claim: Claim;
  slot: string;
  lead: string;
  number: number | undefined;
  caution: boolean;
  from: string;
};

const hostOf = (address: string): string => URL.parse(address)?.host ?? '';

/** The excerpt's place: its headings on the page, and the page's host. */
function placeIn({ support }: Claim, { content }: ReviewItem): { path: string; host: string } {
  if (support.kind !== 'quote') return { path: '', host: '' };
  const excerpt = content.excerpts.find(({ id }) => id === support.excerpt);
  const source = content.sources.find(({ key }) => key === excerpt?.source);
  return { path: (excerpt?.path ?? []).join(' › '), host: hostOf(source?.address ?? '') };
}

type Bare = Omit<Place, 'from'>;

function bareOf({ content }: ReviewItem): Bare[] {
  const groups = [
    {
      slot: 'insight' as const,
      numbered: false,
      items: content.insight === null ? [] : [{ claim: content.insight }],
    },
    ...slotGroups(content.body),
    { slot: 'mistakes' as const, numbered: false, items: content.mistakes.map((claim) => ({ claim })) },
  ];
  return groups.flatMap(({ slot, numbered, items }) =>
    items.flatMap((item, index): Bare[] => {
      const {
        claim,
        caution,
        branchIf = '',
        escalate,
      } = item as ReturnType<typeof slotGroups>[number]['items'][number];
      const lead = escalate === undefined ? branchIf : `${branchIf} (${t('lesson.escalate', [escalate])})`;
      const number = numbered ? index + 1 : undefined;
      const word = index === 0 ? t(`lesson.slot.${keyPart(slot)}`) : '';
      const own = { claim, slot: word, lead, number, caution: false };
      return caution === undefined
        ? [own]
        : [own, { claim: caution, slot: '', lead: '', number: undefined, caution: true }];
    }),
  );
}

/** Every claim in reading order, with what has to be said of where it stands; a host is said again only after another one. */
export function placesOf(item: ReviewItem): Place[] {
  const last = { path: '', host: '' };
  return bareOf(item).map((bare) => {
    const { path, host } = placeIn(bare.claim, item);
    const isOther = host !== '' && host !== last.host;
    const from = path === '' || path === last.path ? '' : path;
    if (host !== '') Object.assign(last, { path, host });
    if (!isOther) return { ...bare, from };
    return { ...bare, from: path === '' ? host : t('review.from_source', [path, host]) };
  });
}
