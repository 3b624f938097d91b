import { useTranslation } from 'react-i18next';
import { AddressLink } from '#renderer/ui/address-link.tsx';
import { DepartmentBadge } from '#renderer/ui/department-badge.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { factPairs } from '#shared/domain/meetings/fact-rows.ts';
import { ActionsTable } from '../actions-table.tsx';
import { AreaChart } from '../area-chart.tsx';
import { ChangesList } from '../changes-list.tsx';
import { FactTable } from '../fact-table.tsx';
import { itemAddress } from '../item-address.ts';
import { useSaveNotes } from '../meetings-data.ts';
import { PointList } from '../point-list.tsx';
import { useMeetingWords } from '../use-meeting-words.ts';
import type { Participants } from '../use-participants.ts';
import { BudgetCurve } from './budget-curve.tsx';
import { NotesField } from './notes-field.tsx';
import type { Run } from './use-run.ts';

type Props = { readonly run: Run; readonly participants: Participants };

const MOST_POINTS = 6;
const MOST_BARS = 6;
const CHANGES_EACH = 4;

/** The one item that is spoken of. */
export function RunItem({ run, participants }: Props) {
  const { t } = useTranslation();
  const { item, view } = run;
  const save = useSaveNotes();
  const isArea = item.kind !== 'topic';
  return (
    <section className="tz-run-middle" aria-labelledby="tz-run-title">
      <div className="tz-run-scroll">
        <ItemHead run={run} />
        {isArea && item.points.length > 0 && <PointList points={item.points} most={MOST_POINTS} />}
        {item.area === 'actions' && item.kind === 'section' && (
          <ActionsTable
            actions={view.actions.filter(
              ({ state, meetingId }) => state === 'open' || meetingId !== view.meeting.id,
            )}
            participants={participants}
            live
          />
        )}
        {item.area === 'changes' && item.kind === 'section' && (
          <ChangesList changes={view.changes} most={CHANGES_EACH} />
        )}
        <FactTable
          large
          label={t('meetingScreens.run.figures')}
          pairs={factPairs(item.area, view.facts, view.factsBefore)}
          heads={{ now: t('meetingScreens.run.now'), before: t('meetingScreens.run.before') }}
        />
        {item.area === 'budget' ? (
          <BudgetCurve />
        ) : (
          <AreaChart area={item.area} facts={view.facts} most={MOST_BARS} large />
        )}
        <ItemActions run={run} participants={participants} />
      </div>
      <NotesField
        stored={item.notes}
        disabled={run.readOnly}
        onSave={(notes) => save.mutateAsync({ id: item.id, change: { notes } })}
      />
    </section>
  );
}

function ItemHead({ run }: Pick<Props, 'run'>) {
  const { t } = useTranslation();
  const words = useMeetingWords();
  const { item, view } = run;
  const decided = view.decisions.find(({ itemId }) => itemId === item.id);
  const isDecided = item.kind === 'proposal' && item.points.length === 0 && decided !== undefined;
  const status = { open: 'none', done: 'good', parked: 'watch' } as const;
  return (
    <div className="tz-run-title">
      <h2 id="tz-run-title">{isDecided ? decided.question : words.item(item)}</h2>
      <StatusMark status={status[item.state]} word={t(`meetings.itemState.${item.state}`)} />
      {item.carriedCount > 0 && (
        <StatusMark
          status={item.isEscalated ? 'stop' : 'watch'}
          word={t('meetingScreens.next.carried', { replace: { count: item.carriedCount } })}
        />
      )}
      <span className="tz-run-tools">
        <AddressLink address={itemAddress(item)} className="tz-run-open">
          {t('meetingScreens.run.openScreen')}
        </AddressLink>
        {item.state !== 'open' && (
          <IconButton
            icon="undo"
            label={t('meetingScreens.run.reopen')}
            disabled={run.readOnly}
            onClick={run.reopen}
          />
        )}
        <IconButton
          icon="chevron-up"
          label={t('meetingScreens.run.moveUp')}
          disabled={run.readOnly || run.at === 0}
          onClick={run.moveUp}
        />
        <IconButton
          icon="chevron-down"
          label={t('meetingScreens.run.moveDown')}
          disabled={run.readOnly || run.at === view.items.length - 1}
          onClick={run.moveDown}
        />
      </span>
    </div>
  );
}

/** Who does what by when: what this item gave. */
function ItemActions({ run: { item, view }, participants }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const given = view.actions.filter(({ itemId }) => itemId === item.id);
  if (given.length === 0) return null;
  return (
    <section className="tz-run-actions" aria-label={t('meetingScreens.run.itemActions')}>
      <div className="tz-run-head">
        <h3>{t('meetingScreens.run.itemActions')}</h3>
        <span>{t('meetingScreens.run.itemActionsHead')}</span>
      </div>
      <ul>
        {given.map(({ id, text, ownerId, departmentId, dueDay }) => {
          const department = participants.departmentOf(departmentId) ?? participants.homeOf(ownerId);
          return (
            <li key={id}>
              {department === undefined ? (
                <span />
              ) : (
                <DepartmentBadge
                  compact
                  hue={department.hue}
                  badge={department.badge}
                  name={department.name}
                />
              )}
              <span>{participants.personName(ownerId)}</span>
              <span>{text}</span>
              <span>{formats.day(dueDay, 'weekday')}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
