/** A complete postmortem with these lines as its tasks; what the tests of the loop vary. */
export function writePostmortem(tasks: string): string {
  return `## Issue Summary

- **Duration**: 40 minutes, from 09:10 to 09:50 UTC on March 1, 2026
- **Impact**: A third of the orders failed.
- **Root Cause**: The new cache held prices without their currency.

## Timeline

- 09:10 UTC: The release with the new cache was deployed.
- 09:20 UTC: An alert on failed orders was raised.
- 09:50 UTC: The release was rolled back, and orders were restored.

## Root Cause and Resolution

Prices were cached by article alone. The release was rolled back.

## Corrective and Preventative Measures

${tasks}

## Conclusion

Caches get a review of their keys.
`;
}

export const twoTasks = writePostmortem(
  '- [ ] Put the currency into the key of the price cache.\n- [ ] Alert on the share of failed orders.',
);
