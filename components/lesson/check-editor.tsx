import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import type { Check, CheckOption } from '../../lib/model/check.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { fieldId } from './field-id.ts';
import { useDraftText, useSaver } from './use-saver.tsx';

/** Writes a check: scenario, question, three real actions with the reason for each, and which one is right. */
export function CheckEditor(props: { check: Check; onDone: () => void }) {
  const { check, onDone } = props;
  const saver = useSaver();
  const scenario = useDraftText(`scenario ${check.id}`, check.scenario, (text) => ({
    kind: 'check-scenario',
    check: check.id,
    text,
  }));
  const question = useDraftText(`question ${check.id}`, check.question, (text) => ({
    kind: 'check-question',
    check: check.id,
    text,
  }));
  return (
    <div className="flex flex-col gap-3">
      <TextArea
        label={t('lesson.check.scenario')}
        hint={t('lesson.check.scenario_hint')}
        id={fieldId(`check:${check.id}`)}
        rows={2}
        maxLength={1_000}
        {...scenario}
      />
      <TextArea label={t('lesson.check.question')} maxLength={500} {...question} />
      <RadioGroup
        aria-label={t('lesson.check.which_right')}
        value={check.options.find(({ right }) => right)?.id ?? ''}
        onValueChange={(option) =>
          void saver.act({ kind: 'check-option', check: check.id, option: String(option), right: true })
        }
        className="flex flex-col gap-3"
      >
        {check.options.map((option, index) => (
          <OptionEditor key={option.id} check={check} option={option} number={index + 1} />
        ))}
      </RadioGroup>
      <div className="flex justify-end">
        <Button
          onClick={() => {
            void saver.flush();
            onDone();
          }}
        >
          {t('lesson.check.done')}
        </Button>
      </div>
    </div>
  );
}

function OptionEditor({ check, option, number }: { check: Check; option: CheckOption; number: number }) {
  const base = { kind: 'check-option', check: check.id, option: option.id } as const;
  const text = useDraftText(`option ${check.id} ${option.id}`, option.text, (next) => ({
    ...base,
    text: next,
  }));
  const rationale = useDraftText(`rationale ${check.id} ${option.id}`, option.rationale, (next) => ({
    ...base,
    rationale: next,
  }));
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="sr-only">{t('lesson.check.option', [number])}</legend>
      <div className="flex items-center justify-between gap-2">
        <span className="text-12 font-medium text-muted">{t('lesson.check.option', [number])}</span>
        <span className="flex items-center gap-1.5 text-12 text-muted">
          <Radio.Root
            value={option.id}
            aria-label={t('lesson.check.option_right', [number])}
            // What a finger hits is 24 px, the ring within it 16.
            className="group -m-1 inline-flex size-6 items-center justify-center rounded-full"
          >
            <span className="inline-flex size-4 items-center justify-center rounded-full border border-edge group-data-checked:border-accent">
              <Radio.Indicator className="size-2 rounded-full bg-accent data-unchecked:hidden forced-colors:bg-[Highlight]" />
            </span>
          </Radio.Root>
          {t('lesson.check.is_right')}
        </span>
      </div>
      <TextArea bare label={t('lesson.check.option_text', [number])} maxLength={500} {...text} />
      <TextArea
        bare
        className="ms-4 text-12"
        label={t('lesson.check.rationale', [number])}
        placeholder={option.right ? t('lesson.check.why_right') : t('lesson.check.why_wrong')}
        maxLength={1_000}
        {...rationale}
      />
    </fieldset>
  );
}
