package brussels.irisflow.monitor;

import brussels.irisflow.deadline.CalendarFeeds;
import brussels.irisflow.deadline.DeadlineStatus;
import brussels.irisflow.dossier.Sphere;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Texts;
import brussels.irisflow.monitor.DeadlineList.Row;
import brussels.irisflow.security.Account;
import brussels.irisflow.security.Accounts;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.web.Addresses;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * A person's deadlines for their calendar, to whoever holds the secret address: what the person may see at that moment and
 * what is neither met nor cancelled. Calendars are shown on telephones and handed on; of confidential dossiers and of mandates
 * they show the reference and the day alone.
 */
@RestController
class CalendarFeed {

  private static final Duration FRESH = Duration.ofMinutes(15);
  private static final int LONGEST_LINE = 75;
  private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final CalendarFeeds feeds;
  private final DeadlineList list;
  private final Accounts accounts;
  private final CurrentPerson current;
  private final Texts texts;
  private final Addresses addresses;

  CalendarFeed(CalendarFeeds feeds, DeadlineList list, Accounts accounts, CurrentPerson current, Texts texts, Addresses addresses) {
    this.feeds = feeds;
    this.list = list;
    this.accounts = accounts;
    this.current = current;
    this.texts = texts;
    this.addresses = addresses;
  }

  @GetMapping("/api/calendar/{secret}.ics")
  ResponseEntity<String> read(@PathVariable String secret, WebRequest request) {
    Account account = feeds.personOf(secret).flatMap(accounts::find).orElseThrow(Refusal::unknown);
    Language language = account.language() == null ? current.language() : account.language();
    String content = write(list.unsettledFor(account.name()), language);
    String tag = '"' + DigestUtils.md5DigestAsHex(content.getBytes(StandardCharsets.UTF_8)) + '"';
    CacheControl forThePersonAlone = CacheControl.maxAge(FRESH).cachePrivate();
    return request.checkNotModified(tag)
        ? ResponseEntity.status(304).eTag(tag).cacheControl(forThePersonAlone).build()
        : ResponseEntity.ok().eTag(tag).cacheControl(forThePersonAlone).contentType(CALENDAR).body(content);
  }

  private String write(List<Row> deadlines, Language language) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Irisflow//" + language + "//" + language));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(new XProperty("X-WR-CALNAME", texts.say(language, "monitor.feed.name")));
    calendar.add(new XProperty("X-WR-TIMEZONE", Texts.ZONE.getId()));
    calendar.add(new XProperty("X-PUBLISHED-TTL", "PT6H"));
    deadlines.forEach(deadline -> calendar.add(event(deadline, language)));
    StringWriter content = new StringWriter();
    try {
      // without validation: a person without deadlines has an empty calendar
      new CalendarOutputter(false).output(calendar, content);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return folded(content.toString());
  }

  /** Lines of at most 75 octets, as RFC 5545 wants them; the library counts letters, of which some are two octets or more. */
  static String folded(String content) {
    StringBuilder folded = new StringBuilder();
    for (String line : content.replaceAll("\r\n[ \t]", "").split("\r\n")) {
      int octets = 0;
      for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
        String letter = Character.toString(line.codePointAt(i));
        int more = letter.getBytes(StandardCharsets.UTF_8).length;
        if (octets + more > LONGEST_LINE) {
          folded.append("\r\n ");
          octets = 1;
        }
        folded.append(letter);
        octets += more;
      }
      folded.append("\r\n");
    }
    return folded.toString();
  }

  private VEvent event(Row deadline, Language language) {
    boolean discreet = deadline.confidential() || deadline.sphere() == Sphere.MANDATES;
    URI page = URI.create(addresses.of("/deadlines/" + deadline.id()));
    VEvent event = new VEvent(false);
    event.add(new Uid(deadline.id() + "@irisflow"));
    event.add(new DtStamp(deadline.changed()));
    event.add(new DtStart<>(deadline.due()));
    event.add(new DtEnd<>(deadline.due().plusDays(1)));
    event.add(new Sequence(deadline.moves()));
    event.add(new Summary(texts.say(language, summary(deadline, discreet))));
    event.add(new Description(discreet ? page.toString() : description(deadline, language, page)));
    event.add(new Url(page));
    event.add(ImmutableTransp.TRANSPARENT);
    return event;
  }

  private static Message summary(Row deadline, boolean discreet) {
    Message what = discreet ? Message.of("monitor.feed.discreet", deadline.dossier())
        : Message.of("monitor.feed.summary", deadline.title(), deadline.dossier());
    return deadline.status() == DeadlineStatus.MISSED ? Message.of("monitor.feed.missed", what) : what;
  }

  private String description(Row deadline, Language language, URI page) {
    List<String> lines = new ArrayList<>();
    if (!deadline.title().equals(deadline.dossierTitle())) {
      lines.add(deadline.dossierTitle().in(language));
    }
    if (deadline.institutionName() != null) {
      lines.add(deadline.institutionName().in(language));
    }
    if (deadline.legalBasis() != null) {
      lines.add(deadline.legalBasis());
    }
    deadline.explanation().forEach(sentence -> lines.add(texts.say(language, sentence)));
    lines.add(page.toString());
    return String.join("\n", lines);
  }
}
