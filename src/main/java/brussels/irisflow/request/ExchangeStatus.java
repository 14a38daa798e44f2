package brussels.irisflow.request;

/** Where the exchange with one institution stands. */
public enum ExchangeStatus {
  /** An answer is awaited. */
  ASKED(true),
  ANSWERED(false),
  /** The institution says that the question is not its own; whoever asked decides what happens. */
  RETURNED(true),
  /** Another institution was asked in its place. */
  REPLACED(false),
  /** The question was withdrawn for this institution. */
  WITHDRAWN(false),
  /** The institution did not answer and its answer is no longer awaited. */
  SILENT(false);

  private final boolean open;

  ExchangeStatus(boolean open) {
    this.open = open;
  }

  /** Whether somebody still has to do something. */
  boolean open() {
    return open;
  }
}
