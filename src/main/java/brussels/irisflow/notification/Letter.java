package brussels.irisflow.notification;

import brussels.irisflow.language.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What waits for one recipient and goes in one mail.
 *
 * @param id under which it goes, also when it has to be sent again
 * @param person the login name, null for the mailbox of a function
 * @param mailbox the address of the function, null for a person
 */
record Letter(UUID id, String person, String mailbox, List<Line> lines) {

  /** One notification. */
  record Line(UUID id, NoticeReason reason, String dossier, LocalDate due, boolean discreet, Message subject, Message body,
      String link, int attempts) {
  }
}
