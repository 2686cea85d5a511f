import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { Check as Tick, X } from 'lucide-react';
import type { Check } from '../../lib/model/check.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Icon } from '../ui/icon.tsx';
import { join } from '../ui/join.ts';

/** The options before the answer; readable at once, but locked until the person has said how sure they are. */
export function OptionsToChoose(props: {
  check: Check;
  value: string | null;
  onChange: (option: string) => void;
  locked: boolean;
}) {
  return (
    <RadioGroup
      aria-label={props.check.question}
      value={props.value ?? ''}
      onValueChange={(value) => props.onChange(String(value))}
      disabled={props.locked}
      className="flex flex-col gap-1"
    >
      {props.check.options.map((option, index) => (
        <Radio.Root
          key={option.id}
          value={option.id}
          nativeButton
          render={<button type="button" />}
          className="group flex items-start gap-2 rounded-control border border-line px-2 py-1.5 text-start transition-colors select-none data-unchecked:not-data-disabled:hover:bg-hover data-checked:border-accent data-checked:bg-accent/10 forced-colors:data-checked:border-[Highlight]"
        >
          <span
            aria-hidden
            className="inline-flex size-4.5 shrink-0 items-center justify-center rounded-full border border-edge text-12 text-muted tabular-nums group-data-checked:border-accent group-data-checked:text-accent"
          >
            {index + 1}
          </span>
          <span dir="auto" className={join('min-w-0', props.locked && 'text-muted')}>
            {option.text}
          </span>
        </Radio.Root>
      ))}
    </RadioGroup>
  );
}

/** The options after the answer, each with its reason. */
export function AnsweredOptions({ check, chosen }: { check: Check; chosen: string }) {
  return (
    <ul className="flex flex-col gap-1">
      {check.options.map((option) => (
        <li
          key={option.id}
          className={join(
            'flex items-start gap-2 rounded-control border px-2 py-1.5',
            option.right ? 'border-ok' : option.id === chosen ? 'border-edge' : 'border-line',
          )}
        >
          <span className="flex w-4.5 shrink-0 justify-center pt-px">
            {option.right && <Icon of={Tick} className="text-ok" />}
            {!option.right && option.id === chosen && <Icon of={X} className="text-muted" />}
          </span>
          <span className="min-w-0 flex-1">
            <span dir="auto" className="block">
              {option.text}
            </span>
            <span dir="auto" className="block text-12 text-muted">
              {option.rationale}
            </span>
          </span>
          <span className="shrink-0 text-12 text-muted">
            {option.right && t('lesson.check.right_answer')}
            {!option.right && option.id === chosen && t('lesson.check.your_answer')}
          </span>
        </li>
      ))}
    </ul>
  );
}
