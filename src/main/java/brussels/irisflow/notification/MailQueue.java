package brussels.irisflow.notification;

import brussels.irisflow.language.MessageJson;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mails that wait. A letter is claimed in one short transaction and settled in another, so that no transaction is open
 * while the mail server is spoken to and no two senders have the same letter.
 */
@Component
@Transactional
class MailQueue {

  /** A claim that is not settled by then belongs to an application that ended meanwhile. */
  private static final Duration FORGOTTEN = Duration.ofMinutes(15);
  private static final List<Duration> PATIENCE = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15),
      Duration.ofHours(1), Duration.ofHours(3), Duration.ofHours(6), Duration.ofHours(12), Duration.ofHours(24));

  private final JdbcClient jdbc;
  private final Clock clock;

  MailQueue(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Takes the next letter: one that was claimed and forgotten, or everything that waits for the recipient who has waited
   * longest. Empty when nothing has to go now.
   *
   * @param gathered whether what is new waits its time for company
   */
  public Optional<Letter> claim(boolean gathered) {
    return forgotten().or(() -> next(gathered).flatMap(this::claim));
  }

  private Optional<Letter> forgotten() {
    OffsetDateTime now = OffsetDateTime.now(clock);
    return jdbc.sql("select mail_id from notification where mail = 'CLAIMED' and mail_at < :before order by mail_at limit 1"
            + " for update skip locked")
        .param("before", now.minus(FORGOTTEN)).query(UUID.class).optional()
        .flatMap(mail -> letter(mail, jdbc.sql("update notification set mail_at = :now where mail_id = :mail and mail = 'CLAIMED'"
            + " and mail_at < :before returning *").param("now", now).param("mail", mail).param("before", now.minus(FORGOTTEN))));
  }

  private Optional<String> next(boolean gathered) {
    return jdbc.sql("select coalesce(person, mailbox) from notification where mail = 'PENDING'"
            + " and (mail_at <= :now or not :gathered and attempts = 0) order by mail_at limit 1 for update skip locked")
        .param("now", OffsetDateTime.now(clock)).param("gathered", gathered).query(String.class).optional();
  }

  /** What is new goes along although its own time has not come; what failed waits for its next try. */
  private Optional<Letter> claim(String recipient) {
    UUID mail = UUID.randomUUID();
    return letter(mail, jdbc.sql("""
            update notification set mail = 'CLAIMED', mail_id = :mail, mail_at = :now
            where coalesce(person, mailbox) = :recipient and mail = 'PENDING' and (attempts = 0 or mail_at <= :now) returning *""")
        .param("mail", mail).param("now", OffsetDateTime.now(clock)).param("recipient", recipient));
  }

  private static Optional<Letter> letter(UUID mail, JdbcClient.StatementSpec claimed) {
    List<Letter> each = claimed.query((row, number) -> new Letter(mail, row.getString("person"), row.getString("mailbox"),
        List.of(new Letter.Line(row.getObject("id", UUID.class), NoticeReason.valueOf(row.getString("reason")),
            row.getString("dossier"), row.getObject("due", LocalDate.class), row.getBoolean("discreet"),
            MessageJson.read(row.getString("subject")), MessageJson.read(row.getString("body")), row.getString("link"),
            row.getInt("attempts"))))).list();
    return each.isEmpty() ? Optional.empty() : Optional.of(new Letter(mail, each.get(0).person(), each.get(0).mailbox(),
        each.stream().flatMap(one -> one.lines().stream()).toList()));
  }

  /** The mail server has taken the letter. */
  public void sent(Letter letter) {
    settle(letter, "SENT");
  }

  /** The letter has no address any more: the person has left. */
  public void dropped(Letter letter) {
    settle(letter, "NONE");
  }

  /** Nothing that waits will be mailed. */
  public int leaveUnsent() {
    return jdbc.sql("update notification set mail = 'NONE', mail_at = :now where mail = 'PENDING'")
        .param("now", OffsetDateTime.now(clock)).update();
  }

  private void settle(Letter letter, String how) {
    jdbc.sql("update notification set mail = :how, mail_at = :now where mail_id = :mail and mail = 'CLAIMED'")
        .param("how", how).param("now", OffsetDateTime.now(clock)).param("mail", letter.id()).update();
  }

  /** The mail server has not taken the letter: each of its lines waits longer than the last time, or is given up. */
  public void failed(Letter letter) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    for (Letter.Line line : letter.lines()) {
      boolean givenUp = line.attempts() >= PATIENCE.size();
      jdbc.sql("update notification set mail = :how, mail_id = null, attempts = attempts + 1, mail_at = :at where id = :id")
          .param("how", givenUp ? "FAILED" : "PENDING").param("at", givenUp ? now : now.plus(PATIENCE.get(line.attempts())))
          .param("id", line.id()).update();
    }
  }
}
