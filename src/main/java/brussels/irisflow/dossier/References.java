package brussels.irisflow.dossier;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives out references: prefix, year and four digits, without gaps and never twice. */
@Component
public class References {

  private final JdbcClient jdbc;
  private final Clock clock;

  References(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The next reference of this prefix in the present year, such as {@code REQ-2026-0007}. */
  @Transactional(propagation = Propagation.MANDATORY)
  public String next(String prefix) {
    int year = LocalDate.now(clock).getYear();
    int number = jdbc.sql("""
            insert into reference_counter (prefix, year, last) values (:prefix, :year, 1)
            on conflict (prefix, year) do update set last = reference_counter.last + 1 returning last""")
        .param("prefix", prefix).param("year", year).query(Integer.class).single();
    return "%s-%d-%04d".formatted(prefix, year, number);
  }
}
