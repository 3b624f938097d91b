import { type Refused, refused } from '../refusal.ts';
import { isInOrder } from '../schedule/three-point.ts';
import type { PlanEdit } from './edit.ts';
import { latestDecision } from './gate-reach.ts';
import type { PlanDraft } from './plan-draft.ts';
import { changed } from './same-value.ts';
import type { TaskId } from './task.ts';

type EditOf<Kind extends PlanEdit['kind']> = Extract<PlanEdit, { kind: Kind }>;

const WHOLE_BP = 10_000;

/** Each edit below changes the draft, or answers why not, naming the task. */

export function setLinks(draft: PlanDraft, { taskId, links }: EditOf<'set-links'>): Refused | null {
  const { outline, context } = draft;
  const task = outline.get(taskId);
  if (task === undefined) return refused('not-found');
  const { name } = task;
  const keyOf = (link: { predecessorId: TaskId; kind: string }): string =>
    `${link.kind} ${link.predecessorId}`;
  const known = new Map(draft.links.of(taskId).map((link) => [keyOf(link), link]));
  const seen = new Set<string>();
  for (const link of links) {
    const predecessor = outline.get(link.predecessorId);
    if (predecessor === undefined) return refused('task-missing', { name }, 'predecessors');
    const key = keyOf(link);
    if (seen.has(key))
      return refused('link-repeated', { name, predecessor: predecessor.name }, 'predecessors');
    seen.add(key);
  }
  draft.links.replace(
    taskId,
    links.map((link) => {
      const row = known.get(keyOf(link));
      return row === undefined
        ? { ...link, id: context.newId<'task_link'>(), successorId: taskId }
        : changed(row, link);
    }),
  );
  return null;
}

export function setRisks(draft: PlanDraft, { taskId, risks }: EditOf<'set-risks'>): Refused | null {
  const task = draft.outline.get(taskId);
  if (task === undefined) return refused('not-found');
  if (!risks.every(({ impact }) => isInOrder(impact))) {
    return refused('risk-out-of-range', { name: task.name }, 'risks');
  }
  const known = [...draft.risks.of(taskId)];
  draft.risks.replace(
    taskId,
    risks.map((risk) => {
      const row = takeNamed(known, risk.name);
      return row === null ? { ...risk, id: draft.context.newId<'task_risk'>(), taskId } : changed(row, risk);
    }),
  );
  return null;
}

/** Refused: 'task-line-repeated', 'lines-above-whole' (all tasks together spend more of a line than it has). */
export function setLines(draft: PlanDraft, { taskId, lines }: EditOf<'set-lines'>): Refused | null {
  const task = draft.outline.get(taskId);
  if (task === undefined) return refused('not-found');
  const { name } = task;
  const known = new Map(draft.lines.of(taskId).map((line) => [line.lineId, line]));
  if (new Set(lines.map(({ lineId }) => lineId)).size < lines.length) {
    return refused('task-line-repeated', { name }, 'lines');
  }
  const spent = new Map<string, number>();
  for (const line of draft.lines.all()) {
    if (line.taskId !== taskId) spent.set(line.lineId, (spent.get(line.lineId) ?? 0) + line.shareBp);
  }
  for (const { lineId, shareBp } of lines) {
    const others = spent.get(lineId) ?? 0;
    if (others + shareBp > WHOLE_BP && shareBp > (known.get(lineId)?.shareBp ?? 0)) {
      return refused('lines-above-whole', { name, leftBp: Math.max(0, WHOLE_BP - others) }, 'lines');
    }
  }
  draft.lines.replace(
    taskId,
    lines.map((line) => {
      const row = known.get(line.lineId);
      return row === undefined
        ? { ...line, id: draft.context.newId<'task_line'>(), taskId }
        : changed(row, line);
    }),
  );
  return null;
}

export function tieLine(draft: PlanDraft, { lineId, tie }: EditOf<'tie-line'>): Refused | null {
  const known = draft.ties.find((row) => row.lineId === lineId);
  if (tie === null) {
    if (known !== undefined) draft.ties = draft.ties.filter((row) => row !== known);
    return null;
  }
  if (draft.outline.get(tie.taskId) === undefined) return refused('not-found');
  if (known === undefined) {
    draft.ties = [...draft.ties, { ...tie, id: draft.context.newId<'line_tie'>(), lineId }];
    return null;
  }
  const next = changed(known, tie);
  if (next !== known) draft.ties = draft.ties.map((row) => (row === known ? next : row));
  return null;
}

export function setCriteria(draft: PlanDraft, { taskId, criteria }: EditOf<'set-criteria'>): Refused | null {
  const task = draft.outline.get(taskId);
  if (task === undefined) return refused('not-found');
  if (!task.isGate && criteria.length > 0) return refused('gate-missing', { name: task.name });
  const known = [...draft.criteria.of(taskId)];
  draft.criteria.replace(
    taskId,
    criteria.map((criterion, position) => {
      const row = takeNamed(known, criterion.name);
      return row === null
        ? { ...criterion, id: draft.context.newId<'gate_criterion'>(), taskId, position }
        : changed(row, { ...criterion, position });
    }),
  );
  return null;
}

export function setActions(draft: PlanDraft, { taskId, actions }: EditOf<'set-actions'>): Refused | null {
  const task = draft.outline.get(taskId);
  if (task === undefined) return refused('not-found');
  const decisions = draft.decisions.of(taskId);
  const latest = latestDecision(decisions, taskId);
  if (latest === null) return refused('gate-undecided', { name: task.name });
  if (latest.verdict === 'conditional' && actions.length === 0) {
    return refused('action-missing', { name: task.name }, 'actions');
  }
  draft.decisions.replace(
    taskId,
    decisions.map((decision) => (decision === latest ? changed(latest, { actions }) : decision)),
  );
  return null;
}

/** Takes the row of a name out of those that are left. */
function takeNamed<Row extends { readonly name: string }>(left: Row[], name: string): Row | null {
  const at = left.findIndex((row) => row.name === name);
  return at < 0 ? null : (left.splice(at, 1)[0] ?? null);
}
