import { useShortcut } from '#renderer/ui/use-shortcut.ts';
import type { ShortcutName } from '#renderer/ui/shortcuts.ts';
import type { SideForm } from './side-kinds.ts';
import { NOTES_ID } from './notes-field.tsx';
import { waitsForDecision } from './waits.ts';
import type { MeetingItem } from '../meetings-data.ts';

type Keyed = {
  readonly item: MeetingItem;
  readonly form: SideForm | null;
  readonly readOnly: boolean;
  readonly setForm: (form: SideForm | null) => void;
  readonly next: () => void;
  readonly previous: () => void;
  readonly park: () => void;
  readonly moveUp: () => void;
  readonly moveDown: () => void;
  readonly leave: () => void;
};

/** What lies over the meeting and takes keys itself: the palette, a question, an open list. */
const LAYERS =
  ':is(.ant-modal-wrap, .ant-select-dropdown, .ant-picker-dropdown, .ant-dropdown):not([class*="-hidden"])';

/** The meeting by keyboard alone. While a form is open the keys are its own. */
export function useRunKeys(run: Keyed): void {
  const isFree = run.form === null;
  const canWrite = isFree && !run.readOnly;
  const waits = canWrite && waitsForDecision(run.item);
  useKey('nextItem', run.next, isFree);
  useKey('previousItem', run.previous, isFree);
  useKey('noteDecision', () => run.setForm({ kind: 'decision' }), canWrite);
  useKey('noteAction', () => run.setForm({ kind: 'action' }), canWrite);
  useKey('writeNotes', () => document.getElementById(NOTES_ID)?.focus(), canWrite);
  useKey('approveItem', () => run.setForm({ kind: 'approve' }), waits);
  useKey('rejectItem', () => run.setForm({ kind: 'reject' }), waits && !run.item.key.startsWith('tiers'));
  useKey('parkItem', run.park, canWrite);
  useKey('itemUp', run.moveUp, canWrite);
  useKey('itemDown', run.moveDown, canWrite);
  useKey('leaveMeeting', isFree ? run.leave : () => run.setForm(null), true);
}

function useKey(name: ShortcutName, action: () => void, enabled: boolean): void {
  useShortcut(
    name,
    () => {
      const isCovered = [...document.querySelectorAll(LAYERS)].some((layer) => layer.checkVisibility());
      if (!isCovered) action();
    },
    { enabled },
  );
}
