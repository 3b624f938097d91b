import type { TFunction } from 'i18next';
import type { Deliverable, DeliverableInput } from '#shared/domain/kols/deliverable.ts';
import type { Day } from '#shared/values/day.ts';

/** A new deliverable while it is typed: what is missing is null. */
export interface DeliverableDraft
  extends Pick<
    Deliverable,
    | 'cooperationId'
    | 'format'
    | 'title'
    | 'productName'
    | 'productGrade'
    | 'audienceGrade'
    | 'campaignText'
    | 'scriptDueDay'
  > {
  readonly kolId: Deliverable['kolId'] | null;
  readonly dueDay: Day | null;
}

export type DraftField = keyof DeliverableDraft;
export type DraftErrors = Partial<Record<DraftField, string>>;

export function blankDeliverable(kolId: Deliverable['kolId'] | undefined): DeliverableDraft {
  return {
    kolId: kolId ?? null,
    cooperationId: null,
    format: 'short-video',
    title: '',
    productName: '',
    productGrade: 1,
    audienceGrade: null,
    campaignText: '',
    scriptDueDay: null,
    dueDay: null,
  };
}

export function isDraftField(name: string): name is DraftField {
  return name in blankDeliverable(undefined);
}

/** What is missing, said beside each field. */
export function faultsOf({ kolId, title, dueDay }: DeliverableDraft, t: TFunction): DraftErrors {
  return {
    ...(kolId === null ? { kolId: t('deliverables.field.missing.kol') } : {}),
    ...(title.trim() === '' ? { title: t('deliverables.field.missing.title') } : {}),
    ...(dueDay === null ? { dueDay: t('deliverables.field.missing.due') } : {}),
  };
}

/** What is asked of the service; null while KOL or day are missing. */
export function inputOf({ kolId, dueDay, ...rest }: DeliverableDraft): DeliverableInput | null {
  if (kolId === null || dueDay === null) return null;
  return { ...rest, kolId, dueDay, script: '', fen: null, taskId: null };
}
