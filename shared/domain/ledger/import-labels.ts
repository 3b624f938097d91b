/** What imports of tables did, for people; part of the list in label.ts. */
export const importLabels = ['kpiValuesImported', 'kolsImported', 'resultsImported'] as const;
