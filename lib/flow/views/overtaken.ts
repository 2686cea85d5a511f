import type { DiffPart } from '../../lesson/diff-part.ts';
import type { ThreeWayPart } from '../../lesson/three-way.ts';

/** A submission another one overtook: beside the live one, or what both made of the revision they were written on. */
export type Overtaken = { sides: 2; parts: DiffPart[] } | { sides: 3; parts: ThreeWayPart[] };
