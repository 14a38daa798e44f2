package brussels.irisflow.paper;

import brussels.irisflow.language.Language;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.security.CurrentPerson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The templates as they count now: the newest version that people made or, where there is none, the shipped text. Versions are
 * only ever added; going back to the shipped text is a version too.
 */
@Component
@Transactional
class TemplateShelf {

  /**
   * A text as it was from a moment on.
   *
   * @param number counted from 1; 0 is the shipped text that nobody ever changed
   * @param shipped whether this is the shipped text
   * @param person a login name; null for number 0
   */
  record Version(int number, boolean shipped, String text, String person, Instant at) {
  }

  private final JdbcClient jdbc;
  private final CurrentPerson current;
  private final Clock clock;

  TemplateShelf(JdbcClient jdbc, CurrentPerson current, Clock clock) {
    this.jdbc = jdbc;
    this.current = current;
    this.clock = clock;
  }

  /** The text that ships with the application. */
  static String shipped(PaperKind kind, Language language) {
    String name = "/papers/" + kind.code() + "_" + language.code() + ".txt";
    try (InputStream text = TemplateShelf.class.getResourceAsStream(name)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new IllegalStateException(name, unreadable);
    }
  }

  /** The text that counts now. */
  @Transactional(readOnly = true)
  public Version counting(PaperKind kind, Language language) {
    return versions(kind, language).stream().findFirst()
        .orElseGet(() -> new Version(0, true, shipped(kind, language), null, null));
  }

  /** A version that counts or counted; 404 when there is none. */
  @Transactional(readOnly = true)
  public Version get(PaperKind kind, Language language, int number) {
    return versions(kind, language).stream().filter(version -> version.number() == number).findFirst().orElseThrow(Refusal::unknown);
  }

  /** What people made of it, newest first. */
  @Transactional(readOnly = true)
  public List<Version> versions(PaperKind kind, Language language) {
    return jdbc.sql("select number, text, person, at from paper_version where kind = :kind and language = :language"
            + " order by number desc")
        .param("kind", kind.name()).param("language", language.name())
        .query((row, index) -> {
          Optional<String> text = Optional.ofNullable(row.getString("text"));
          return new Version(row.getInt("number"), text.isEmpty(), text.orElseGet(() -> shipped(kind, language)),
              row.getString("person"), row.getObject("at", OffsetDateTime.class).toInstant());
        }).list();
  }

  /**
   * Adds a version; it counts at once.
   *
   * @param seen the number of the version that the person changed
   * @throws Refusal 400 when it cannot be read or changes nothing, 409 when somebody made a version in the meantime
   */
  public void change(PaperKind kind, Language language, String text, int seen) {
    TemplateReader.read(kind, text);
    Version counting = mustStillCount(kind, language, seen);
    String written = unified(text);
    if (written.equals(unified(counting.text()))) {
      throw Refusal.field("text", "paper.refusal.same");
    }
    add(kind, language, written.equals(unified(shipped(kind, language))) ? null : written, counting.number() + 1);
  }

  /** Goes back to the shipped text; 409 when it counts already, or when somebody made a version in the meantime. */
  public void backToShipped(PaperKind kind, Language language, int seen) {
    Version counting = mustStillCount(kind, language, seen);
    if (counting.shipped()) {
      throw Refusal.state("paper.refusal.shipped");
    }
    add(kind, language, null, counting.number() + 1);
  }

  private Version mustStillCount(PaperKind kind, Language language, int seen) {
    Version counting = counting(kind, language);
    if (counting.number() != seen) {
      throw Refusal.state("paper.refusal.changed");
    }
    return counting;
  }

  private static String unified(String text) {
    return text.strip().replace("\r\n", "\n").replace('\r', '\n');
  }

  private void add(PaperKind kind, Language language, String text, int number) {
    jdbc.sql("insert into paper_version (id, kind, language, number, text, person, at)"
            + " values (:id, :kind, :language, :number, :text, :person, :at)")
        .param("id", UUID.randomUUID()).param("kind", kind.name()).param("language", language.name()).param("number", number)
        .param("text", text).param("person", current.name()).param("at", OffsetDateTime.now(clock)).update();
  }
}
