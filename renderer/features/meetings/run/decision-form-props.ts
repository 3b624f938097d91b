import type { Meeting } from '#shared/domain/meetings/meeting.ts';
import type { Day } from '#shared/values/day.ts';
import type { MeetingItem } from '../meetings-data.ts';
import type { Participants } from '../use-participants.ts';
import type { ProposalNow } from './proposal.ts';

/** What is answered to a proposal; null for a decision that is only written down. */
export type Step = 'approve' | 'reject' | 'conditional';

export type DecisionFormProps = {
  readonly meeting: Meeting;
  readonly item: MeetingItem;
  readonly participants: Participants;
  readonly proposal: ProposalNow | null;
  readonly step: Step | null;
  /** Today, as the meeting sees it. */
  readonly day: Day;
  readonly onDone: () => void;
};
