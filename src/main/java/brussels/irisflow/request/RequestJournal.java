package brussels.irisflow.request;

import brussels.irisflow.directory.Directory;
import brussels.irisflow.directory.Institution;
import brussels.irisflow.dossier.DossierLog;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.security.CurrentPerson;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells of every turn: to the dossier's log for people, as an event for the other rooms. */
@Component
class RequestJournal {

  private final DossierLog log;
  private final Directory directory;
  private final ApplicationEventPublisher events;
  private final CurrentPerson current;
  private final Clock clock;

  RequestJournal(DossierLog log, Directory directory, ApplicationEventPublisher events, CurrentPerson current, Clock clock) {
    this.log = log;
    this.directory = directory;
    this.events = events;
    this.current = current;
    this.clock = clock;
  }

  /** The current person, now. */
  Moment now() {
    return new Moment(current.name(), clock.instant());
  }

  /** The question was put to all its institutions. */
  void asked(Request request) {
    List<Trilingual> names = request.exchanges().stream().map(one -> name(one.institution())).toList();
    log.note(request.dossier(), Message.of("request.log.asked", request.reference(), names, request.exchanges().get(0).due()));
    request.exchanges().forEach(one -> askedOf(request, one, EntryKind.ASKED));
  }

  /** The question was put once more to an institution that had returned it. */
  void askedAgain(Request request, String institution) {
    Exchange exchange = request.with(institution);
    log.note(request.dossier(), Message.of("request.log.asked-again", request.reference(), name(institution), exchange.due()));
    askedOf(request, exchange, EntryKind.ASKED_AGAIN);
  }

  /** The question was put to another institution in place of one that had returned it. */
  void askedInstead(Request request, String institution, String other) {
    Exchange exchange = request.with(other);
    log.note(request.dossier(), Message.of("request.log.asked-instead", request.reference(), name(other), name(institution),
        exchange.due()));
    publish(request, request.with(institution), EntryKind.REPLACED);
    askedOf(request, exchange, EntryKind.ASKED);
  }

  void answered(Request request, String institution) {
    record(request, institution, EntryKind.ANSWERED, "request.log.answered");
  }

  void returned(Request request, String institution) {
    record(request, institution, EntryKind.RETURNED, "request.log.returned");
  }

  void reminded(Request request, String institution) {
    record(request, institution, EntryKind.REMINDED, "request.log.reminded");
  }

  /** The day by which the institution is to answer was moved. */
  void moved(Request request, String institution, String decision) {
    log.note(request.dossier(), Message.of("request.log.moved", request.reference(), name(institution),
        request.with(institution).due(), decision));
    publish(request, request.with(institution), EntryKind.MOVED);
  }

  void dropped(Request request, String institution) {
    record(request, institution, EntryKind.WITHDRAWN, "request.log.dropped");
  }

  void gaveUp(Request request, String institution) {
    record(request, institution, EntryKind.GIVEN_UP, "request.log.given-up");
  }

  /** The whole question was withdrawn, which spares these institutions. */
  void withdrawn(Request request, List<Exchange> spared) {
    log.note(request.dossier(), Message.of("request.log.withdrawn", request.reference()));
    spared.forEach(one -> publish(request, one, EntryKind.WITHDRAWN));
    settled(request);
  }

  void read(Request request) {
    log.note(request.dossier(), Message.of("request.log.read", request.reference()));
  }

  private void record(Request request, String institution, EntryKind kind, String sentence) {
    log.note(request.dossier(), Message.of(sentence, request.reference(), name(institution)));
    publish(request, request.with(institution), kind);
    settled(request);
  }

  private void askedOf(Request request, Exchange exchange, EntryKind kind) {
    if (!reachable(exchange)) {
      log.note(request.dossier(), Message.of("request.log.unreachable", request.reference(), name(exchange.institution()),
          Message.of("request.askers." + request.askers())));
    }
    publish(request, exchange, kind);
  }

  private void settled(Request request) {
    if (request.status() != RequestStatus.OPEN) {
      events.publishEvent(new RequestSettled(request.reference(), request.dossier(), request.status(), request.askers()));
    }
  }

  private void publish(Request request, Exchange exchange, EntryKind kind) {
    events.publishEvent(new ExchangeRecorded(request.reference(), request.dossier(), exchange.institution(), kind,
        exchange.due(), request.askers(), reachable(exchange), current.name()));
  }

  private boolean reachable(Exchange exchange) {
    return !directory.correspondents(exchange.institution()).isEmpty();
  }

  private Trilingual name(String institution) {
    return directory.institution(institution).map(Institution::name).orElseGet(() -> Trilingual.same(institution));
  }
}
