package brussels.irisflow.transposition;

import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.legislation.Moment;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes directives over from a result set of the Publications Office. Said twice, it changes nothing the second time;
 * deadlines that people changed are kept; a row that cannot be read does not stop the others. What is not a result set is
 * refused and nothing is stored.
 */
@Service
public class DirectiveImport {

  private static final int AT_ONCE = 500;

  private final Directives directives;
  private final Transpositions transpositions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DirectiveImport(Directives directives, Transpositions transpositions, ApplicationEventPublisher events, Clock clock) {
    this.directives = directives;
    this.transpositions = transpositions;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Imports a result set: SPARQL 1.1 results in JSON.
   *
   * @param json read to its end and left open
   * @param person who starts the import
   */
  @Transactional
  public ImportReport take(InputStream json, String person) {
    return apply(CellarResults.read(json), person);
  }

  private ImportReport apply(CellarContent content, String person) {
    Progress progress = new Progress(person, clock.instant());
    for (int from = 0; from < content.directives().size(); from += AT_ONCE) {
      List<CellarDirective> some = content.directives().subList(from, Math.min(from + AT_ONCE, content.directives().size()));
      Map<String, Directive> known = directives.findByCelexIn(some.stream().map(CellarDirective::celex).toList()).stream()
          .collect(Collectors.toMap(Directive::celex, Function.identity()));
      some.forEach(said -> progress.take(known.get(said.celex()), said));
    }
    content.refused().forEach(row -> progress.report.refused().add(new ImportReport.Refused(row.celex(), row.row(), row.reason())));
    concerned(progress.report);
    return progress.report;
  }

  /** Which open dossiers stand on a directive that changed. */
  private void concerned(ImportReport report) {
    Map<String, List<Message>> changes = report.updated().stream()
        .collect(Collectors.toMap(ImportReport.Updated::celex, ImportReport.Updated::changes));
    if (!changes.isEmpty()) {
      transpositions.findByCelexInAndStatus(changes.keySet(), TranspositionStatus.OPEN).forEach(dossier -> report.transpositions().add(
          new ImportReport.Concerned(dossier.reference(), dossier.celex(), changes.get(dossier.celex()))));
    }
  }

  /** Adds a directive that a person typed; one that exists already is refused. */
  @Transactional
  public DirectiveView add(DirectiveFacts facts, String person) {
    Directive directive = Directive.byHand(facts, Moment.of(person, clock));
    if (directives.findByCelex(directive.celex()).isPresent()) {
      throw Refusal.field("celex", "transposition.directive.exists", directive.celex());
    }
    DirectiveView added = directives.save(directive).view();
    events.publishEvent(new DirectiveAdded(added.celex(), false));
    return added;
  }

  private class Progress {

    private final String person;
    private final Instant at;
    private final ImportReport report = new ImportReport(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
        new ArrayList<>(), new ArrayList<>());

    Progress(String person, Instant at) {
      this.person = person;
      this.at = at;
    }

    void take(Directive known, CellarDirective said) {
      if (known == null) {
        directives.save(Directive.imported(said, at));
        events.publishEvent(new DirectiveAdded(said.celex(), true));
        report.created().add(said.celex());
        return;
      }
      Directive.TakenIn taken = known.takeIn(said, at);
      if (taken.changes().isEmpty()) {
        report.unchanged().add(said.celex());
      } else {
        report.updated().add(new ImportReport.Updated(said.celex(), taken.changes()));
        events.publishEvent(new DirectiveChanged(said.celex(), taken.changes(), taken.shifts(), person));
      }
      known.kept().forEach(deadline -> report.kept().add(new ImportReport.Kept(said.celex(), deadline.date(), deadline.imported())));
    }
  }
}
