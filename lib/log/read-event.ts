import type * as z from 'zod';
import { checked } from '../hash/canonical.ts';
import { hasPrototypeKey } from '../hash/prototype-key.ts';
import { Envelope, isKnown, KnownEvent, type LogEvent } from '../model/event.ts';
import { fail, ok, type Result } from '../model/result.ts';

/** The end of the year 9999; a later time has no calendar day and no id. */
const LAST = 253_402_300_799_999;

const pathOf = (error: z.ZodError): string =>
  error.issues[0]?.path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('') ??
  '';

/**
 * An event from outside, validated and otherwise as it came: known kinds by their schema, anything newer as an
 * envelope that is carried: a newer kind or version, or a word only a newer version knows. `where` names the event in the Problem `import-invalid`.
 */
export function readEvent(raw: unknown, where: string): Result<LogEvent> {
  const invalid = (path: string) => fail({ kind: 'import-invalid', where: `${where}${path}` });
  const envelope = Envelope.safeParse(raw);
  if (!envelope.success) return invalid(pathOf(envelope.error));
  if (envelope.data.at > LAST) return invalid('.at');
  const unfit = checked(raw);
  if (unfit) return invalid(unfit.where.replaceAll('/', '.'));
  if (hasPrototypeKey(raw)) return invalid('.__proto__');
  if (!isKnown(envelope.data)) return ok(raw as LogEvent);
  const known = KnownEvent.safeParse(raw);
  return known.success ? ok(raw as LogEvent) : invalid(pathOf(known.error));
}

/** The event, or null where it cannot be read. */
export function eventOrNull(raw: unknown): LogEvent | null {
  const event = readEvent(raw, '');
  return event.ok ? event.value : null;
}
