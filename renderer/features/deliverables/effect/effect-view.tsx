import { useTranslation } from 'react-i18next';
import { Said } from '#renderer/ui/said.tsx';
import { StatusShape } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { Outcome } from '#shared/domain/refusal.ts';
import type { PlanPreview, TaskMove } from '#shared/domain/timeline/preview.ts';
import { dayEndedAt } from '#shared/values/moment.ts';

type Props = { readonly preview: Outcome<PlanPreview> | null };

/** Listed; the others are counted. */
const MOST_MOVES = 8;

/** What moves with the day of publication, told before it is done. */
export function EffectView({ preview }: Props) {
  const { t } = useTranslation();
  const { refusal: sentence } = useLabelText();
  if (preview === null) return null;
  if (preview.kind === 'refused') {
    return (
      <p className="tz-field-error" role="alert">
        <StatusShape status="stop" />
        {sentence(preview.refusal)}
      </p>
    );
  }
  const others = preview.value.moves.filter(({ isPhase, isEdited }) => !isPhase && !isEdited);
  return (
    <section className="tz-effect" aria-label={t('deliverables.effect.title')}>
      {others.length === 0 ? (
        <p className="tz-caption">{t('deliverables.effect.nothing')}</p>
      ) : (
        <Moved moves={others} />
      )}
      <Facts preview={preview.value} />
    </section>
  );
}

function Moved({ moves }: { readonly moves: readonly TaskMove[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const more = moves.length - MOST_MOVES;
  return (
    <table className="tz-preview">
      <caption>
        <Said
          text="deliverables.effect.moves"
          count={moves.length}
          values={{ total: formats.count(moves.length) }}
        />
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('deliverables.effect.task')}</th>
          <th scope="col">{t('deliverables.effect.before')}</th>
          <th scope="col">{t('deliverables.effect.after')}</th>
        </tr>
      </thead>
      <tbody>
        {moves.slice(0, MOST_MOVES).map(({ task, slip }) => (
          <tr key={task.id}>
            <th scope="row" className="tz-effect-task" title={task.name}>
              {task.name}
            </th>
            <td className="tz-preview-before">{formats.day(dayEndedAt(slip.before.finish), 'short')}</td>
            <td className="tz-preview-after">{formats.day(dayEndedAt(slip.after.finish), 'short')}</td>
          </tr>
        ))}
      </tbody>
      {more > 0 && (
        <tfoot>
          <tr>
            <td colSpan={3}>
              {t('deliverables.effect.andMore', { count: more, replace: { more: formats.count(more) } })}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function Facts({ preview: { deadlinesMissed, gatesMoved } }: { readonly preview: PlanPreview }) {
  const { t } = useTranslation();
  const list = (names: readonly string[]) => names.join(t('common.separator.list'));
  const facts = [
    ...(deadlinesMissed.length === 0
      ? []
      : [
          {
            status: 'stop',
            text: t('deliverables.effect.missed', {
              replace: { names: list(deadlinesMissed.map(({ name }) => name)) },
            }),
          } as const,
        ]),
    ...(gatesMoved.length === 0
      ? []
      : [
          {
            status: 'watch',
            text: t('deliverables.effect.gates', {
              replace: { names: list(gatesMoved.map(({ task }) => task.name)) },
            }),
          } as const,
        ]),
  ];
  if (facts.length === 0) return null;
  return (
    <ul className="tz-checks">
      {facts.map(({ status, text }) => (
        <li key={text}>
          <StatusShape status={status} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
