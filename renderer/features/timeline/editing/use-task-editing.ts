import { useState } from 'react';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { Outcome } from '#shared/domain/refusal.ts';
import type { PlanEdit } from '#shared/domain/timeline/edit.ts';
import type { TaskChange, TaskId } from '#shared/domain/timeline/task.ts';
import type { PlanEdits } from './use-plan-edits.ts';

export type TaskEditing = ReturnType<typeof useTaskEditing>;

type Fault = { readonly field: string; readonly text: string };

/** Changes of one task, field by field; why one cannot be stands beside its field until another is made. */
export function useTaskEditing(plan: PlanEdits, taskId: TaskId) {
  const readOnly = useReadOnly();
  const { refusal: sentence } = useLabelText();
  const [fault, setFault] = useState<Fault | null>(null);
  const ask = (field: string, edits: readonly PlanEdit[]): boolean => {
    const refusal = plan.ask(edits);
    setFault(refusal === null ? null : { field, text: sentence(refusal) });
    return refusal === null;
  };
  return {
    readOnly,
    ask,
    change: (field: string, change: TaskChange) => ask(field, [{ kind: 'change-task', id: taskId, change }]),
    /** Of what was typed: goes on with it, or says beside the field why it cannot be read. */
    taken: <Value>(field: string, outcome: Outcome<Value>, goOn: (value: Value) => void) => {
      if (outcome.kind === 'ok') goOn(outcome.value);
      else setFault({ field, text: sentence(outcome.refusal) });
    },
    say: (field: string, text: string) => setFault({ field, text }),
    errorAt: (field: string): string | null => (fault?.field === field ? fault.text : null),
  };
}
