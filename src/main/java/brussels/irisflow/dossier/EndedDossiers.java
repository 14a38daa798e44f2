package brussels.irisflow.dossier;

import brussels.irisflow.directory.StillNamed;
import brussels.irisflow.engine.Memory;
import brussels.irisflow.language.Texts;
import brussels.irisflow.privacy.Perishable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets dossiers that ended long ago. The database removes what hangs on one, the logs included, by a function of the owner of
 * the tables; the engine's memory goes in the same transaction.
 */
@Component
class EndedDossiers implements Perishable, StillNamed {

  /** An evaluation before the mandate that it is part of. */
  private static final List<String> KINDS = Stream.concat(Stream.of(DossierKind.EVALUATION),
      Stream.of(DossierKind.values()).filter(kind -> kind != DossierKind.EVALUATION)).map(DossierKind::name).toList();

  private final JdbcClient jdbc;
  private final Memory memory;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  EndedDossiers(JdbcClient jdbc, Memory memory, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.memory = memory;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public List<String> data() {
    return KINDS;
  }

  @Override
  public List<String> due(String kind, LocalDate before) {
    return jdbc.sql("select reference from dossier where kind = :kind and status <> 'OPEN' and closed < :before order by closed")
        .param("kind", kind).param("before", before.atStartOfDay(Texts.ZONE).toOffsetDateTime()).query(String.class).list();
  }

  @Override
  public int forget(String kind, String reference) {
    events.publishEvent(new DossierForgotten(reference));
    memory.forget(reference);
    jdbc.sql("select forget_dossier(:reference, :today)").param("reference", reference).param("today", LocalDate.now(clock))
        .query(row -> {
          // it answers nothing
        });
    return 1;
  }

  /** Dossiers of mandates are on people: whoever takes part in one by name stays named as long as it is kept. */
  @Override
  public boolean stillNamed(String person) {
    return jdbc.sql("""
            select count(*) from dossier d join dossier_party p on p.dossier = d.reference
            where d.sphere = 'MANDATES' and p.person = :person""").param("person", person).query(Integer.class).single() > 0;
  }
}
