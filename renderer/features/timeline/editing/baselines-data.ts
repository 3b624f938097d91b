import { useMutation, useQuery, useSuspenseQuery, skipToken } from '@tanstack/react-query';
import { orpc } from '#renderer/rpc/rpc.ts';
import type { ScheduleBaselineId } from '#shared/domain/timeline/baseline.ts';

export const useBaselines = () => useSuspenseQuery(orpc.timeline.baselines.queryOptions()).data;

/** What a baseline keeps, whole; null asks nothing. */
export function useBaseline(id: ScheduleBaselineId | null) {
  return useQuery(orpc.timeline.baseline.queryOptions({ input: id === null ? skipToken : { id } }));
}

const inForm = { meta: { refusalsShown: true } };
const announced = { meta: { refusalsShown: true, announced: true } };

export const useKeepBaseline = () => useMutation(orpc.timeline.keepBaseline.mutationOptions(announced));
export const useChangeBaseline = () => useMutation(orpc.timeline.changeBaseline.mutationOptions(inForm));
export const useRemoveBaseline = () => useMutation(orpc.timeline.removeBaseline.mutationOptions(announced));
