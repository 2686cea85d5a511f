import type { Endpoint } from '../../../lib/model/endpoint.ts';
import { MONDAY } from '../../unit/log/samples.ts';

/** A server of models that was checked. */
export const endpoint = (change: Partial<Endpoint> = {}): Endpoint => ({
  preset: 'other',
  baseUrl: 'https://models.example/v1',
  model: 'small-model',
  schemaMode: 'strict',
  streams: true,
  context: 8_192,
  alwaysAsk: true,
  checkedAt: MONDAY,
  ...change,
});
