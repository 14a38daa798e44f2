package brussels.irisflow.notification;

import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Texts;
import brussels.irisflow.web.Addresses;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Writes what is told into a mail, as plain text and as HTML, in the language of who reads it; for a mailbox, and for somebody
 * without a choice, in Dutch and in French. Of what is confidential it says the reference and the day.
 */
@Component
class MailWriter {

  private static final List<Language> BOTH = List.of(Language.NL, Language.FR);
  private static final int MOST_LINES = 100;
  private static final int LONGEST_SUBJECT = 180;

  /** Where a mail goes and in which languages; an empty list stands for Dutch and French. */
  record Addressee(String address, List<Language> languages) {

    List<Language> spoken() {
      return languages.isEmpty() ? BOTH : languages;
    }
  }

  /** A mail in one language. */
  record Part(String language, String intro, List<Line> lines, String more, String centre, String centreAddress, String closing) {
  }

  /** One notification in a mail. */
  record Line(String subject, String body, String address) {
  }

  private final Texts texts;
  private final SpringTemplateEngine templates;
  private final Addresses addresses;
  private final MailSettings settings;
  private final Clock clock;

  MailWriter(Texts texts, SpringTemplateEngine templates, Addresses addresses, MailSettings settings, Clock clock) {
    this.texts = texts;
    this.templates = templates;
    this.addresses = addresses;
    this.settings = settings;
    this.clock = clock;
  }

  /** Fills in an empty mail. */
  MimeMessage write(Letter letter, Addressee addressee, MimeMessage mail) throws MessagingException {
    List<Part> parts = addressee.spoken().stream().map(language -> part(letter, language)).toList();
    MimeMessageHelper helper = new MimeMessageHelper(mail, true, "UTF-8");
    helper.setFrom(settings.from());
    helper.setTo(new InternetAddress(addressee.address(), true));
    helper.setSubject(subject(letter, addressee));
    helper.setSentDate(Date.from(clock.instant()));
    helper.setText(render("mail/notifications.txt", parts), render("mail/notifications", parts));
    // stays the same when it has to be sent again, so that mail servers may know it
    mail.setHeader("Message-ID", "<" + letter.id() + "@irisflow>");
    mail.setHeader("Auto-Submitted", "auto-generated");
    return mail;
  }

  private String subject(Letter letter, Addressee addressee) {
    String subject = addressee.spoken().stream().map(language -> letter.lines().size() == 1
        ? texts.say(language, subject(letter.lines().get(0)))
        : texts.say(language, "notification.mail.subject", letter.lines().size())).collect(Collectors.joining(" / "));
    String line = subject.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
    return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1).strip() + "…";
  }

  private Part part(Letter letter, Language language) {
    int left = letter.lines().size() - MOST_LINES;
    return new Part(language.code(), texts.say(language, "notification.mail.intro", letter.lines().size()),
        letter.lines().stream().limit(MOST_LINES).map(line -> line(line, language)).toList(),
        left > 0 ? texts.say(language, "notification.mail.more", left) : null,
        texts.say(language, "notification.mail.centre"), addresses.of("/notifications"),
        texts.say(language, "notification.mail.closing"));
  }

  private Line line(Letter.Line line, Language language) {
    boolean more = !line.discreet() && line.body() != null;
    return new Line(texts.say(language, subject(line)), more ? texts.say(language, line.body()) : null, addresses.of(line.link()));
  }

  private static Message subject(Letter.Line line) {
    if (line.discreet() && line.reason() == NoticeReason.TASK) {
      return Message.of("notification.discreet.task", line.dossier());
    }
    return line.discreet() ? Centre.discreet(line.dossier(), line.due()) : line.subject();
  }

  private String render(String template, List<Part> parts) {
    return templates.process(template, new Context(Language.EN.locale(), Map.of("parts", parts)));
  }
}
