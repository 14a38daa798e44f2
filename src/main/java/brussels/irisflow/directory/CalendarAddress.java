package brussels.irisflow.directory;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The address of the current person's calendar feed, for their settings. The room that keeps it implements this, answers
 * {@code POST /settings/feed} and {@code POST /settings/feed/revoke} by leading back to {@code /settings}, and shows a new
 * address once in the flash attribute {@code feedAddress}.
 */
public interface CalendarAddress {

  /** Since when the present address is in use; empty when there is none. */
  Optional<LocalDate> since();
}
