package brussels.irisflow.notification;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api.Answer;
import brussels.irisflow.Session;
import brussels.irisflow.deadline.DeadlineTest;
import brussels.irisflow.deadline.Opening;
import brussels.irisflow.directory.Directory;
import brussels.irisflow.dossier.DossierKind;
import brussels.irisflow.dossier.PartyRole;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Texts;
import brussels.irisflow.language.Trilingual;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is told of deadlines, by the mails that arrive. */
class NotificationTest extends DeadlineTest {

  private static final LocalDate TODAY = BEGINNING.toLocalDate();

  @Autowired
  private GreenMail mailServer;
  @Autowired
  private Directory directory;
  @Autowired
  private Outbox outbox;
  @Autowired
  private MailQueue queue;
  @Autowired
  private JdbcClient jdbc;

  /** A mail as it arrived: the address, the subject, and everything that can be read in it. */
  private record Mail(String to, String subject, String plain, String html) {

    String whole() {
      return subject + "\n" + plain + "\n" + html;
    }
  }

  @BeforeEach
  void emptyMailboxes() throws Exception {
    outbox.sendNow();
    mailServer.purgeEmailFromAllMailboxes();
  }

  private List<Mail> mails() throws Exception {
    outbox.sendNow();
    List<Mail> mails = new ArrayList<>();
    for (MimeMessage mail : mailServer.getReceivedMessages()) {
      StringBuilder plain = new StringBuilder();
      StringBuilder html = new StringBuilder();
      read(mail, plain, html);
      mails.add(new Mail(mail.getRecipients(Message.RecipientType.TO)[0].toString(), mail.getSubject(), plain.toString(), html.toString()));
    }
    return mails;
  }

  private static void read(Part part, StringBuilder plain, StringBuilder html) throws Exception {
    if (part.getContent() instanceof Multipart several) {
      for (int i = 0; i < several.getCount(); i++) {
        read(several.getBodyPart(i), plain, html);
      }
    } else {
      (part.isMimeType("text/html") ? html : plain).append(part.getContent());
    }
  }

  private List<Mail> mailsTo(String account) throws Exception {
    return mails().stream().filter(mail -> mail.to.startsWith(account + "@")).toList();
  }

  /** An institution of its own, with a correspondent who speaks this language; both are named after the mark. */
  private String institution(String mark, Language language) {
    Session bi = browser("bi");
    String code = ("N" + mark).toUpperCase();
    Answer made = bi.form("/directory/institutions/new", Map.of("code", code, "kind", "BODY", "nameNl", "Instelling " + mark,
        "nameFr", "Institution " + mark, "nameEn", "Body " + mark, "_csrf", Session.token(bi.get("/directory/institutions/new").body())));
    assertThat(made.status()).as(made.body()).isEqualTo(302);
    as("bi", () -> transaction.executeWithoutResult(status -> {
      directory.addPerson("corr-" + mark, "Mx " + mark, "corr-" + mark + "@test.invalid", language, null, "demo", Set.of());
      directory.appoint(code, "corr-" + mark, true, LocalDate.of(2026, 1, 1));
      directory.nameHead(code, "head-" + mark + "@test.invalid", LocalDate.of(2026, 1, 1));
    }));
    return code;
  }

  private static String mark() {
    return UUID.randomUUID().toString().substring(0, 6);
  }

  private String dossierOf(String institution, boolean confidential, Trilingual title) {
    return transaction.execute(status -> {
      String reference = dossiers.open(DossierKind.TRANSPOSITION, title, confidential).reference();
      dossiers.lead(reference, institution);
      return reference;
    });
  }

  private UUID deadline(String dossier, String institution, LocalDate due, Trilingual title) {
    return deadlines.open(Opening.on(dossier, "TRANSPOSITION", title, due, BECAUSE).institution(institution)).id();
  }

  @Test
  void eachIsRemindedInTheirOwnLanguageWithTheTitleTheDayAndTheWayToIt() throws Exception {
    Map<Language, String> marks = new LinkedHashMap<>();
    Map<Language, UUID> open = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      marks.put(language, mark());
      String institution = institution(marks.get(language), language);
      open.put(language, deadline(dossierOf(institution, false, ACT), institution, TODAY.plusDays(4), ACT));
    }
    travelTo(TODAY.plusDays(1));
    Map<Language, String> days = Map.of(Language.NL, "vrijdag 9 oktober 2026", Language.FR, "vendredi 9 octobre 2026", Language.EN,
        "Friday 9 October 2026");
    for (Language language : Language.values()) {
      List<Mail> mails = mailsTo("corr-" + marks.get(language));
      assertThat(mails).as(language.name()).hasSize(1);
      Mail mail = mails.get(0);
      String day = days.get(language).replaceFirst("^\\S+ ", "");
      assertThat(mail.subject).contains(ACT.in(language)).contains(day).doesNotContain("null");
      assertThat(mail.plain).contains(ACT.in(language)).contains(day).contains("/deadlines/" + open.get(language));
      assertThat(mail.html).contains("/deadlines/" + open.get(language)).contains("lang=\"" + language.code() + "\"");
      for (Language other : Language.values()) {
        if (other != language) {
          assertThat(mail.whole()).doesNotContain(ACT.in(other));
        }
      }
      assertThat(mail.whole()).as("no personal data").doesNotContain("Mx ");
    }
  }

  @Test
  void ofAConfidentialDossierAMailSaysTheReferenceAndTheDay() throws Exception {
    String mark = mark();
    String institution = institution(mark, Language.NL);
    Trilingual title = new Trilingual("Geheim " + mark, "Secret " + mark, "Hidden " + mark);
    String dossier = dossierOf(institution, true, title);
    deadline(dossier, institution, TODAY.plusDays(4), new Trilingual("Verborgen antwoord", "Réponse cachée", "Covert reply"));
    travelTo(TODAY.plusDays(20));
    List<Mail> mails = mails().stream().filter(mail -> mail.whole().contains(dossier)).toList();
    assertThat(mails).extracting(Mail::to).contains("corr-" + mark + "@test.invalid", "head-" + mark + "@test.invalid",
        "bi@demo.irisflow.invalid", "bi-2@demo.irisflow.invalid");
    for (Mail mail : mails) {
      assertThat(mail.whole()).doesNotContain(title.nl(), title.fr(), title.en(), "Verborgen", "cachée", "Covert", "Mx ",
          "Instelling " + mark, "Institution " + mark);
      assertThat(mail.plain).containsAnyOf("9 oktober 2026", "9 octobre 2026");
    }
    assertThat(api("corr-" + mark).get("/api/notifications").body()).as("who logs in reads it all").contains("Covert reply");
  }

  @Test
  void whatIsLateGoesToBrusselsInternationalAndThenToTheHeadOfTheInstitution() throws Exception {
    String mark = mark();
    String institution = institution(mark, Language.FR);
    UUID id = deadline(dossierOf(institution, false, ACT), institution, TODAY.plusDays(2), ACT);
    travelTo(TODAY.plusDays(2));
    assertThat(told(id, "bi")).isEmpty();
    travelTo(TODAY.plusDays(3));
    assertThat(told(id, "bi")).hasSize(1);
    assertThat(told(id, "bi-2")).hasSize(1);
    assertThat(told(id, "head-" + mark)).isEmpty();
    travelTo(TODAY.plusDays(16));
    assertThat(told(id, "head-" + mark)).singleElement().satisfies(mail -> {
      assertThat(mail.subject).as("a mailbox reads both languages").contains("Instelling " + mark).contains("Institution " + mark);
      assertThat(mail.html).contains("lang=\"nl\"").contains("lang=\"fr\"");
    });
    assertThat(told(id, "corr-" + mark)).hasSizeGreaterThan(1).allSatisfy(mail -> assertThat(mail.plain).contains(ACT.fr()));
  }

  @Test
  void aMandateIsAMatterOfItsHolderAndOfHrAlone() throws Exception {
    String dossier = transaction.execute(status -> {
      String reference = dossiers.open(DossierKind.EVALUATION, Trilingual.same("Evaluatie"), true).reference();
      dossiers.involvePerson(reference, PartyRole.HOLDER, "holder-2");
      return reference;
    });
    UUID id = deadline(dossier, null, TODAY.plusDays(2), Trilingual.same("Zelfevaluatie"));
    travelTo(TODAY.plusDays(40));
    Set<String> people = new HashSet<>();
    mails().stream().filter(mail -> mail.whole().contains("/deadlines/" + id)).forEach(mail -> {
      people.add(mail.to.replaceFirst("@.*", ""));
      assertThat(mail.whole()).doesNotContain("Zelfevaluatie", "Evaluatie ");
    });
    assertThat(people).containsExactlyInAnyOrder("holder-2", "hr");
  }

  private List<Mail> told(UUID deadline, String account) throws Exception {
    return mailsTo(account).stream().filter(mail -> mail.plain.contains("/deadlines/" + deadline)).toList();
  }

  @Test
  void threeHundredDeadlinesAfterFortyDaysOffAreAllToldAndNobodyIsFlooded() throws Exception {
    String mark = mark();
    String institution = institution(mark, Language.EN);
    List<UUID> all = new ArrayList<>();
    for (int file = 0; file < 3; file++) {
      String dossier = dossierOf(institution, false, ACT);
      for (int i = 0; i < 100; i++) {
        all.add(deadline(dossier, institution, TODAY.plusDays(4 + i), Trilingual.same("Deadline " + file + "-" + i)));
      }
    }
    outbox.sendNow();
    mailServer.purgeEmailFromAllMailboxes();
    jdbc.sql("delete from notification where deadline = any(:all)").param("all", all.toArray(UUID[]::new)).update();

    timeMachine.set(TODAY.plusDays(40).atTime(9, 0).atZone(Texts.ZONE).toInstant());
    travelTo(TODAY.plusDays(40));

    assertThat(mailsTo("corr-" + mark)).as("one mail, whatever there is to tell").hasSize(1);
    assertThat(mailsTo("bi")).hasSizeLessThanOrEqualTo(1);
    assertThat(mailsTo("head-" + mark)).hasSize(1);
    assertThat(jdbc.sql("""
            select count(*) from (select deadline, coalesce(person, mailbox) from notification where deadline = any(:all)
              group by 1, 2 having count(*) > 1) twice""")
        .param("all", all.toArray(UUID[]::new)).query(Integer.class).single()).as("nobody is told twice of one deadline").isZero();
    for (int i = 0; i < all.size(); i++) {
      LocalDate due = TODAY.plusDays(4 + i % 100);
      boolean rung = !due.isAfter(TODAY.plusDays(40)) || due.minusDays(90).isAfter(TODAY) && !due.minusDays(90).isAfter(TODAY.plusDays(40))
          || due.minusDays(30).isAfter(TODAY) && !due.minusDays(30).isAfter(TODAY.plusDays(40));
      List<String> told = jdbc.sql("select coalesce(person, mailbox) from notification where deadline = :id").param("id", all.get(i))
          .query(String.class).list();
      assertThat(told.contains("corr-" + mark)).as("due on " + due).isEqualTo(rung);
      assertThat(told.contains("bi")).as("escalated, due on " + due).isEqualTo(due.isBefore(TODAY.plusDays(40)));
      assertThat(told.contains("head-" + mark + "@test.invalid")).as("to the head, due on " + due)
          .isEqualTo(!due.plusDays(14).isAfter(TODAY.plusDays(40)));
      assertThat(watched(all.get(i))).isTrue();
    }
    travelTo(TODAY.plusDays(40));
    assertThat(mailsTo("corr-" + mark)).as("asked again nothing more goes out").hasSize(1);
  }

  @Test
  void aMailThatTheServerDoesNotTakeIsTriedAgainAndOneThatWasForgottenIsSentOnce() {
    String mark = mark();
    String institution = institution(mark, Language.NL);
    deadline(dossierOf(institution, false, ACT), institution, TODAY.plusDays(3), ACT);
    outbox.sendNow();
    deadline(dossierOf(institution, false, ACT), institution, TODAY.plusDays(3), ACT);
    Letter letter = claimed(mark);
    assertThat(queue.claim(false)).as("nobody else has it").isEmpty();
    queue.failed(letter);
    assertThat(queue.claim(false)).as("it waits").isEmpty();
    later(Duration.ofMinutes(2));
    Letter again = claimed(mark);
    assertThat(again.lines()).hasSize(1).extracting(Letter.Line::attempts).containsExactly(1);
    later(Duration.ofMinutes(20));
    Letter forgotten = claimed(mark);
    assertThat(forgotten.id()).as("under the name under which it may have gone").isEqualTo(again.id());
    queue.sent(forgotten);
    later(Duration.ofMinutes(20));
    assertThat(queue.claim(false)).isEmpty();
  }

  private Letter claimed(String mark) {
    Letter letter = queue.claim(false).orElseThrow();
    assertThat(letter.person()).isEqualTo("corr-" + mark);
    return letter;
  }

  private void later(Duration time) {
    timeMachine.set(clock.instant().plus(time));
  }
}
