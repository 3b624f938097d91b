import type { RiskBook } from './risks-data.ts';
import type { RisksAddress } from './use-risks-address.ts';

/** What every drawer of the screen is given. */
export type RiskPanelProps = { readonly book: RiskBook; readonly address: RisksAddress };
