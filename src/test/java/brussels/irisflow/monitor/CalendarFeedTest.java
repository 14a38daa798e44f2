package brussels.irisflow.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api.Answer;
import brussels.irisflow.Session;
import brussels.irisflow.deadline.CalendarFeeds;
import brussels.irisflow.deadline.DeadlineTest;
import brussels.irisflow.dossier.DossierKind;
import brussels.irisflow.language.Trilingual;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person's deadlines in their calendar, read as a calendar reads them: with the address alone. */
class CalendarFeedTest extends DeadlineTest {

  private static final LocalDate TODAY = BEGINNING.toLocalDate();

  @Autowired
  private CalendarFeeds feeds;

  private Answer read(String secret) {
    return api(null).in(null).get("/api/calendar/" + secret + ".ics");
  }

  private static Calendar calendar(Answer answer) throws Exception {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.response().headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
    for (String line : answer.body().split("\r\n")) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
      assertThat(line).doesNotContain("\n");
    }
    Calendar calendar = new CalendarBuilder().build(new StringReader(answer.body()));
    if (!calendar.getComponents().isEmpty()) {
      assertThat(calendar.validate().getEntries()).isEmpty();
    }
    return calendar;
  }

  private static Optional<VEvent> event(Calendar calendar, UUID deadline) {
    return calendar.getComponents("VEVENT").stream().map(VEvent.class::cast)
        .filter(event -> event.getProperty(Property.UID).orElseThrow().getValue().startsWith(deadline.toString())).findFirst();
  }

  private static String value(VEvent event, String property) {
    return event.getProperty(property).orElseThrow().getValue();
  }

  @Test
  void holdsWhatThePersonSeesAndFollowsWhatHappensToIt() throws Exception {
    UUID id = open(TODAY.plusDays(50));
    UUID other = open(TODAY.plusDays(60));
    String secret = feeds.issue("corr-lb");
    VEvent event = event(calendar(read(secret)), id).orElseThrow();
    assertThat(value(event, Property.DTSTART)).isEqualTo("20261124");
    assertThat(value(event, Property.DTEND)).isEqualTo("20261125");
    assertThat(value(event, Property.SUMMARY)).contains(ACT.nl());
    assertThat(value(event, Property.SEQUENCE)).isEqualTo("0");
    assertThat(value(event, Property.URL)).endsWith("/deadlines/" + id);

    as("bi", () -> deadlines.move(id, TODAY.plusDays(80), BECAUSE, DECISION));
    VEvent moved = event(calendar(read(secret)), id).orElseThrow();
    assertThat(value(moved, Property.DTSTART)).isEqualTo("20261224");
    assertThat(value(moved, Property.SEQUENCE)).isEqualTo("1");
    assertThat(value(moved, Property.UID)).isEqualTo(value(event, Property.UID));

    deadlines.meet(other, TODAY);
    assertThat(event(calendar(read(secret)), other)).as("met").isEmpty();
    assertThat(event(calendar(read(feeds.issue("corr-bew"))), id)).as("not theirs").isEmpty();
    assertThat(event(calendar(read(feeds.issue("admin"))), id)).as("the administrator reads no content").isEmpty();
    assertThat(value(event(calendar(read(feeds.issue("bi-2"))), id).orElseThrow(), Property.SUMMARY)).contains(ACT.fr());
  }

  @Test
  void ofAConfidentialDossierItShowsTheReferenceAndTheDay() throws Exception {
    String dossier = transaction.execute(status -> {
      String reference = dossiers.open(DossierKind.INFRINGEMENT, Trilingual.same("Geheimenis"), true).reference();
      dossiers.lead(reference, "LB");
      return reference;
    });
    UUID id = open(dossier, TODAY.plusDays(20));
    Answer answer = read(feeds.issue("corr-lb"));
    VEvent event = event(calendar(answer), id).orElseThrow();
    assertThat(value(event, Property.SUMMARY)).isEqualTo("Termijn in dossier " + dossier);
    assertThat(answer.body()).doesNotContain("Geheimenis");
    assertThat(event.toString()).doesNotContain(ACT.nl());
  }

  @Test
  void theSecretIsToldOnceReplacedAndRevoked() {
    Session person = browser("cabinet");
    String page = person.get("/settings").body();
    assertThat(person.form("/settings/feed", Map.of("_csrf", Session.token(page))).status()).isEqualTo(302);
    String secret = secret(person.get("/settings").body()).orElseThrow();
    assertThat(secret).hasSizeGreaterThan(40);
    assertThat(read(secret).status()).isEqualTo(200);
    assertThat(secret(person.get("/settings").body())).as("shown once").isEmpty();

    person.form("/settings/feed", Map.of("_csrf", Session.token(page)));
    String next = secret(person.get("/settings").body()).orElseThrow();
    assertThat(read(secret).status()).as("a new one takes its place").isEqualTo(404);
    assertThat(read(next).status()).isEqualTo(200);

    person.form("/settings/feed/revoke", Map.of("_csrf", Session.token(page)));
    assertThat(read(next).status()).isEqualTo(404);
    assertThat(read("guessed").body()).isEqualTo(read(next).body().replace(next, "guessed"));
  }

  @Test
  void aCalendarThatHasItAlreadyIsToldSo() throws Exception {
    open(TODAY.plusDays(50));
    String secret = feeds.issue("legal");
    Answer first = read(secret);
    String tag = first.response().headers().firstValue("ETag").orElseThrow();
    Answer second = browser().with("If-None-Match", tag).get("/api/calendar/" + secret + ".ics");
    assertThat(second.status()).isEqualTo(304);
    assertThat(first.response().headers().firstValue("Cache-Control").orElse("")).contains("private");
    assertThat(first.response().headers().firstValue("Set-Cookie")).isEmpty();
  }

  private static Optional<String> secret(String page) {
    Matcher secret = Pattern.compile("/api/calendar/([A-Za-z0-9_-]+)\\.ics").matcher(page);
    return secret.find() ? Optional.of(secret.group(1)) : Optional.empty();
  }
}
