import type { ComponentType } from 'react';
import type { Leg } from '#shared/domain/requests/request.ts';

/** A request that is shown beside the sheet, and what it would move: nothing of it is in force. */
export type ToldRequest = { readonly id: string | null; readonly legs: readonly Leg[] };

/** The drawer in which another feature shows requests. */
export type RequestSlot = ComponentType<{
  /** Undefined for a new one. */
  readonly id: string | undefined;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
  readonly onTold: (told: ToldRequest | null) => void;
}>;
