/** The help desk that a document comes from, as its own settings or pack say. */
export interface Organisation {
  readonly name?: string;
  readonly deskNumber?: string;
  readonly hours?: string;
  /** What a helper does when a case is more than the desk can do: for the helper's sheet alone. */
  readonly escalation?: string;
}
