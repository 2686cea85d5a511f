import * as z from 'zod';

/** A model server the operator offers to the team, under a name of theirs; the key never leaves this process. */
export type Upstream = { name: string; baseUrl: string; model: string; key: string | null };

const Url = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/+$/, ''));
const Text = z.string().min(1).max(500);

const NAME = /^[A-Z0-9]+(?:_[A-Z0-9]+)*$/;
/** In any letters, so that a name that is written wrong is not passed over. */
const PART = /^MODEL_(.+)_(URL|MODEL|KEY)$/i;

/** The model servers that are named, each with the variables that name it; and what is wrong with a name. */
function namesIn(variables: readonly string[]): { named: Map<string, string[]>; wrong: string[] } {
  const named = new Map<string, string[]>();
  const misspelt = new Map<string, string>();
  for (const variable of variables) {
    const [, name, part] = PART.exec(variable) ?? [];
    if (name === undefined || part === undefined) continue;
    const isPlain = NAME.test(name) && variable === `MODEL_${name}_${part.toUpperCase()}`;
    if (isPlain) named.set(name, [...(named.get(name) ?? []), variable]);
    // One line a server is enough.
    else misspelt.set(name, variable);
  }
  const wrong = [...misspelt.values()].map(
    (variable) =>
      `${variable}: is written MODEL_<NAME>_URL, _MODEL, _KEY: capitals, digits and single underscores`,
  );
  return { named, wrong };
}

/**
 * The model servers of an environment: `MODEL_<NAME>_URL`, its `_MODEL` and, where it needs one, its `_KEY`. `wrong` names
 * the variables that cannot be used, without their values.
 */
export function readUpstreams(env: Readonly<Record<string, string | undefined>>): {
  upstreams: Upstream[];
  wrong: string[];
} {
  const given = Object.keys(env).filter((variable) => (env[variable] ?? '') !== '');
  const { named, wrong } = namesIn(given.sort());
  const upstreams: Upstream[] = [];
  for (const [name, variables] of named) {
    const address = `MODEL_${name}_URL`;
    if (!variables.includes(address)) {
      wrong.push(`${address}: is needed with ${variables.join(' and ')}`);
      continue;
    }
    const url = Url.safeParse(env[address]);
    const model = Text.safeParse(env[`MODEL_${name}_MODEL`]);
    if (!url.success) wrong.push(`${address}: is not an address of http or https`);
    if (!model.success) wrong.push(`MODEL_${name}_MODEL: is needed with ${address}`);
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
