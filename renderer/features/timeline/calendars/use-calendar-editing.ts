import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { PlanEdit } from '#shared/domain/timeline/edit.ts';
import type { WorkCalendarRecord } from '#shared/domain/timeline/timeline.ts';
import { newId } from '../editing/new-id.ts';
import type { PlanEdits } from '../editing/use-plan-edits.ts';

export type CalendarChange = Extract<PlanEdit, { kind: 'change-calendar' }>['change'];
export type CalendarEditing = ReturnType<typeof useCalendarEditing>;

/**
 * Changes of one calendar, field by field; what they would move is previewed first.
 * @param record null: the national calendar, which gets a record of its own with its first correction.
 */
export function useCalendarEditing(plan: PlanEdits, record: WorkCalendarRecord | null) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { refusal: sentence } = useLabelText();
  const [fault, setFault] = useState<{ readonly field: string; readonly text: string } | null>(null);
  const ask = (field: string, edits: readonly PlanEdit[]): boolean => {
    const refusal = plan.ask(edits);
    setFault(refusal === null ? null : { field, text: sentence(refusal) });
    return refusal === null;
  };
  return {
    readOnly,
    ask,
    change: (field: string, change: CalendarChange): boolean =>
      ask(field, [
        record === null
          ? {
              kind: 'add-calendar',
              id: newId<'work_calendar'>(),
              calendar: {
                name: t('calendars.national'),
                owner: { level: 'national' },
                week: null,
                shifts: null,
                exceptions: [],
                followsNational: true,
                ...change,
              },
            }
          : { kind: 'change-calendar', id: record.id, change },
      ]),
    say: (field: string, text: string) => setFault({ field, text }),
    errorAt: (field: string): string | null => (fault?.field === field ? fault.text : null),
  };
}
