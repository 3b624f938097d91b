import { skipToken, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Client } from '#renderer/rpc/connection.ts';
import { orpc } from '#renderer/rpc/rpc.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { ProgrammeFacts } from '#shared/domain/meetings/programme-facts.ts';
import { requestIdSchema } from '#shared/domain/requests/request.ts';
import { gateStanding } from '#shared/domain/timeline/gate-rules.ts';
import type { GateCriterion } from '#shared/domain/timeline/gate.ts';
import { useMeetingWords } from '../use-meeting-words.ts';
import type { RequestDetail } from '../meetings-data.ts';
import type { Run } from './use-run.ts';
import { proposalOf, waitsForDecision } from './waits.ts';

type Gate = NonNullable<ProgrammeFacts['timeline']>['gates'][number];
export type TierRow = Awaited<ReturnType<Client['kols']['tierProposals']>>[number];

/** What the item asks the meeting for, with all that is needed to answer. */
export type ProposalNow =
  | { readonly kind: 'request'; readonly question: string; readonly detail: RequestDetail }
  | {
      readonly kind: 'gate';
      readonly question: string;
      readonly gate: Gate;
      readonly criteria: readonly GateCriterion[];
    }
  | { readonly kind: 'tiers'; readonly question: string; readonly rows: readonly TierRow[] };

const LONGEST = 200;
const MOST_NAMES = 3;

/** Live: what others change meanwhile is seen before it is decided. Null where nothing waits, or it is on its way. */
export function useProposal({ item, view }: Pick<Run, 'item' | 'view'>): ProposalNow | null {
  const { t } = useTranslation();
  const words = useMeetingWords();
  const question = useRequestQuestion();
  const { kind, id } = proposalOf(waitsForDecision(item) ? item.key : '');
  const requestId = kind === 'request' ? requestIdSchema.safeParse(id).data : undefined;
  const detail = useQuery(
    orpc.requests.get.queryOptions({
      input: requestId === undefined ? skipToken : { id: requestId },
      retry: false,
      throwOnError: false,
    }),
  ).data;
  const plan = useQuery({ ...orpc.timeline.get.queryOptions(), enabled: kind === 'gate' }).data;
  const tiers = useQuery({ ...orpc.kols.tierProposals.queryOptions(), enabled: kind === 'tiers' }).data;
  if (kind === 'request') {
    return detail === undefined ? null : { kind, detail, question: question(detail).slice(0, LONGEST) };
  }
  if (kind === 'gate') {
    const gate = view.facts.timeline?.gates.find(({ taskId }) => taskId === id);
    if (gate === undefined || plan === undefined) return null;
    const { criteria } = gateStanding(plan.timeline, gate.taskId);
    const asked = t('meetingScreens.side.gate.question', {
      replace: { number: gate.number, name: gate.name },
    });
    return { kind, gate, criteria, question: asked.slice(0, LONGEST) };
  }
  if (kind === 'tiers' && tiers !== undefined && tiers.length > 0) {
    const asked = t('meetingScreens.side.tiers.question', { replace: { count: tiers.length } });
    return { kind, rows: tiers, question: asked };
  }
  return kind === 'tiers' ? { kind, rows: [], question: words.item(item) } : null;
}

/** A request as a question that anyone in the room understands. */
function useRequestQuestion(): (detail: RequestDetail) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  return ({ request, preview }) => {
    const amount = formats.moneyWithUnit(preview.amountFen);
    const named = (isGiving: boolean) =>
      preview.lines
        .filter(({ plan }) => (isGiving ? plan.afterFen < plan.beforeFen : plan.afterFen > plan.beforeFen))
        .slice(0, MOST_NAMES)
        .map(({ name }) => name)
        .join(t('common.separator.list'));
    const [from, to] = [named(true), named(false)];
    if (from !== '' && to !== '') {
      return t('meetingScreens.side.request.reallocation', { replace: { from, to, amount } });
    }
    return t('meetingScreens.side.request.other', {
      replace: { kind: t(`requests.kind.${request.kind}`), number: request.number, amount },
    });
  };
}
