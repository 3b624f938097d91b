import { type ComponentProps, lazy, Suspense } from 'react';
import { BudgetScreen } from '#renderer/features/budget/budget-screen.tsx';
import type { RequestSlot } from '#renderer/features/budget/request-slot.ts';

const RequestBeside = lazy(async () => ({
  default: (await import('#renderer/features/requests/request-beside.tsx')).RequestBeside,
}));

/** The budget with a request beside the sheet: neither feature knows the other. */
export function BudgetWithRequests() {
  return <BudgetScreen RequestDrawer={RequestDrawer} />;
}

/** Another request is another drawer. */
function RequestDrawer(props: ComponentProps<RequestSlot>) {
  return (
    <Suspense>
      <RequestBeside key={props.id} {...props} />
    </Suspense>
  );
}
