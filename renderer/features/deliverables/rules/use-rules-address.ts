import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { PackKey, RuleKind, RulesSearch } from './rules-search.ts';

export type RulesAddress = {
  readonly search: RulesSearch;
  readonly showPart: (part: RulesSearch['part']) => void;
  readonly choose: (pack: PackKey) => void;
  readonly openRule: (rule: number) => void;
  readonly startRule: (kind: RuleKind) => void;
  readonly openPack: () => void;
  readonly startVersion: () => void;
  readonly close: () => void;
};

const closed = { rule: undefined, kind: undefined, drawer: undefined };

/** What the address asks the Rules screen to show. */
export function useRulesAddress(): RulesAddress {
  const search = useSearch({ from: '/kols/rules' });
  const navigate = useNavigate({ from: '/kols/rules' });
  const moves = useMemo(() => {
    const move = (change: Partial<RulesSearch>, replace = false) =>
      void navigate({
        to: '/kols/rules',
        search: (before: RulesSearch) => ({ ...before, ...change }),
        replace,
      });
    return {
      showPart: (part: RulesSearch['part']) => move({ ...closed, part }, true),
      choose: (pack: PackKey) => move({ ...closed, pack }, true),
      openRule: (rule: number) => move({ ...closed, rule }),
      startRule: (kind: RuleKind) => move({ ...closed, rule: 'new', kind }),
      openPack: () => move({ ...closed, drawer: 'pack' }),
      startVersion: () => move({ ...closed, drawer: 'version' }),
      close: () => move(closed),
    };
  }, [navigate]);
  return { search, ...moves };
}
