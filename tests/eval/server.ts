import { Preset } from '../../lib/model/endpoint.ts';

/** What `npm run eval` was told of a model server. */
export type Told = Partial<Record<'baseUrl' | 'model' | 'preset' | 'context', string | undefined>> & {
  key?: string;
};

/** A model server as `npm run eval` was told of it. */
export type EvalServer = { baseUrl: string; model: string; key: string; preset: Preset; context: number };

const CONTEXT = 32_768;

/** @throws with the options that are missing or make no sense. */
export function serverFrom(driver: string, { baseUrl, model, key = '', preset, context }: Told): EvalServer {
  if (baseUrl === undefined || model === undefined)
    throw new Error(`--driver ${driver} needs --base-url URL and --model NAME`);
  if (!URL.canParse(baseUrl)) throw new Error(`--base-url ${baseUrl} is no address`);
  const known = Preset.safeParse(preset ?? 'other');
  if (!known.success) throw new Error(`--preset takes one of ${Preset.options.join(', ')}`);
  const tokens = Number(context ?? CONTEXT);
  if (!Number.isInteger(tokens) || tokens <= 0) throw new Error('--context takes a number of tokens');
  return { baseUrl, model, key, preset: known.data, context: tokens };
}
