import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { DeliverableStep } from '#shared/domain/kols/kol-kinds.ts';

type Props = {
  readonly step: DeliverableStep;
  /** All of the step, shown or not. */
  readonly total: number;
  readonly shownCount: number;
  readonly isTarget: boolean;
  readonly onDrop: () => void;
  readonly children: ReactNode;
};

/** A step with what stands at it; a card is dropped on it. */
export function BoardColumn({ step, total, shownCount, isTarget, onDrop, children }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [isOver, setOver] = useState(false);
  const name = t(`kols.step.${step}`);
  return (
    // What is done by dropping is done by keys as well, on the cards.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={isOver && isTarget ? 'tz-column tz-column-over' : 'tz-column'}
      aria-label={t('deliverables.board.column', { replace: { step: name } })}
      onDragOver={(event) => {
        if (!isTarget) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDrop();
      }}
    >
      <header className="tz-column-head">
        <h2>{name}</h2>
        <span className="tz-column-count">{formats.count(total)}</span>
      </header>
      <ul className="tz-column-cards">{children}</ul>
      {shownCount < total && (
        <p className="tz-column-more">
          {t('deliverables.board.more', {
            count: total - shownCount,
            replace: { more: formats.count(total - shownCount) },
          })}
        </p>
      )}
    </section>
  );
}
