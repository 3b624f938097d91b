import { factPairs } from '#shared/domain/meetings/fact-rows.ts';
import type { AgendaItem } from '#shared/domain/meetings/agenda.ts';
import { filled } from '../../exports/export-words.ts';
import type { Block, MinutesText } from './blocks.ts';
import { chartOf } from './minutes-charts.ts';
import type { MinutesFacts, MinutesNames } from './minutes-facts.ts';
import type { MinutesWords } from './minutes-words.ts';

/** The minutes of a meeting: the same for the same facts, to the letter. */
export function minutesText(facts: MinutesFacts, names: MinutesNames, words: MinutesWords): MinutesText {
  const { meeting, series } = facts;
  const name = series.name === '' ? words.seriesName : series.name;
  return {
    title: filled(words.title, { name, number: String(meeting.number) }),
    blocks: [
      ...headBlocks(facts, names, words),
      ...decisionBlocks(facts, names, words),
      ...actionBlocks(facts, names, words),
      { kind: 'heading', level: 2, text: words.agenda },
      ...facts.items.flatMap((item) => itemBlocks(item, facts, words)),
      ...changeBlocks(facts, words),
      { kind: 'text', text: filled(words.position, { seq: String(facts.facts.seq) }) },
    ],
  };
}

function headBlocks({ meeting, series }: MinutesFacts, names: MinutesNames, words: MinutesWords): Block[] {
  const listed = (isPresent: boolean): string => {
    const departments = meeting.attendance.filter((one) => one.isPresent === isPresent);
    const told = departments.map(({ departmentId, personIds }) => {
      const department = names.department(departmentId);
      const people = personIds.map((id) => names.person(id)).join(words.paper.separator.list);
      return people === '' ? department : filled(words.department, { department, people });
    });
    return told.length === 0 ? words.nobody : told.join(words.paper.separator.list);
  };
  const lines = [
    filled(words.day, { day: words.dayText(meeting.day) }),
    filled(words.present, { departments: listed(true) }),
    filled(words.absent, { departments: listed(false) }),
    ...(series.chairId === null ? [] : [filled(words.chair, { person: names.person(series.chairId) })]),
    ...(series.minuteTakerId === null
      ? []
      : [filled(words.minuteTaker, { person: names.person(series.minuteTakerId) })]),
    ...(meeting.state === 'running' ? [words.running] : []),
  ];
  return [{ kind: 'list', items: lines }];
}

function decisionBlocks({ decisions }: MinutesFacts, names: MinutesNames, words: MinutesWords): Block[] {
  const { column, meetings } = words;
  const heading: Block = { kind: 'heading', level: 2, text: words.decisions };
  if (decisions.length === 0) return [heading, { kind: 'text', text: words.noDecisions }];
  const numberOf = new Map(decisions.map(({ id, number }) => [id, number]));
  return [
    heading,
    {
      kind: 'table',
      figures: [],
      head: [column.number, column.question, column.choice, column.reason, column.owner, column.carriedOut],
      rows: decisions.map((one) => [
        one.number,
        one.question,
        one.reversedById === null
          ? one.choice
          : `${one.choice} (${filled(words.reversed, { number: numberOf.get(one.reversedById) ?? '' })})`,
        one.reason,
        names.person(one.ownerId),
        one.carriedOut === null ? '' : meetings.carriedOut[one.carriedOut],
      ]),
    },
  ];
}

function actionBlocks({ actions }: MinutesFacts, names: MinutesNames, words: MinutesWords): Block[] {
  const { column, meetings } = words;
  const heading: Block = { kind: 'heading', level: 2, text: words.actions };
  if (actions.length === 0) return [heading, { kind: 'text', text: words.noActions }];
  return [
    heading,
    {
      kind: 'table',
      figures: [],
      head: [column.number, column.text, column.owner, column.department, column.due, column.state],
      rows: actions.map(({ number, text, ownerId, departmentId, dueDay, state, carriedCount }) => [
        number,
        text,
        names.person(ownerId),
        names.department(departmentId),
        words.dayText(dueDay),
        carriedCount === 0
          ? meetings.actionState[state]
          : `${meetings.actionState[state]}${words.paper.separator.list}${filled(words.carried, { count: String(carriedCount) })}`,
      ]),
    },
  ];
}

function itemBlocks(
  item: MinutesFacts['items'][number],
  { facts, factsBefore }: MinutesFacts,
  words: MinutesWords,
): Block[] {
  const pairs = item.kind === 'section' ? factPairs(item.area, facts, factsBefore) : [];
  const chart = item.kind === 'section' ? chartOf(item.area, facts, words) : null;
  const { column } = words;
  const blocks: Block[] = [{ kind: 'heading', level: 3, text: nameOf(item, words) }];
  if (pairs.length > 0) {
    blocks.push({
      kind: 'table',
      figures: [1, 2, 3],
      head: [column.figure, column.now, column.before, column.change],
      rows: pairs.map(({ now, before, change }) => [
        words.factName(now),
        words.fact(now),
        words.fact(before),
        words.change(now, change),
      ]),
    });
  }
  if (chart !== null) blocks.push({ kind: 'chart', chart });
  if (item.points.length > 0) blocks.push({ kind: 'list', items: item.points.map(words.point) });
  if (item.notes !== '') blocks.push({ kind: 'text', text: filled(words.notes, { notes: item.notes }) });
  return blocks;
}

/** A section by its area, a topic by its title, a proposal by what it is about. */
function nameOf(item: MinutesFacts['items'][number], { meetings }: MinutesWords): string {
  const area = meetings.area[item.area];
  const kind: AgendaItem['kind'] = item.kind;
  if (kind === 'section') return area;
  if (kind === 'topic') return item.title;
  return `${meetings.kind.proposal} · ${item.title === '' ? area : item.title}`;
}

function changeBlocks({ changes }: MinutesFacts, words: MinutesWords): Block[] {
  const heading: Block = { kind: 'heading', level: 2, text: words.changes };
  if (changes.areas.length === 0) return [heading, { kind: 'text', text: words.noChanges }];
  return [
    heading,
    ...changes.areas.flatMap(({ area, count, records }): Block[] => [
      { kind: 'heading', level: 3, text: words.areaName(area) },
      {
        kind: 'list',
        items: [
          ...records.map(words.record),
          ...(count > records.length
            ? [filled(words.moreChanges, { count: String(count - records.length) })]
            : []),
        ],
      },
    ]),
  ];
}
