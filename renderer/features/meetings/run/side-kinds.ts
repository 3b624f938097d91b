import type { Decision } from '#shared/domain/meetings/decision.ts';

/** What the part at the right is used for. */
export type SideForm =
  | {
      readonly kind:
        | 'decision'
        | 'action'
        | 'attendance'
        | 'topic'
        | 'target'
        | 'approve'
        | 'reject'
        | 'conditional';
    }
  | { readonly kind: 'reverse'; readonly decision: Decision };
