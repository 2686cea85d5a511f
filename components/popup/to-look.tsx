import { watchToLook } from '../../lib/flow/queries/watch-to-look.ts';
import { useQuery, valueOr } from '../ui/use-query.ts';
import { AskedLine } from './asked-line.tsx';
import type { PopupPort } from './port.ts';

/** Tells who stands for a lesson that it waits for them: a flag to answer, or whether it still holds. */
export const ToLook = ({ port }: { port: PopupPort }) => (
  <AskedLine port={port} kind="to_look" lessons={valueOr(useQuery(watchToLook, null), [])} />
);
