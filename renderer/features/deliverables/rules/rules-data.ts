import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { orpc } from '#renderer/rpc/rpc.ts';
import type { KeptPack } from '#shared/domain/kols/script-review.ts';
import type { PackKey } from './rules-search.ts';

export interface Packs {
  /** The newest first, the example last. */
  readonly packs: readonly KeptPack[];
  readonly inForce: KeptPack | undefined;
}

export function usePacks(): Packs {
  const { packs, inForceToday } = useSuspenseQuery(orpc.rulePacks.list.queryOptions()).data;
  return { packs, inForce: packs[inForceToday] };
}

/** What a pack is called in the address. */
export function packKey({ id }: KeptPack): PackKey {
  return id ?? 'example';
}

/** Why a pack stays as it is; null where it can be changed. */
export function fixedBecause({ id, reviewCount }: KeptPack): 'fixedExample' | 'fixedUsed' | null {
  if (id === null) return 'fixedExample';
  return reviewCount > 0 ? 'fixedUsed' : null;
}

export const useTierRules = () => useSuspenseQuery(orpc.kols.tierRules.queryOptions()).data;

const told = { meta: { refusalsShown: true, announced: true } };

export const useAddPack = () => useMutation(orpc.rulePacks.add.mutationOptions(told));
export const useChangePack = () => useMutation(orpc.rulePacks.change.mutationOptions(told));
export const useRemovePack = () => useMutation(orpc.rulePacks.remove.mutationOptions(told));
export const useChangeTierRule = () => useMutation(orpc.kols.changeTierRule.mutationOptions(told));
