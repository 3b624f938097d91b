import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { useConfirm } from '#renderer/ui/confirm.tsx';
import type { AgendaItemChange, AgendaItemId } from '#shared/domain/meetings/agenda.ts';
import {
  type MeetingItem,
  type MeetingView,
  useChangeItem,
  useCloseMeeting,
  useReorder,
} from '../meetings-data.ts';
import type { SideForm } from './side-kinds.ts';
import { useItemClock } from './use-item-clock.ts';
import { useRunKeys } from './use-run-keys.ts';

export type RunningMeeting = { readonly view: MeetingView; readonly item: MeetingItem };

/** The meeting as it is being held: the item that is spoken of, the clocks, and everything that can be done. */
export function useRun({ view, item }: RunningMeeting) {
  const navigate = useNavigate();
  const readOnly = useReadOnly();
  const [opened, setOpened] = useState<{ readonly itemId: AgendaItemId; readonly form: SideForm } | null>(
    null,
  );
  const form = opened?.itemId === item.id ? opened.form : null;
  const setForm = (next: SideForm | null) =>
    setOpened(next === null ? null : { itemId: item.id, form: next });
  const clock = useClock({ view, item });
  const { items, meeting } = view;
  const at = items.indexOf(item);
  const show = (to: MeetingItem | undefined) => {
    if (to === undefined) return;
    void navigate({ to: '/meetings/run', search: { id: meeting.id, item: to.id }, replace: true });
  };
  const order = useOrder(view, item);
  const close = useClosing(view);
  const run = {
    view,
    item,
    at,
    form,
    setForm,
    readOnly,
    seconds: clock.seconds,
    show,
    ...order,
    close,
    next: () => {
      if (item.state === 'open' && item.kind !== 'proposal') clock.leaveAs('done', at === items.length - 1);
      show(items[at + 1]);
    },
    previous: () => show(items[at - 1]),
    park: () => {
      clock.leaveAs(
        item.state === 'parked' ? 'open' : 'parked',
        at === items.length - 1 || item.state === 'parked',
      );
      if (item.state !== 'parked') show(items[at + 1]);
    },
    reopen: () => clock.leaveAs('open', true),
    leave: () => void navigate({ to: '/meetings' }),
  };
  useRunKeys(run);
  return run;
}

export type Run = ReturnType<typeof useRun>;

/** Time that is spent is kept when the item is left, with what became of the item. */
function useClock({ view, item }: RunningMeeting) {
  const readOnly = useReadOnly();
  const { mutate } = useChangeItem();
  const leaving = useRef<Pick<AgendaItemChange, 'state'>>({});
  const seconds = useItemClock(item.id, (leftId, spent) => {
    const left = view.items.find(({ id }) => id === leftId);
    const state = leaving.current;
    leaving.current = {};
    if (left === undefined || readOnly || view.meeting.state !== 'running') return;
    if (spent === 0 && state.state === undefined) return;
    mutate({ id: leftId, change: { spentSeconds: left.spentSeconds + spent, ...state } });
  });
  return {
    seconds,
    /** What the item is to be once it is left; at once where it stays. */
    leaveAs: (state: MeetingItem['state'], stays: boolean) => {
      if (readOnly) return;
      if (stays) mutate({ id: item.id, change: { state } });
      else leaving.current = { state };
    },
  };
}

function useOrder({ items, meeting }: MeetingView, item: MeetingItem) {
  const { mutate } = useReorder();
  const at = items.indexOf(item);
  const move = (by: -1 | 1) => () => {
    const ids = items.map(({ id }) => id);
    const other = ids[at + by];
    if (other === undefined) return;
    ids[at + by] = item.id;
    ids[at] = other;
    mutate({ id: meeting.id, itemIds: ids });
  };
  return { moveUp: move(-1), moveDown: move(1) };
}

function useClosing({ items, meeting }: MeetingView) {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const navigate = useNavigate();
  const { mutate } = useCloseMeeting();
  return async () => {
    const open = items.filter(({ state }) => state === 'open').length;
    const isSure = await confirm({
      title: t('meetingScreens.close.title', { replace: { number: meeting.number } }),
      text: t('meetingScreens.close.text', { replace: { open } }),
      action: t('meetingScreens.close.action'),
    });
    if (!isSure) return;
    mutate(
      { id: meeting.id },
      { onSuccess: () => void navigate({ to: '/meetings/meeting', search: { id: meeting.id } }) },
    );
  };
}
