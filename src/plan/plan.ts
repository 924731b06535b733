import type { Answers } from '../facts/answers.ts';

/** The plan as published by `--format json` (schema aftercall/plan/1). Days are `YYYY-MM-DD`. Names are fixed by the contract. */
export interface Plan {
  readonly schema: 'aftercall/plan/1';
  readonly made_for: string;
  readonly content_version: string;
  readonly facts_checked: { readonly oldest: string; readonly newest: string };
  readonly country: string;
  readonly region: string;
  readonly language: string;
  readonly answers: Answers;
  readonly dropped: readonly { readonly id: string; readonly reason: string }[];
  /** Keys of at most five steps: read this if you read nothing else. */
  readonly first: readonly string[];
  readonly calls: readonly PlanCall[];
  readonly phases: readonly PlanPhase[];
  readonly follow_ups: readonly FollowUp[];
  /** What a newer content changed since the checklist of this case was written; absent where nothing did. */
  readonly changes?: readonly PlanChange[];
  /** What was noted of calls, messages and letters, in order; absent where there is no case. */
  readonly call_log?: readonly LogEntry[];
  readonly support: readonly PlanContact[];
  readonly crisis: readonly PlanContact[];
  readonly warnings: readonly string[];
  readonly facts_out_of_date: readonly {
    readonly id: string;
    readonly checked: string;
    readonly review_by: string;
  }[];
}

export interface PlanCall {
  readonly with: string;
  readonly contact: string;
  readonly steps: readonly string[];
  /** The first words, which start the right process. */
  readonly opening: string;
  /** The last words, with the time of the report. */
  readonly closing: string;
  /** What is not to be agreed to on any such call. */
  readonly do_not: readonly string[];
}

export interface PlanPhase {
  readonly id: string;
  readonly title: string;
  readonly intro?: string;
  readonly steps: readonly PlanStep[];
}

export type StepStatus = 'to-do' | 'waiting' | 'done' | 'refused' | 'not-for-me';

export interface PlanStep {
  readonly id: string;
  /** `id`, or `id.item` where the step repeats. */
  readonly key: string;
  readonly title: string;
  readonly article_step?: number;
  /** false: one line only, "Not needed now. Do it if …". */
  readonly needed: boolean;
  readonly not_needed?: string;
  readonly first_line?: string;
  readonly why?: string;
  /** The step in a breath, for the short list. */
  readonly in_short: readonly string[];
  readonly do: readonly string[];
  readonly say: readonly string[];
  readonly have_ready: readonly string[];
  readonly ask_for: readonly string[];
  readonly do_not: readonly string[];
  readonly write_down: readonly string[];
  readonly what_happens_next: readonly string[];
  readonly for: readonly string[];
  readonly due: readonly PlanDue[];
  readonly contacts: readonly PlanContact[];
  readonly lasts?: {
    readonly id: string;
    readonly what: string;
    readonly lasts: string;
    readonly renew: string;
    readonly until?: string;
  };
  readonly sources: readonly PlanSource[];
  readonly because: readonly string[];
  readonly status: StepStatus;
  readonly marks: readonly Mark[];
  /** For an open step that something which happened since brought: a refusal, or an answer that was due on that day. */
  readonly opened_by?: {
    readonly step: string;
    readonly because: 'no-answer' | 'refused';
    readonly day?: string;
  };
}

export interface PlanDue {
  /** Absent when the clock's day is unknown. */
  readonly day?: string;
  readonly within: string;
  readonly whose: 'you' | 'them';
  readonly rule: string;
  readonly title: string;
  readonly kind: 'law' | 'industry' | 'advice';
  readonly counts_from: string;
  readonly starts?: string;
  /** The id of the step that starts the clock by being done, where it is another one. */
  readonly starts_with?: string;
  /** The key of the step whose mark started the clock, where one did. */
  readonly started_by?: string;
  readonly if_missed: string;
  /** The key of the step that is offered when no answer came by that day. */
  readonly next_step?: string;
  readonly next_title?: string;
  readonly past: boolean;
  readonly still: string;
  /** true where holidays are not known for those years, or the clock's day is the earliest it can have been. */
  readonly estimated: boolean;
}

export interface PlanContact {
  readonly id: string;
  readonly org: string;
  readonly phone?: string;
  readonly phone_e164?: string;
  readonly phone_from_abroad?: string;
  readonly text_number?: string;
  readonly tty?: string;
  readonly email?: string;
  readonly url?: string;
  readonly address?: string;
  readonly hours?: string;
  readonly cost?: string;
  readonly who_for: string;
  readonly note?: string;
  readonly own: boolean;
  readonly source: string;
  readonly checked: string;
  /** true when the review day has passed on the day the plan was made. */
  readonly out_of_date: boolean;
}

export interface PlanSource {
  readonly id: string;
  readonly url: string;
  readonly checked: string;
}

export interface FollowUp {
  readonly id: string;
  readonly step: string;
  /** A day to keep, an answer that is awaited, what repeats every month, or what runs out and can be renewed. */
  readonly kind: 'deadline' | 'answer' | 'review' | 'renewal';
  readonly day?: string;
  /** For what runs out: the last day on which it holds. */
  readonly until?: string;
  readonly repeat?: { readonly every: 'month'; readonly count: number };
  readonly title: string;
  readonly neutral_title: string;
}

/** What the person did with a step. `on` and `until` are days; `as: undo` takes the newest mark of that key back. */
export interface Mark {
  readonly key: string;
  readonly as: StepStatus | 'undo';
  readonly on?: string;
  readonly until?: string;
  readonly reference?: string;
  readonly spoke_to?: string;
  readonly note?: string;
}

/** One thing that a newer content changed for a case. An empty `is` means that there is none any more. */
export interface PlanChange {
  readonly kind: 'number' | 'address' | 'period' | 'new' | 'gone' | 'text';
  /** The organisation, or the title of the deadline or the step. */
  readonly about: string;
  readonly was?: string;
  readonly is?: string;
}

/** One call, message or letter, as the person noted it. Days are `YYYY-MM-DD`, the time is `HH:MM`. */
export interface LogEntry {
  readonly on: string;
  readonly time?: string;
  /** The step that it was for; absent where it was for none. */
  readonly key?: string;
  readonly organisation: string;
  readonly spoke_to?: string;
  readonly reference?: string;
  readonly promised?: string;
  /** The day by which the promise is due. */
  readonly until?: string;
}
