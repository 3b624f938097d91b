import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { DeliverableId, DeliverableRow } from '#shared/domain/kols/deliverable.ts';
import { followingStep } from '#shared/domain/kols/deliverable-steps.ts';
import type { DeliverableStep } from '#shared/domain/kols/kol-kinds.ts';
import { steps, useAdvance } from '../deliverables-data.ts';
import { useLateScript } from '../effect/use-late-script.ts';
import type { DeliverablesAddress } from '../use-deliverables-address.ts';

/** Where something can be sent back to. */
const backSteps = ['brief', 'script', 'review'] as const;

type Fault = { readonly id: DeliverableId; readonly text: string };

export interface CardMoves {
  /** Why the last card stayed where it was. */
  readonly fault: Fault | null;
  readonly move: (row: DeliverableRow, to: DeliverableStep) => void;
  /** A step back (−1) or on (1). */
  readonly moveBy: (row: DeliverableRow, by: -1 | 1) => void;
}

/**
 * Moves cards from step to step. What a step asks for (a link, a reason, a yes to what moves with it) is asked in the
 * drawer; what a rule refuses is said on the card, which stays.
 */
export function useCardMoves({ openFor }: DeliverablesAddress): CardMoves {
  const { t } = useTranslation();
  const { refusal: sentence } = useLabelText();
  const [fault, setFault] = useState<Fault | null>(null);
  const { mutate } = useAdvance();
  const isScriptLate = useLateScript();
  const move = useCallback(
    (row: DeliverableRow, to: DeliverableStep) => {
      setFault(null);
      if (to === row.step) return;
      const asked = askedFor(row, to);
      if (asked !== null)
        openFor(
          row.id,
          asked,
          backSteps.find((step) => step === to),
        );
      else if (to !== followingStep(row.step) || to === 'brief' || to === 'retracted') {
        const text = t('deliverables.board.cannotReach', {
          replace: { step: t(`kols.step.${to}`) },
        });
        setFault({ id: row.id, text });
      } else if (to === 'review' && isScriptLate(row)) openFor(row.id, 'hand-in');
      else {
        const onError = (error: unknown) => {
          const refused = refusalOf(error);
          if (refused?.reason === 'reason-missing') openFor(row.id, 'hand-in');
          else if (refused !== null) setFault({ id: row.id, text: sentence(refused) });
        };
        mutate({ id: row.id, to }, { onError });
      }
    },
    [mutate, openFor, isScriptLate, sentence, t],
  );
  const moveBy = useCallback(
    (row: DeliverableRow, by: -1 | 1) => {
      const to = steps[steps.indexOf(row.step) + by];
      if (to !== undefined) move(row, to);
    },
    [move],
  );
  return { fault, move, moveBy };
}

/** What has to be said first: a link and a day, a reason. */
function askedFor(row: DeliverableRow, to: DeliverableStep): 'publish' | 'retract' | 'back' | null {
  if (row.step === 'scheduled' && to === 'published') return 'publish';
  if (row.step === 'published' && to === 'retracted') return 'retract';
  const isOut = row.step === 'published' || row.step === 'retracted';
  return !isOut && steps.indexOf(to) < steps.indexOf(row.step) ? 'back' : null;
}
