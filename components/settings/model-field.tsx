import { t } from '../../lib/platform/i18n.ts';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';

/** One of the models a server named; where it names none, any name. */
export function ModelField(props: {
  models: readonly string[];
  value: string;
  onChange: (model: string) => void;
}) {
  const { models, value, onChange } = props;
  if (models.length === 0) {
    return (
      <div className="w-72 max-w-full">
        <TextField
          label={t('settings.drafting.model')}
          hint={t('settings.drafting.model_hint')}
          maxLength={300}
          value={value}
          onChange={onChange}
        />
      </div>
    );
  }
  const known = value === '' || models.includes(value) ? models : [value, ...models];
  return (
    <Select
      label={t('settings.drafting.model')}
      value={value}
      choices={known.map((model) => ({ value: model, label: model }))}
      onChange={onChange}
    />
  );
}
