package brussels.irisflow.notification;

import brussels.irisflow.language.Message;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that people are told.
 *
 * @param subject one sentence that says it all; for a dossier that is not confidential it is also what the mail says
 * @param body more about it, null when there is nothing more to say
 * @param link the page about it, a path that begins with a slash
 * @param dossier the reference of its dossier, null when it is about none; decides how much a mail may say
 * @param deadline the deadline that it is about, null for anything else
 * @param due the day that it is about, null when there is none
 * @param occasion what names the event: nobody is told of the same occasion twice; null when it cannot come twice
 */
public record Notice(NoticeReason reason, Message subject, Message body, String link, String dossier, UUID deadline, LocalDate due,
    String occasion) {

  /** A notice about a dossier or, with null, about none. */
  public static Notice of(NoticeReason reason, String dossier, String link, Message subject) {
    return new Notice(reason, subject, null, link, dossier, null, null, null);
  }

  public Notice body(Message more) {
    return new Notice(reason, subject, more, link, dossier, deadline, due, occasion);
  }

  public Notice due(LocalDate day) {
    return new Notice(reason, subject, body, link, dossier, deadline, day, occasion);
  }

  public Notice once(String event) {
    return new Notice(reason, subject, body, link, dossier, deadline, due, event);
  }

  Notice deadline(UUID id) {
    return new Notice(reason, subject, body, link, dossier, id, due, occasion);
  }
}
