/**
 * What was given to calendars from a case. With it the next file moves the same entries and takes out what no longer holds. Kept in the
 * case, since answers that were corrected and rules that were replaced leave no other trace.
 */
export interface CalendarMemory {
  /** Stands for the case in the ids of its entries; never changes, whatever is corrected later. */
  readonly id: string;
  /** The SEQUENCE of the last file (RFC 5545, 3.8.7.4). */
  readonly sequence: number;
  /** What holds: entry id → the last day it stands on. */
  readonly entries: Readonly<Record<string, string>>;
  /** What was given earlier and holds no longer: entry id → the last day it stood on. */
  readonly cancelled: Readonly<Record<string, string>>;
}
