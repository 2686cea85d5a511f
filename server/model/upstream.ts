import * as z from 'zod';

/** A model server the operator offers to the team, under a name of theirs; the key never leaves this process. */
export type Upstream = { name: string; baseUrl: string; model: string; key: string | null };

const Url = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/+$/, ''));
const Text = z.string().min(1).max(500);

const NAMED = /^MODEL_([A-Z0-9]+(?:_[A-Z0-9]+)*)_URL$/;

/**
 * The model servers of an environment: `MODEL_<NAME>_URL`, its `_MODEL` and, where it needs one, its `_KEY`. `wrong` names
 * the variables that cannot be used, without their values.
 */
export function readUpstreams(env: Readonly<Record<string, string | undefined>>): {
  upstreams: Upstream[];
  wrong: string[];
} {
  const upstreams: Upstream[] = [];
  const wrong: string[] = [];
  for (const variable of Object.keys(env).sort()) {
    const [, name] = NAMED.exec(variable) ?? [];
    if (name === undefined || env[variable] === '') continue;
    const url = Url.safeParse(env[variable]);
    const model = Text.safeParse(env[`MODEL_${name}_MODEL`]);
    if (!url.success) wrong.push(`${variable}: is not an address of http or https`);
    if (!model.success) wrong.push(`MODEL_${name}_MODEL: is needed with ${variable}`);
    if (!url.success || !model.success) continue;
    const key = env[`MODEL_${name}_KEY`] || null;
    upstreams.push({
      name: name.toLowerCase().replaceAll('_', '-'),
      baseUrl: url.data,
      model: model.data,
      key,
    });
  }
  return { upstreams, wrong };
}
