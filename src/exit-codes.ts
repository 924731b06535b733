/** Names the four exit codes of the program. */
export const exitCodes = { done: 0, failed: 1, wrongUse: 2, stopped: 130 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
