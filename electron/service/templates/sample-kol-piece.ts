import type { DeliverableFormat } from '#shared/domain/kols/kol.ts';
import type { DeliverableStep } from '#shared/domain/kols/kol-kinds.ts';
import type { Words } from './sample-kol.ts';
import type { ProductKey, ScriptKind } from './sample-kol-scripts.ts';

/** A deliverable of the sample. Days are counted from the day on which it is laid out, below zero before it. */
export interface SamplePiece {
  readonly kol: string;
  readonly title: Words;
  readonly format: DeliverableFormat;
  readonly product: ProductKey;
  readonly yuan: number;
  readonly step: DeliverableStep;
  /** Of publication, planned; of what is published, the day on which it was unless it came late. */
  readonly due: number;
  readonly scriptDue?: number;
  readonly lateDays?: number;
  readonly script?: ScriptKind;
  /** Whether a script that is under review was looked at already. */
  readonly isReviewed?: true;
  readonly retracted?: { readonly day: number; readonly reason: Words };
  /** How far its money went. */
  readonly settled?: 'accepted' | 'invoiced' | 'paid';
  /** The task of the sample's plan whose finish its day is. */
  readonly task?: string;
}

export const waiverReason: Words = {
  'zh-CN': '“保本”只出现在反问里，紧接着说明没有保本理财，语境清楚',
  en: 'The phrase stands in a question that the next sentence answers with no; the context is clear',
};

const STEPS = ['brief', 'script', 'review', 'scheduled', 'published'] as const;

/** The steps up to the one at which a piece stands; what was taken down had been published. */
export function stepsTo(step: DeliverableStep): readonly DeliverableStep[] {
  return step === 'retracted' ? STEPS : STEPS.slice(0, STEPS.indexOf(step) + 1);
}

/** Whether it was published, even if it was taken down since. */
export function isOut({ step }: SamplePiece): boolean {
  return step === 'published' || step === 'retracted';
}
