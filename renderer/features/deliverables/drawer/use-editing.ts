import { useState } from 'react';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { Deliverable, DeliverableChange } from '#shared/domain/kols/deliverable.ts';
import { useChangeDeliverable } from '../deliverables-data.ts';

export type Editing = ReturnType<typeof useEditing>;

/** Changes of one deliverable, field by field; why one cannot be stands beside its field until another is made. */
export function useEditing({ id }: Pick<Deliverable, 'id'>) {
  const readOnly = useReadOnly();
  const { refusal: sentence } = useLabelText();
  const { mutate, isPending } = useChangeDeliverable();
  const [fault, setFault] = useState<{ readonly field: string; readonly text: string } | null>(null);
  return {
    readOnly,
    isPending,
    change: (field: keyof DeliverableChange, change: DeliverableChange) => {
      setFault(null);
      const onError = (error: unknown) => {
        const refused = refusalOf(error);
        if (refused !== null) setFault({ field, text: sentence(refused) });
      };
      mutate({ id, change }, { onError });
    },
    say: (field: keyof DeliverableChange, text: string) => setFault({ field, text }),
    errorAt: (field: keyof DeliverableChange): string | null => (fault?.field === field ? fault.text : null),
  };
}
