import { keepPreviousData, skipToken, useMutation, useQuery } from '@tanstack/react-query';
import type { Client } from '#renderer/rpc/connection.ts';
import { orpc } from '#renderer/rpc/rpc.ts';
import type { MeetingId } from '#shared/domain/meetings/meeting.ts';

/** A meeting with everything in it: live while it runs; closed, as it stood. */
export type MeetingView = Awaited<ReturnType<Client['meetings']['get']>>;
export type MeetingItem = MeetingView['items'][number];
export type Changes = MeetingView['changes'];
export type NextAgenda = Awaited<ReturnType<Client['meetings']['agenda']>>;
export type MeetingRow = Awaited<ReturnType<Client['meetings']['list']>>[number];
export type Series = Awaited<ReturnType<Client['meetings']['series']>>;
export type RequestDetail = Awaited<ReturnType<Client['requests']['get']>>;

export const useSeries = () => useQuery(orpc.meetings.series.queryOptions());
export const useMeetings = () => useQuery(orpc.meetings.list.queryOptions());
export const useNextAgenda = () => useQuery(orpc.meetings.agenda.queryOptions());
export const useOpenActions = () => useQuery(orpc.meetings.actions.queryOptions({ input: {} }));

/** A meeting that is gone is told by the screen. */
export function useMeeting(id: MeetingId | undefined) {
  return useQuery(
    orpc.meetings.get.queryOptions({
      input: id === undefined ? skipToken : { id },
      retry: false,
      throwOnError: false,
    }),
  );
}

export function useComparison(earlierId: MeetingId, laterId: MeetingId | null) {
  return useQuery(
    orpc.meetings.compare.queryOptions({
      input: { earlierId, laterId },
      placeholderData: keepPreviousData,
      retry: false,
      throwOnError: false,
    }),
  );
}

const inForm = { meta: { refusalsShown: true } };
const announcedInForm = { meta: { refusalsShown: true, announced: true } };
const announced = { meta: { announced: true } };

export const useChangeSeries = () => useMutation(orpc.meetings.changeSeries.mutationOptions(announcedInForm));
export const useOpenMeeting = () => useMutation(orpc.meetings.open.mutationOptions(inForm));
export const useSetAttendance = () => useMutation(orpc.meetings.setAttendance.mutationOptions(inForm));
export const useAddTopic = () => useMutation(orpc.meetings.addTopic.mutationOptions(inForm));
export const useChangeItem = () => useMutation(orpc.meetings.changeItem.mutationOptions());
/** The field of the notes says itself what came of it. */
export const useSaveNotes = () => useMutation(orpc.meetings.changeItem.mutationOptions(inForm));
export const useReorder = () => useMutation(orpc.meetings.reorder.mutationOptions());
export const useDecide = () => useMutation(orpc.meetings.decide.mutationOptions(announcedInForm));
export const useReverse = () => useMutation(orpc.meetings.reverse.mutationOptions(announcedInForm));
export const useAddAction = () => useMutation(orpc.meetings.addAction.mutationOptions(announcedInForm));
export const useChangeAction = () => useMutation(orpc.meetings.changeAction.mutationOptions(announced));
export const useMakeTask = () => useMutation(orpc.meetings.makeTask.mutationOptions(announced));
export const useCloseMeeting = () => useMutation(orpc.meetings.close.mutationOptions());
