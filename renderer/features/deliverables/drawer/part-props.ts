import type { DeliverableDetail } from '../deliverables-data.ts';
import type { Editing } from './use-editing.ts';

/** What a step of a deliverable is given. */
export type ActProps = { readonly detail: DeliverableDetail; readonly onDone: () => void };

/** What the fields of a deliverable are given. */
export type FactsProps = { readonly detail: DeliverableDetail; readonly editing: Editing };
