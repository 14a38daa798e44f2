package brussels.irisflow.transposition;

import brussels.irisflow.directory.PolicyDomain;
import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.legislation.Moment;
import brussels.irisflow.security.CurrentPerson;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people change at a directive itself; open dossiers on it follow in the same transaction. */
@Service
@Transactional
class DirectiveDesk {

  private static final int LONG = 4000;
  private static final int DECISION = 500;

  private final Directives directives;
  private final DirectiveImport imports;
  private final DirectiveLog log;
  private final TranspositionDesk desk;
  private final ApplicationEventPublisher events;
  private final CurrentPerson current;
  private final Clock clock;

  DirectiveDesk(Directives directives, DirectiveImport imports, DirectiveLog log, TranspositionDesk desk,
      ApplicationEventPublisher events, CurrentPerson current, Clock clock) {
    this.directives = directives;
    this.imports = imports;
    this.log = log;
    this.desk = desk;
    this.events = events;
    this.current = current;
    this.clock = clock;
  }

  /** Adds a directive that a person typed; answers its CELEX number. */
  public String add(DirectiveFacts facts) {
    return imports.add(facts, current.name()).celex();
  }

  /**
   * Gives a deadline another date, in the register too where a dossier is open.
   *
   * @throws Refusal 400 when the date is the same or another deadline of the directive, or when anything is missing
   */
  public void moveDeadline(String celex, UUID deadline, LocalDate due, String reason, String decision) {
    Directive directive = find(celex);
    LocalDate from = directive.view().deadlines().stream().filter(one -> one.id().equals(deadline)).map(DeadlineView::date).findFirst()
        .orElseThrow(() -> Refusal.field("deadline", "transposition.directive.unknown-deadline"));
    Why why = why(due, reason, decision);
    if (!desk.moveDeadline(celex, from, due, why.reason(), why.decision(), current.name())) {
      log.note(celex, DirectiveLog.moved(from, due, why.decision(), why.reason()));
    }
  }

  /** Adds a further deadline, which open dossiers have from then on too. */
  public void addDeadline(String celex, LocalDate due, String reason, String decision) {
    Directive directive = find(celex);
    Why why = why(due, reason, decision);
    DeadlineShift shift = directive.addDeadline(due, why.reason(), Moment.of(current.name(), clock));
    log.note(celex, Message.of("transposition.directive.log.added", due, why.decision(), why.reason()));
    events.publishEvent(new DirectiveChanged(celex, List.of(), List.of(shift), current.name()));
  }

  private record Why(String reason, String decision) {
  }

  private static Why why(LocalDate due, String reason, String decision) {
    Faults faults = new Faults();
    faults.given("due", due);
    Why why = new Why(faults.required("reason", reason, LONG), faults.required("decision", decision, DECISION));
    faults.refuse();
    return why;
  }

  /** Says to which policy domain a directive belongs, from which follows who is proposed as competent; null takes it away. */
  public void classify(String celex, PolicyDomain domain) {
    Directive directive = find(celex);
    String code = domain == null ? null : domain.name();
    if (!Objects.equals(code, directive.domain())) {
      directive.classify(code);
      log.note(celex, domain == null ? Message.of("transposition.directive.log.unclassified")
          : Message.of("transposition.directive.log.classified", domain));
    }
  }

  private Directive find(String celex) {
    return directives.findByCelex(celex).orElseThrow(Refusal::unknown);
  }
}
