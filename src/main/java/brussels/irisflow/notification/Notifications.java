package brussels.irisflow.notification;

import brussels.irisflow.directory.Contact;
import brussels.irisflow.language.MessageJson;
import brussels.irisflow.security.CurrentPerson;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people something, in the notification centre and by mail, in the caller's transaction. */
@Service
@Transactional
public class Notifications {

  private final JdbcClient jdbc;
  private final CurrentPerson current;
  private final MailSettings settings;
  private final Clock clock;

  Notifications(JdbcClient jdbc, CurrentPerson current, MailSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.current = current;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Tells each of these once. Nobody is told what they did themselves. One statement, whatever the number.
   *
   * @return how many were told by this call
   */
  public int tell(Collection<Contact> audience, Notice notice) {
    List<Contact> told = audience.stream().filter(contact -> !current.name().equals(contact.name())).distinct().toList();
    if (told.isEmpty()) {
      return 0;
    }
    OffsetDateTime now = OffsetDateTime.now(clock);
    return jdbc.sql("""
            insert into notification (id, person, mailbox, reason, dossier, deadline, due, discreet, subject, body, link, occasion,
              created, mail, attempts, mail_at)
            select gen_random_uuid(), r.person, r.mailbox, :reason, :dossier::varchar, :deadline::uuid, :due::date,
              coalesce((select d.confidential or d.sphere = 'MANDATES' from dossier d where d.reference = :dossier::varchar), false),
              :subject, :body::text, :link, :occasion::varchar, :now, case when r.mailed then 'PENDING' else 'NONE' end, 0, :mailAt
            from unnest(:people::varchar[], :mailboxes::varchar[], :mailed::boolean[]) as r (person, mailbox, mailed)
            on conflict do nothing""")
        .param("reason", notice.reason().name()).param("dossier", notice.dossier()).param("deadline", notice.deadline())
        .param("due", notice.due()).param("subject", MessageJson.write(notice.subject()))
        .param("body", notice.body() == null ? null : MessageJson.write(notice.body())).param("link", notice.link())
        .param("occasion", notice.occasion()).param("now", now).param("mailAt", now.plus(settings.gather()))
        .param("people", told.stream().map(Contact::name).toArray(String[]::new))
        .param("mailboxes", told.stream().map(contact -> contact.name() == null ? contact.email() : null).toArray(String[]::new))
        .param("mailed", told.stream().map(contact -> contact.email() != null).toArray(Boolean[]::new))
        .update();
  }
}
