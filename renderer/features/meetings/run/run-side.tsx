import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#renderer/ui/icons.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { ReverseForm } from '../reverse-drawer.tsx';
import { useMeetingWords } from '../use-meeting-words.ts';
import type { Participants } from '../use-participants.ts';
import { ActionForm } from './action-form.tsx';
import { AttendanceForm } from './attendance-form.tsx';
import { DecisionForm } from './decision-form.tsx';
import type { DecisionFormProps } from './decision-form-props.ts';
import { GatePanel } from './gate-panel.tsx';
import { ItemDecisions } from './item-decisions.tsx';
import { type ProposalNow, useProposal } from './proposal.ts';
import { RequestPanel } from './request-panel.tsx';
import { TargetForm } from './target-form.tsx';
import { TiersPanel } from './tiers-panel.tsx';
import { TopicForm } from './topic-form.tsx';
import type { Run } from './use-run.ts';
import { waitsForDecision } from './waits.ts';

type Props = { readonly run: Run; readonly participants: Participants };

/** What waits for the meeting's decision, or the form that notes one. */
export function RunSide({ run, participants }: Props) {
  const { t } = useTranslation();
  const proposal = useProposal(run);
  return (
    <aside className="tz-run-side" aria-label={t('meetingScreens.side.waiting')}>
      {run.form === null ? (
        <Waiting run={run} proposal={proposal} participants={participants} />
      ) : (
        <Form run={run} proposal={proposal} participants={participants} />
      )}
    </aside>
  );
}

type PartProps = Props & { readonly proposal: ProposalNow | null };

function Form({ run, proposal, participants }: PartProps) {
  const { form, setForm, view, item } = run;
  const onDone = () => setForm(null);
  const common = { meeting: view.meeting, item, participants, onDone };
  if (form === null) return null;
  switch (form.kind) {
    case 'action':
      return <ActionForm {...common} />;
    case 'attendance':
      return <AttendanceForm {...common} />;
    case 'topic':
      return <TopicForm {...common} />;
    case 'target':
      return <TargetForm {...common} day={view.facts.day} />;
    case 'reverse':
      return <ReverseForm decision={form.decision} meetingId={view.meeting.id} onDone={onDone} />;
    case 'decision':
      return <DecisionForm {...common} proposal={null} step={null} day={view.facts.day} />;
    default:
      return (
        <AnswerForm
          key={`${item.id} ${form.kind}`}
          {...common}
          proposal={proposal}
          step={form.kind}
          day={view.facts.day}
        />
      );
  }
}

/** Stays with what was typed, though others decide it meanwhile: sending it says so. */
function AnswerForm({ proposal, ...rest }: DecisionFormProps) {
  const [kept, setKept] = useState(proposal);
  if (kept === null && proposal !== null) setKept(proposal);
  const asked = proposal ?? kept;
  return asked === null ? null : <DecisionForm {...rest} proposal={asked} />;
}

function Waiting({ run, proposal, participants }: PartProps) {
  const { t } = useTranslation();
  const waits = waitsForDecision(run.item);
  const isDecided = run.view.decisions.some(({ itemId }) => itemId === run.item.id);
  return (
    <>
      {waits && (
        <div className="tz-run-side-head">
          <h2>{t('meetingScreens.side.waiting')}</h2>
          <StatusMark status="none" word={t('meetingScreens.side.vote')} />
        </div>
      )}
      {proposal?.kind === 'request' && <RequestPanel run={run} proposal={proposal} />}
      {proposal?.kind === 'gate' && <GatePanel run={run} proposal={proposal} />}
      {proposal?.kind === 'tiers' && <TiersPanel run={run} proposal={proposal} />}
      {!waits && <h2>{t(`meetingScreens.side.${isDecided ? 'decided' : 'waiting'}`)}</h2>}
      <ItemDecisions run={run} participants={participants} />
      {run.item.key === 'section:kpis' && (
        <Button disabled={run.readOnly} onClick={() => run.setForm({ kind: 'target' })}>
          {t('meetingScreens.target.title')}
        </Button>
      )}
      {!waits && <OtherProposals run={run} />}
    </>
  );
}

/** What else waits, so that nothing is forgotten. */
function OtherProposals({ run }: { readonly run: Run }) {
  const { t } = useTranslation();
  const words = useMeetingWords();
  const others = run.view.items.filter((item) => item.id !== run.item.id && waitsForDecision(item));
  if (others.length === 0) return null;
  return (
    <section className="tz-run-others" aria-label={t('meetingScreens.side.others')}>
      <h3>{t('meetingScreens.side.others')}</h3>
      <ul>
        {others.map((item) => (
          <li key={item.id}>
            <button type="button" onClick={() => run.show(item)}>
              {item.points[0] === undefined ? words.item(item) : words.point(item.points[0])}
              <Icon name="arrow-right" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
