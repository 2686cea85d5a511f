import type { Quiet, TipView } from '../../lib/flow/deps.ts';
import { retract } from '../../lib/flow/retract.ts';
import { judgeTip, pageKey } from '../../lib/flow/tips/judge-tip.ts';
import { hush, unhush } from '../../lib/flow/tips/quiet.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useDeps } from '../deps.tsx';
import { skillName } from '../skill-name.ts';
import type { MenuAct } from '../ui/menu.tsx';
import { useSay } from '../ui/toast.tsx';

const DAY = 86_400_000;
const TIMES = { day: DAY, week: 7 * DAY, month: 30 * DAY } as const;
const SPANS = ['day', 'week', 'month'] as const;

/** What a person may say of a tip on a page; each can be taken back at once and in the settings. */
export function useTipActs(tip: TipView, address: string) {
  const deps = useDeps();
  const say = useSay();
  const { lesson, title, skill } = tip;
  const judge = async (feedback: 'relevant' | 'not-relevant') => {
    const judged = await judgeTip(deps, { lesson, address, feedback });
    if (!judged.ok) return say.problem(judged.problem);
    const undo = async () => {
      const undone = await retract(deps, { target: judged.value.event });
      if (!undone.ok) say.problem(undone.problem);
    };
    const sentence = t(feedback === 'relevant' ? 'tips.said_relevant' : 'tips.said_not');
    say.undoable(sentence, () => void undo());
  };
  const quieten = async (quiet: Quiet) => {
    const done = await hush(deps, quiet);
    if (!done.ok) return say.problem(done.problem);
    const undo = async () => {
      const undone = await unhush(deps, quiet);
      if (!undone.ok) say.problem(undone.problem);
    };
    say.undoable(t('tips.said_quiet'), () => void undo());
  };
  const act = (label: string, quiet: () => Quiet): MenuAct => ({
    label,
    onSelect: () => void quieten(quiet()),
  });
  const until = (span: keyof typeof TIMES) => deps.now() + TIMES[span];
  const { origin } = new URL(address);
  const topic = skill === null ? null : { id: skill.id, name: skillName(skill) };
  const more: MenuAct[] = [
    act(t('tips.dismiss'), () => ({
      ...{ kind: 'page', id: lesson, page: pageKey(address), name: title, until: null },
    })),
    ...SPANS.map((span) =>
      act(t(`tips.snooze_${span}`), () => ({ kind: 'lesson', id: lesson, name: title, until: until(span) })),
    ),
    null,
    ...(topic === null
      ? []
      : [
          ...SPANS.map((span) =>
            act(t(`tips.topic_${span}`, [topic.name]), () => ({
              kind: 'topic',
              ...topic,
              until: until(span),
            })),
          ),
          null,
        ]),
    act(t('tips.mute', [new URL(address).host]), () => ({
      kind: 'site',
      id: origin,
      name: origin,
      until: null,
    })),
  ];
  return { relevant: () => void judge('relevant'), not: () => void judge('not-relevant'), more };
}
