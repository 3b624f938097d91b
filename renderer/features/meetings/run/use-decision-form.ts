import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { PersonId } from '#shared/domain/catalogue/person.ts';
import type { CarryOut } from '#shared/domain/meetings/decision.ts';
import type { GateVerdict } from '#shared/domain/timeline/gate.ts';
import { addDays, type Day } from '#shared/values/day.ts';
import { useDecide } from '../meetings-data.ts';
import type { DecisionFormProps, Step } from './decision-form-props.ts';
import type { ProposalNow } from './proposal.ts';

type Draft = {
  readonly question: string;
  readonly options: string;
  readonly choice: string;
  readonly reason: string;
  readonly ownerId: PersonId | null;
  readonly exceptionReason: string;
  readonly until: Day | null;
  readonly condition: string;
  readonly conditionOwnerId: PersonId | null;
  readonly conditionDue: Day | null;
};

export type DecisionFormState = ReturnType<typeof useDecisionForm>;

const WEEK = 7;
const verdicts = { approve: 'go', conditional: 'conditional', reject: 'no-go' } as const satisfies Record<
  Step,
  GateVerdict
>;

/** What is typed stays, whatever is refused. */
export function useDecisionForm(props: DecisionFormProps) {
  const { meeting, item, proposal, step, day, onDone } = props;
  const { t } = useTranslation();
  const { refusal } = useLabelText();
  const [draft, setDraft] = useState<Draft>(() => blankDraft(props, t));
  // What was looked at when the form was opened: what changes after that stops an approval.
  const [seen] = useState(proposal);
  const [tried, setTried] = useState(false);
  const { mutate, error, isPending } = useDecide();
  const refused = refusalOf(error);
  const asks = askedFor(proposal, step);
  const missing = missingIn(draft, asks, t('meetingScreens.decision.missing'));
  const save = () => {
    setTried(true);
    if (isPending || Object.keys(missing).length > 0) return;
    const { question, choice, reason, ownerId } = draft;
    const options = draft.options.split('\n').flatMap((option) => option.trim() || []);
    const carryOut = seen === null || step === null ? null : carriedOut({ proposal: seen, step, draft, day });
    mutate(
      { meetingId: meeting.id, itemId: item.id, question, options, choice, reason, ownerId, carryOut },
      { onSuccess: onDone },
    );
  };
  const carriesOut = proposal !== null && step !== 'reject';
  return {
    draft,
    isPending,
    save,
    asks,
    submitText: t(carriesOut ? 'meetingScreens.side.approve' : 'meetingScreens.decision.submit'),
    fault: refused === null ? undefined : refusal(refused),
    errors: tried ? missing : {},
    change: (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change })),
  };
}

function blankDraft({ meeting, proposal, step }: DecisionFormProps, t: TFunction): Draft {
  return {
    question: proposal?.question ?? '',
    options: '',
    choice: proposal === null || step === null ? '' : choiceText(proposal, step, t),
    reason: '',
    ownerId: null,
    exceptionReason: '',
    until: null,
    condition: '',
    conditionOwnerId: null,
    conditionDue: addDays(meeting.day, WEEK),
  };
}

function askedFor(proposal: ProposalNow | null, step: Step | null): Asks {
  const isApproval = proposal?.kind === 'request' && step === 'approve';
  return {
    exception: isApproval && proposal.detail.preview.categories.some(({ needsException }) => needsException),
    condition: proposal?.kind === 'gate' && step === 'conditional',
    reason: step === 'reject',
  };
}

type Asks = { readonly exception: boolean; readonly condition: boolean; readonly reason: boolean };

function missingIn(draft: Draft, asks: Asks, word: string): Partial<Record<keyof Draft, string>> {
  const empty = {
    question: draft.question.trim() === '',
    choice: draft.choice.trim() === '',
    reason: asks.reason && draft.reason.trim() === '',
    exceptionReason: asks.exception && draft.exceptionReason.trim() === '',
    until: asks.exception && draft.until === null,
    condition: asks.condition && draft.condition.trim() === '',
    conditionDue: asks.condition && draft.conditionDue === null,
  };
  return Object.fromEntries(
    Object.entries(empty).flatMap(([key, isEmpty]) => (isEmpty ? [[key, word]] : [])),
  );
}

function choiceText({ kind }: ProposalNow, step: Step, t: TFunction): string {
  if (kind === 'gate') return t(`meetingScreens.side.gate.${verdicts[step]}`);
  return t(`meetingScreens.run.key.${step === 'reject' ? 'reject' : 'approve'}`);
}

type Answer = {
  readonly proposal: ProposalNow;
  readonly step: Step;
  readonly draft: Draft;
  readonly day: Day;
};

/** The command behind the decision. */
function carriedOut({ proposal, step, draft, day }: Answer): CarryOut {
  switch (proposal.kind) {
    case 'request': {
      const requestId = proposal.detail.request.id;
      if (step === 'reject') return { kind: 'reject-request', requestId };
      const { until, exceptionReason } = draft;
      const exception = until === null ? undefined : { reason: exceptionReason, until };
      return {
        kind: 'approve-request',
        requestId,
        seenSeq: proposal.detail.seq,
        ...(exception && { exception }),
      };
    }
    case 'gate': {
      const { condition, conditionOwnerId, conditionDue, reason } = draft;
      const actions =
        step === 'conditional' && conditionDue !== null
          ? [{ text: condition, ownerId: conditionOwnerId, dueDay: conditionDue, isDone: false }]
          : [];
      const decision = { taskId: proposal.gate.taskId, verdict: verdicts[step], day, note: reason, actions };
      return { kind: 'decide-gate', decision };
    }
    default:
      return { kind: 'accept-tiers', kolIds: proposal.rows.map(({ kolId }) => kolId) };
  }
}
