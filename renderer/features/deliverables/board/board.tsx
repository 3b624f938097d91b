import './board.css';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import type { DeliverableId, DeliverableRow } from '#shared/domain/kols/deliverable.ts';
import type { StepColumn } from '../deliverables-data.ts';
import type { DeliverablesAddress } from '../use-deliverables-address.ts';
import { BoardCard } from './board-card.tsx';
import { BoardColumn } from './board-column.tsx';
import { cardBeside } from './board-keys.ts';
import { useCardMoves } from './use-card-moves.ts';

type Props = { readonly columns: readonly StepColumn[]; readonly address: DeliverablesAddress };

/** Deliverables by step. A card is moved by the pointer, or by Alt and an arrow; arrows alone go from card to card. */
export function Board({ columns, address }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const moves = useCardMoves(address);
  const [dragged, setDragged] = useState<DeliverableRow | null>(null);
  const place = useRef<HTMLElement>(null);
  const cards = useCards(columns, place);
  const onKeyDown = (row: DeliverableRow) => (event: KeyboardEvent) => {
    if (event.altKey) {
      const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
      if (by === null) return;
      // Alt and left is Back of a browser.
      event.preventDefault();
      if (readOnly) return;
      cards.willMove(row.id);
      moves.moveBy(row, by);
      return;
    }
    const next = cards.beside(row.id, event.key);
    if (next === null) return;
    event.preventDefault();
    cards.focus(next);
  };
  return (
    <section className="tz-step-board" aria-label={t('deliverables.board.label')} ref={place}>
      <p className="tz-spoken">{t('deliverables.board.help')}</p>
      {columns.map(({ step, rows, total }) => (
        <BoardColumn
          key={step}
          step={step}
          total={total}
          shownCount={rows.length}
          isTarget={dragged !== null && dragged.step !== step}
          onDrop={() => dragged !== null && moves.move(dragged, step)}
        >
          {rows.map((row) => (
            <BoardCard
              key={row.id}
              row={row}
              isCurrent={cards.isStop(row.id)}
              isOpen={row.id === address.search.show}
              isDragged={row.id === dragged?.id}
              fault={moves.fault?.id === row.id ? moves.fault.text : null}
              canMove={!readOnly}
              onOpen={() => address.open(row.id)}
              onFocus={() => cards.setCurrent(row.id)}
              onKeyDown={onKeyDown(row)}
              onDragStart={() => setDragged(row)}
              onDragEnd={() => setDragged(null)}
            />
          ))}
        </BoardColumn>
      ))}
    </section>
  );
}

/** Which card Tab reaches, and the way between them; a card that was moved by keyboard keeps the focus. */
function useCards(columns: readonly StepColumn[], place: RefObject<HTMLElement | null>) {
  const [chosen, setChosen] = useState<DeliverableId | null>(null);
  const [moved, setMoved] = useState<DeliverableId | null>(null);
  const ids = columns.map(({ rows }) => rows.map(({ id }) => id));
  const stops = new Set(ids.map((column) => column.find((id) => id === chosen) ?? column[0]));
  // The card is made anew in the other column: until it is there, nothing has the focus.
  useEffect(() => {
    if (moved !== null && document.activeElement === document.body) focusCard(place.current, moved);
  });
  return {
    /** One of each column. */
    isStop: (id: DeliverableId) => stops.has(id),
    setCurrent: (id: DeliverableId) => {
      setChosen(id);
      setMoved(null);
    },
    willMove: setMoved,
    focus: (id: DeliverableId) => focusCard(place.current, id),
    beside: (id: DeliverableId, key: string) => cardBeside(ids, id, key),
  };
}

function focusCard(place: HTMLElement | null, id: DeliverableId): void {
  place?.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus();
}
