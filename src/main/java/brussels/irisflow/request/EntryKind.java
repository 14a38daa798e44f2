package brussels.irisflow.request;

/** What happened in the exchange with an institution. */
public enum EntryKind {
  ASKED, REMINDED, ANSWERED, RETURNED, ASKED_AGAIN, REPLACED, WITHDRAWN, GIVEN_UP, MOVED
}
