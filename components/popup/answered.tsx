import { watchAnswered } from '../../lib/flow/queries/watch-answered.ts';
import { useQuery, valueOr } from '../ui/use-query.ts';
import { AskedLine } from './asked-line.tsx';
import type { PopupPort } from './port.ts';

/** Tells who said that something is wrong with a lesson that they were answered, until they have read it. */
export const Answered = ({ port }: { port: PopupPort }) => (
  <AskedLine port={port} kind="answered" lessons={valueOr(useQuery(watchAnswered, null), [])} />
);
