import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { TierMark } from '#renderer/ui/tier-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { DeliverableRow } from '#shared/domain/kols/deliverable.ts';
import { REVIEW_STATUS, showsReview } from '../deliverable-status.ts';

type Props = {
  readonly row: DeliverableRow;
  /** Reached by Tab; the others of its column by the arrow keys. */
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly isDragged: boolean;
  /** Why it did not move, while nothing else was tried. */
  readonly fault: string | null;
  readonly canMove: boolean;
  readonly onOpen: () => void;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onDragStart: () => void;
  readonly onDragEnd: () => void;
};

/** Who, what, of which product, by when; late and blocked are said. */
export function BoardCard(props: Props) {
  const { t } = useTranslation();
  const { row, isCurrent, isOpen, isDragged, fault, canMove } = props;
  const looks = ['tz-card', isOpen ? 'tz-card-open' : '', isDragged ? 'tz-card-dragged' : ''];
  return (
    // What is done by dragging is done by keys as well, on the title.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className={looks.filter((look) => look !== '').join(' ')}
      draggable={canMove}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', row.title);
        props.onDragStart();
      }}
      onDragEnd={props.onDragEnd}
    >
      <div className="tz-card-who">
        <TierMark tier={row.tier} name="" />
        <span className="tz-card-kol">{row.kolName}</span>
        <span className="tz-spoken">{t(`kols.tier.${row.tier}`)}</span>
        <CardDay row={row} />
      </div>
      <button
        type="button"
        className="tz-card-title"
        data-card={row.id}
        tabIndex={isCurrent ? 0 : -1}
        onClick={props.onOpen}
        onFocus={props.onFocus}
        onKeyDown={props.onKeyDown}
      >
        {row.title}
      </button>
      <CardFacts row={row} />
      {fault !== null && (
        <p className="tz-field-error tz-card-fault" role="alert">
          {fault}
        </p>
      )}
    </li>
  );
}

type RowProps = { readonly row: DeliverableRow };

function CardDay({ row }: RowProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const day = row.publishedOn ?? row.dueDay;
  const said = row.publishedOn === null ? 'deliverables.card.due' : 'deliverables.card.published';
  return (
    <time className="tz-card-day" dateTime={day} title={t(said, { replace: { day: formats.day(day) } })}>
      {formats.day(day, 'short')}
    </time>
  );
}

function CardFacts({ row }: RowProps) {
  const { t } = useTranslation();
  const format = t(`kols.format.${row.format}`);
  const facts = row.productName === '' ? format : `${format} · ${row.productName}`;
  return (
    <>
      <p className="tz-card-facts">
        <span className="tz-card-fact" title={facts}>
          {facts}
        </span>
        <span className="tz-card-grade">
          {t('deliverables.grade', { replace: { grade: String(row.productGrade) } })}
        </span>
      </p>
      <p className="tz-card-marks">
        {row.late !== null && <StatusMark status="stop" word={t(`deliverables.late.${row.late}`)} />}
        {showsReview(row) && (
          <StatusMark status={REVIEW_STATUS[row.review]} word={t(`deliverables.review.${row.review}`)} />
        )}
      </p>
    </>
  );
}
