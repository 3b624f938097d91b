import { Button } from 'antd';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { shortcuts } from '#renderer/ui/shortcuts.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import { shortcutText } from '#renderer/ui/use-shortcut.ts';
import type { EntryInput } from '#shared/domain/budget/entry.ts';
import type { LineId } from '#shared/domain/budget/line.ts';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import { useAddEntry } from './entries-data.ts';
import {
  blankEntry,
  type EntryDraft,
  type EntryErrors,
  entryOf,
  refusalErrors,
  withoutErrors,
} from './entry-draft.ts';
import { EntryFields } from './entry-fields.tsx';
import { NoLines } from '#renderer/ui/no-lines.tsx';
import { useExactFormats } from '#renderer/ui/use-exact-formats.ts';

type Props = {
  readonly lines: Lines;
  /** The line that the list is narrowed down to. */
  readonly line: LineId | undefined;
  readonly onClose: () => void;
};

/** A new entry. Once it is saved the form stays, with day, line and vendor, ready for the next bill. */
export function NewEntryDrawer({ lines, line, onClose }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const form = useNewEntry(line);
  const place = useFocusedAmount(form.round);
  const canSave = !readOnly && lines.lines.length > 0;
  return (
    <Drawer
      title={t('entries.new')}
      onClose={onClose}
      footer={
        <>
          <LastSaved entry={form.lastSaved} lines={lines} />
          <Button onClick={onClose}>{t('common.action.close')}</Button>
          <Button
            data-submit
            type="primary"
            title={shortcutText(shortcuts.submit)}
            disabled={!canSave}
            loading={form.isSaving}
            onClick={form.save}
          >
            {t('entries.save')}
          </Button>
        </>
      }
    >
      {lines.lines.length === 0 ? (
        <NoLines />
      ) : (
        <div ref={place}>
          <EntryFields
            key={form.round}
            draft={form.draft}
            errors={form.errors}
            lines={lines}
            disabled={readOnly}
            onChange={form.change}
          />
        </div>
      )}
    </Drawer>
  );
}

/** What is typed stays, whatever is refused. */
function useNewEntry(line: LineId | undefined) {
  const { t } = useTranslation();
  const { refusal: sentence } = useLabelText();
  const { mutate, isPending, error } = useAddEntry();
  const [draft, setDraft] = useState<EntryDraft>({ ...blankEntry, lineId: line ?? null });
  const [missing, setMissing] = useState<EntryErrors>({});
  const [saved, setSaved] = useState<{ entry: EntryInput | null; round: number }>({ entry: null, round: 0 });
  const onSaved = (entry: EntryInput) => {
    const { day, lineId, vendor } = entry;
    setDraft({ ...blankEntry, day, lineId, vendor });
    setSaved(({ round }) => ({ entry, round: round + 1 }));
  };
  return {
    draft,
    errors: { ...refusalErrors(refusalOf(error), sentence), ...missing },
    round: saved.round,
    lastSaved: saved.entry,
    isSaving: isPending,
    change: (change: Partial<EntryDraft>) => {
      setDraft((before) => ({ ...before, ...change }));
      setMissing((before) => withoutErrors(before, change));
    },
    save: () => {
      const result = entryOf(draft, t);
      setMissing('errors' in result ? result.errors : {});
      if ('entry' in result && !isPending) {
        mutate(result.entry, { onSuccess: () => onSaved(result.entry) });
      }
    },
  };
}

/** From one bill to the next the amount always differs: the next round begins there. */
function useFocusedAmount(round: number) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (round > 0) place.current?.querySelector<HTMLElement>('.tz-amount-input')?.focus();
  }, [round]);
  return place;
}

function LastSaved({ entry, lines }: { readonly entry: EntryInput | null; readonly lines: Lines }) {
  const { t } = useTranslation();
  const { exactMoney, day } = useExactFormats();
  const saved = entry !== null && {
    line: lines.lineOf(entry.lineId)?.name ?? '',
    day: day(entry.day),
    amount: exactMoney(entry.fen),
  };
  return (
    <output className="tz-caption tz-entry-saved">
      {saved !== false && t('entries.saved', { replace: saved })}
    </output>
  );
}
