import { Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { type Outcome, accepted, refused } from '#shared/domain/refusal.ts';
import { type Lag, type LinkKind, linkKinds } from '#shared/domain/schedule/link.ts';
import {
  formatLag,
  formatPredecessors,
  parsePredecessors,
} from '#shared/domain/schedule/predecessor-text.ts';
import type { Task, TaskId } from '#shared/domain/timeline/task.ts';
import type { TaskLink, Timeline } from '#shared/domain/timeline/timeline.ts';
import type { PlanAddress } from './plan-address.ts';
import { RowInput } from './row-input.tsx';
import type { TaskPart } from './task-fields.tsx';
import type { PlanWords } from './use-plan-words.ts';

type Props = TaskPart & { readonly words: PlanWords; readonly address: PlanAddress };
type Typed = Pick<TaskLink, 'predecessorId' | 'kind' | 'lag'>;

/** What a task waits for, as text and as a list, and what waits for it. */
export function TaskLinks({ task, editing, timeline, words, address }: Props) {
  const { t } = useTranslation();
  const { before, after } = useMemo(() => linksOf(timeline, task.id), [timeline, task.id]);
  const set = (links: readonly Typed[]) =>
    editing.ask('predecessors', [
      {
        kind: 'set-links',
        taskId: task.id,
        links: links.map(({ predecessorId, kind, lag }) => ({ predecessorId, kind, lag })),
      },
    ]);
  return (
    <div className="tz-form">
      <TextField
        label={t('timelineTask.predecessors')}
        value={formatPredecessors(before, words.code)}
        when="leaving"
        disabled={editing.readOnly}
        error={editing.errorAt('predecessors')}
        help={t('timelineTask.predecessorsHelp')}
        onChange={(text) => editing.taken('predecessors', readLinks(text, timeline), set)}
      />
      {before.length > 0 && (
        <ul className="tz-task-links" aria-label={t('timelineTask.predecessors')}>
          {before.map((link) => (
            <Predecessor
              key={link.id}
              link={link}
              words={words}
              disabled={editing.readOnly}
              onOpen={() => address.open('task', link.predecessorId)}
              onChange={(change) => set(before.map((one) => (one === link ? { ...one, ...change } : one)))}
              onWrong={() => editing.say('predecessors', t('timelineTask.fault.lag'))}
              onRemove={() => set(before.filter((one) => one !== link))}
            />
          ))}
        </ul>
      )}
      {after.length > 0 && <Successors links={after} words={words} address={address} />}
    </div>
  );
}

type PredecessorProps = {
  readonly link: TaskLink;
  readonly words: PlanWords;
  readonly disabled: boolean;
  readonly onOpen: () => void;
  readonly onChange: (change: { readonly kind?: LinkKind; readonly lag?: Lag }) => void;
  readonly onWrong: () => void;
  readonly onRemove: () => void;
};

function Predecessor({ link, words, disabled, onOpen, onChange, onWrong, onRemove }: PredecessorProps) {
  const { t } = useTranslation();
  const name = words.name(link.predecessorId);
  const takeLag = (text: string) => {
    const lag = readLag(text);
    if (lag === null) onWrong();
    else onChange({ lag });
  };
  return (
    <li>
      <button type="button" className="tz-link tz-task-link-name" title={name} onClick={onOpen}>
        {words.code(link.predecessorId)} {name}
      </button>
      <Select
        aria-label={t('timelineTask.linkKind', { replace: { name } })}
        size="small"
        value={link.kind}
        disabled={disabled}
        options={linkKinds.map((kind) => ({ value: kind, label: t(`timelineTask.kind.${kind}`) }))}
        onChange={(kind) => onChange({ kind })}
      />
      <RowInput
        key={formatLag(link.lag)}
        label={t('timelineTask.linkLag', { replace: { name } })}
        value={formatLag(link.lag)}
        placeholder="+0d"
        disabled={disabled}
        onChange={takeLag}
      />
      <IconButton
        icon="close"
        label={t('timelineTask.removeLink', { replace: { name } })}
        disabled={disabled}
        onClick={onRemove}
      />
    </li>
  );
}

type SuccessorsProps = {
  readonly links: readonly TaskLink[];
  readonly words: PlanWords;
  readonly address: PlanAddress;
};

const MOST_SHOWN = 50;

function Successors({ links, words, address }: SuccessorsProps) {
  const { t } = useTranslation();
  return (
    <div className="tz-field">
      <span className="tz-field-label">{t('timelineTask.successors')}</span>
      <ul className="tz-task-links" aria-label={t('timelineTask.successors')}>
        {links.slice(0, MOST_SHOWN).map(({ id, successorId, kind, lag }) => (
          <li key={id}>
            <button
              type="button"
              className="tz-link tz-task-link-name"
              onClick={() => address.open('task', successorId)}
            >
              {words.code(successorId)} {words.name(successorId)}
            </button>
            <span className="tz-caption">
              {kind}
              {formatLag(lag)}
            </span>
          </li>
        ))}
      </ul>
      {links.length > MOST_SHOWN && (
        <span className="tz-caption">
          {t('timelineTask.moreLinks', { count: links.length - MOST_SHOWN })}
        </span>
      )}
    </div>
  );
}

function linksOf({ links }: Timeline, id: TaskId) {
  return {
    before: links.filter(({ successorId }) => successorId === id),
    after: links.filter(({ predecessorId }) => predecessorId === id),
  };
}

export function readLinks(text: string, timeline: Timeline): Outcome<readonly Typed[]> {
  const byCode = new Map(timeline.tasks.map((task) => [task.code.toLowerCase(), task]));
  const outcome = parsePredecessors(text, (code) => byCode.get(code.toLowerCase())?.id ?? null);
  if (outcome.kind === 'refused') return outcome;
  const byId = new Map<string, Task>(timeline.tasks.map((task) => [task.id, task]));
  const typed: Typed[] = [];
  for (const { predecessorId, kind, lag } of outcome.value) {
    const task = byId.get(predecessorId);
    if (task === undefined) return refused('not-found');
    typed.push({ predecessorId: task.id, kind, lag });
  }
  return accepted(typed);
}

/** '+2d', '2d', '-1w', '10%', or nothing. */
function readLag(text: string): Lag | null {
  const written = text.trim();
  const signed = written === '' ? '+0d' : /^[-+\u2212]/u.test(written) ? written : `+${written}`;
  const outcome = parsePredecessors(`x${signed}`, (reference) => (reference === 'x' ? 'x' : null));
  return outcome.kind === 'ok' ? (outcome.value[0]?.lag ?? null) : null;
}
