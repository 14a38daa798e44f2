package brussels.irisflow.notification;

import brussels.irisflow.security.Account;
import brussels.irisflow.security.Accounts;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Sends the mails that wait, one a recipient. Without a mail server, notifications stay in the application. Names and
 * addresses do not reach the log.
 */
@Component
public class Outbox {

  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

  private final MailQueue queue;
  private final MailWriter writer;
  private final Accounts accounts;
  private final ObjectProvider<JavaMailSender> server;

  Outbox(MailQueue queue, MailWriter writer, Accounts accounts, ObjectProvider<JavaMailSender> server) {
    this.queue = queue;
    this.writer = writer;
    this.accounts = accounts;
    this.server = server;
  }

  /** Sends what has waited its time for company; answers how many mails went. */
  int sendDue() {
    return send(true);
  }

  /** Sends everything that waits, except what failed and waits for its next try; answers how many mails went. */
  public int sendNow() {
    return send(false);
  }

  /** Settles everything that waits without a mail: for a history that was told long ago. Answers how much it was. */
  public int leaveUnsent() {
    return queue.leaveUnsent();
  }

  private synchronized int send(boolean gathered) {
    JavaMailSender sender = server.getIfAvailable();
    int sent = 0;
    if (sender != null) {
      for (Optional<Letter> letter = queue.claim(gathered); letter.isPresent(); letter = queue.claim(gathered)) {
        sent += send(letter.get(), sender) ? 1 : 0;
      }
    }
    return sent;
  }

  private boolean send(Letter letter, JavaMailSender sender) {
    Optional<MailWriter.Addressee> addressee = addressee(letter);
    if (addressee.isEmpty()) {
      queue.dropped(letter);
      return false;
    }
    try {
      sender.send(writer.write(letter, addressee.get(), sender.createMimeMessage()));
    } catch (MailException | MessagingException refused) {
      LOG.warn("Mail {} with {} notifications could not be sent and waits: {}", letter.id(), letter.lines().size(),
          refused.getClass().getSimpleName());
      queue.failed(letter);
      return false;
    }
    queue.sent(letter);
    return true;
  }

  /** The address and language of today, not of when the notification was made. */
  private Optional<MailWriter.Addressee> addressee(Letter letter) {
    if (letter.mailbox() != null) {
      return Optional.of(new MailWriter.Addressee(letter.mailbox(), List.of()));
    }
    return accounts.find(letter.person()).filter(account -> account.email() != null).map(Outbox::addressee);
  }

  private static MailWriter.Addressee addressee(Account account) {
    return new MailWriter.Addressee(account.email(), account.language() == null ? List.of() : List.of(account.language()));
  }
}
