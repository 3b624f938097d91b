import type { KolQualification } from '#shared/domain/kols/kol.ts';

/** One of them while it is typed; `key` keeps it apart from the others. */
export type QualificationDraft = Omit<KolQualification, 'id'> & {
  readonly id: KolQualification['id'] | undefined;
  readonly key: string;
};

export function blankQualification(key: string): QualificationDraft {
  return { id: undefined, key, kind: '', number: '', issuer: '', validFrom: null, validUntil: null };
}
