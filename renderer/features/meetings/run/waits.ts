import type { MeetingItem } from '../meetings-data.ts';

/** Whether something still asks for this meeting's decision. */
export function waitsForDecision({ kind, points }: MeetingItem): boolean {
  return kind === 'proposal' && points.length > 0;
}

/** What a proposal is about: the id after its kind. */
export function proposalOf(key: string): { readonly kind: string; readonly id: string } {
  const at = key.indexOf(':');
  return at === -1 ? { kind: key, id: '' } : { kind: key.slice(0, at), id: key.slice(at + 1) };
}
