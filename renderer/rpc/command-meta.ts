import '@tanstack/react-query';

/**
 * How the shell speaks about a mutation, as its `meta`. Without it a failure is told by a notice and a success
 * by nothing, since the change itself is seen.
 */
export type CommandMeta = {
  /** The form shows a rule's refusal beside its field, so that no notice repeats it. */
  readonly refusalsShown?: boolean;
  /** On success a notice names what was done, in the ledger's words, with Undo beside it. */
  readonly announced?: boolean;
};

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: CommandMeta & Record<string, unknown>;
  }
}
