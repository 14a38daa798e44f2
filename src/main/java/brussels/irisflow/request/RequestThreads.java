package brussels.irisflow.request;

import brussels.irisflow.dossier.DossierThreads;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the questions on a dossier on the dossier's own page. */
@Component
@Transactional(readOnly = true)
class RequestThreads implements DossierThreads {

  /** The turns in which an institution says something. */
  private static final Set<EntryKind> SAID = Set.of(EntryKind.ANSWERED, EntryKind.RETURNED);

  private final RequestViews views;
  private final PeopleNames people;
  private final JdbcClient jdbc;
  private final Clock clock;

  RequestThreads(RequestViews views, PeopleNames people, JdbcClient jdbc, Clock clock) {
    this.views = views;
    this.people = people;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public List<Thread> threads(String dossier) {
    LocalDate today = LocalDate.now(clock);
    UnaryOperator<String> names = people.names();
    return views.on(dossier).stream().map(view -> new Thread(view.reference(), view.question(), view.due(), view.status(),
        view.light(today), names.apply(view.askedBy()), view.asked().toLocalDate(),
        view.exchanges().stream().map(exchange -> answer(exchange, today, names)).toList())).toList();
  }

  /** What the institution said last, when it said anything. */
  private Answer answer(RequestView.ExchangeView exchange, LocalDate today, UnaryOperator<String> names) {
    RequestView.EntryView last = exchange.entries().stream().filter(entry -> SAID.contains(entry.kind()))
        .reduce((earlier, later) -> later).orElse(null);
    return last == null ? new Answer(exchange.name(), exchange.status(), exchange.light(today), null, null, null)
        : new Answer(exchange.name(), exchange.status(), exchange.light(today), last.text(), names.apply(last.person()),
            last.at().toLocalDate());
  }

  @Override
  public Collection<String> references(String dossier) {
    return jdbc.sql("select reference from request where dossier = :dossier").param("dossier", dossier).query(String.class).list();
  }
}
