import type { KeyboardEvent } from 'react';
import type { DraftView } from '../../lib/flow/deps.ts';
import { t } from '../../lib/platform/i18n.ts';
import { TextArea } from '../ui/text-area.tsx';
import { useFocusWhenLost } from '../ui/use-focus-when-lost.ts';
import { Cautions } from './cautions.tsx';
import { ChecksEditor } from './checks-editor.tsx';
import { DraftNotes } from './draft-notes.tsx';
import { fieldId } from './field-id.ts';
import { KindSelect } from './kind-select.tsx';
import { Section } from './section.tsx';
import { SkillsEditor } from './skills-editor.tsx';
import { SlotEditor } from './slot-editor.tsx';
import { slotGroups } from './slots.ts';
import { TierEditor } from './tier-editor.tsx';
import { useDraftText } from './use-saver.tsx';

/** A title is one line: Enter does not break it. With Ctrl or Cmd it still saves. */
function keepToOneLine(event: KeyboardEvent): void {
  if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
}

/** A draft under the person's hands. It stands inside a SaverProvider, which saves each field. */
export function LessonEditor({ view }: { view: DraftView }) {
  const { content } = view.draft;
  const title = useDraftText('title', content.title, (text) => ({ kind: 'title', text }));
  const situation = useDraftText('situation', content.situation, (text) => ({ kind: 'situation', text }));
  const why = useDraftText('why', content.why?.text ?? '', (text) => ({ kind: 'why', text }));
  const heading = useFocusWhenLost<HTMLHeadingElement>();
  const insight = content.insight === null ? [] : [{ claim: content.insight }];
  const mistakes = content.mistakes.map((claim) => ({ claim }));
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <div className="flex flex-col">
        <div className="-ms-1">
          <KindSelect kind={content.body.kind} />
        </div>
        {/* The title field looks like the heading; this is the heading that is heard. */}
        <h2 ref={heading} tabIndex={-1} className="sr-only">
          {content.title === '' ? t('lesson.untitled') : content.title}
        </h2>
        <TextArea
          bare
          seamless
          className="text-18 font-semibold"
          label={t('lesson.title')}
          id={fieldId('title')}
          placeholder={t('lesson.title_placeholder')}
          maxLength={300}
          {...title}
          onChange={(text) => title.onChange(text.replace(/\s*\n\s*/g, ' '))}
          onKeyDown={keepToOneLine}
        />
      </div>
      <DraftNotes notes={view.draft.proposal.notes} made={view.draft.proposal.made} />
      <Section title={t('lesson.situation')}>
        <TextArea
          bare
          seamless
          label={t('lesson.situation')}
          id={fieldId('situation')}
          placeholder={t('lesson.situation_placeholder')}
          maxLength={2_000}
          {...situation}
        />
      </Section>
      <SlotEditor view={view} group={{ slot: 'insight', many: false, numbered: false, items: insight }} />
      {slotGroups(content.body).map((group) => (
        <SlotEditor key={group.slot} view={view} group={group} />
      ))}
      <SlotEditor view={view} group={{ slot: 'mistakes', many: true, numbered: false, items: mistakes }} />
      <Cautions view={view} />
      <Section title={t('lesson.checks')}>
        <ChecksEditor view={view} />
      </Section>
      <Section title={t('lesson.why')}>
        <TextArea
          bare
          label={t('lesson.why')}
          hint={t('lesson.why_hint')}
          rows={2}
          maxLength={1_000}
          {...why}
        />
      </Section>
      <Section title={t('lesson.tier.label')}>
        <TierEditor tier={content.tier} />
      </Section>
      <Section title={t('lesson.skill.label')}>
        <SkillsEditor view={view} />
      </Section>
    </div>
  );
}
