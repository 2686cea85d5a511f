import { useState } from 'react';
import type { Endpoint } from '../../lib/model/endpoint.ts';
import { t } from '../../lib/platform/i18n.ts';
import { TextField } from '../ui/text-field.tsx';
import { pricesOf, type Typed, typedOf } from './typed-prices.ts';

type Prices = Endpoint['prices'];

/** What a million tokens cost with a server, where the person cares to say. */
export function PricesFields(props: { prices: Prices; onChange: (prices: Prices) => void }) {
  const [typed, setTyped] = useState(() => typedOf(props.prices));
  const read = pricesOf(typed);
  const leave = () => {
    if (read !== 'wrong') props.onChange(read ?? undefined);
  };
  const field = (name: keyof Typed) => (
    <div className="w-72 max-w-full">
      <TextField
        label={t(`settings.drafting.price_${name}`)}
        hint={name === 'received' ? t('settings.drafting.price_hint') : undefined}
        error={
          pricesOf({ sent: '', received: '', [name]: typed[name] }) === 'wrong'
            ? t('settings.drafting.price_error')
            : null
        }
        maxLength={20}
        value={typed[name]}
        onChange={(value) => setTyped((before) => ({ ...before, [name]: value }))}
        onBlur={leave}
      />
    </div>
  );
  return (
    <div className="flex w-full flex-col gap-2">
      {field('sent')}
      {field('received')}
    </div>
  );
}
