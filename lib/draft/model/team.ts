import type { Drafter } from '../drafter.ts';
import { type Model, modelDrafter } from './model-drafter.ts';
import { openaiChat, type Server } from './openai-chat.ts';

/** A team's server: where it is, and the token that says who asks. The key of the model stays there. */
type Team = Pick<Server, 'send' | 'now' | 'onSend' | 'onEnd'> & {
  baseUrl: string;
  token: string;
  model: string;
};

/** The driver that asks a model through the team's server, as any other server of its kind. */
export function teamDrafter(
  { baseUrl, token, model, ...way }: Team,
  heard: Omit<Model, 'id' | 'model' | 'chat' | 'now' | 'saysForm'>,
): Drafter {
  const endpoint = { baseUrl, model, preset: 'other', schemaMode: 'strict', streams: true } as const;
  const chat = openaiChat({ endpoint, key: token, ...way });
  return modelDrafter({ ...heard, id: 'team', model, chat, now: way.now, saysForm: false });
}
