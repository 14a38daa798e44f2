package brussels.irisflow.deadline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secrets with which calendars read a person's deadlines: at most one a person, 256 random bits, told once and kept only
 * as a digest. A new one or a revocation makes the old one worthless at once.
 */
@Service
@Transactional
public class CalendarFeeds {

  private static final int BYTES = 32;
  private static final Base64.Encoder URL_SAFE = Base64.getUrlEncoder().withoutPadding();

  private final JdbcClient jdbc;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  CalendarFeeds(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Makes a new secret for a person, in place of the one there was; it cannot be told a second time. */
  public String issue(String person) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String secret = URL_SAFE.encodeToString(bytes);
    jdbc.sql("""
            insert into calendar_feed (digest, person, created) values (:digest, :person, :now)
            on conflict (person) do update set digest = excluded.digest, created = excluded.created""")
        .param("digest", digest(secret)).param("person", person).param("now", OffsetDateTime.now(clock)).update();
    return secret;
  }

  /** Makes a person's secret worthless; does nothing when there is none. */
  public void revoke(String person) {
    jdbc.sql("delete from calendar_feed where person = :person").param("person", person).update();
  }

  /** Since when a person has a secret. */
  @Transactional(readOnly = true)
  public Optional<Instant> since(String person) {
    return jdbc.sql("select created from calendar_feed where person = :person").param("person", person)
        .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant()).optional();
  }

  /** Whose secret this is, by login name. */
  @Transactional(readOnly = true)
  public Optional<String> personOf(String secret) {
    return jdbc.sql("select person from calendar_feed where digest = :digest").param("digest", digest(secret))
        .query(String.class).optional();
  }

  private static String digest(String secret) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
