package brussels.irisflow.request;

import brussels.irisflow.deadline.DeadlineMoved;
import brussels.irisflow.deadline.DeadlineReopened;
import brussels.irisflow.deadline.DeadlineSnapshot;
import brussels.irisflow.deadline.Deadlines;
import brussels.irisflow.deadline.Opening;
import brussels.irisflow.engine.Workflow;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Texts;
import brussels.irisflow.language.Trilingual;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The day by which an institution is to answer is a deadline of the dossier, of kind {@code REQUEST}, its subject the reference
 * of the question: opened when it is asked, met when it answers, cancelled when nothing is awaited from it any more, and
 * reopened when it is asked again. Moved in the register, by who coordinates, the day moves here too.
 */
@Component
class RequestDeadlines {

  static final String KIND = "REQUEST";

  private final Deadlines deadlines;
  private final RequestTable table;
  private final RequestJournal journal;
  private final RequestProcess process;
  private final Workflow workflow;
  private final Texts texts;

  RequestDeadlines(Deadlines deadlines, RequestTable table, RequestJournal journal, RequestProcess process, Workflow workflow,
      Texts texts) {
    this.deadlines = deadlines;
    this.table = table;
    this.journal = journal;
    this.process = process;
    this.workflow = workflow;
    this.texts = texts;
  }

  @EventListener
  void recorded(ExchangeRecorded event) {
    Optional<DeadlineSnapshot> known = find(event.dossier(), event.request(), event.institution());
    switch (event.kind()) {
      case ASKED, ASKED_AGAIN -> known.ifPresentOrElse(deadline -> again(deadline, event), () -> open(event));
      case ANSWERED -> known.filter(deadline -> !deadline.settled())
          .ifPresent(deadline -> deadlines.meet(deadline.id(), journal.now().day()));
      case RETURNED, REPLACED, WITHDRAWN, GIVEN_UP -> known.filter(deadline -> !deadline.settled())
          .ifPresent(deadline -> deadlines.cancel(deadline.id(), Message.of("request.deadline." + event.kind())));
      case REMINDED, MOVED -> {
        // the day is the same, or was moved there already
      }
      default -> throw new IllegalStateException(event.kind().name());
    }
  }

  private void open(ExchangeRecorded event) {
    deadlines.open(Opening.on(event.dossier(), KIND, title(event.request()), event.due(),
            Message.of("request.deadline.explained", event.request()))
        .subject(event.request()).institution(event.institution()));
  }

  private void again(DeadlineSnapshot deadline, ExchangeRecorded event) {
    if (deadline.settled()) {
      deadlines.reopen(deadline.id(), event.due(), Message.of("request.deadline." + event.kind()));
    } else if (!deadline.due().equals(event.due())) {
      deadlines.move(deadline.id(), event.due(), Message.of("request.deadline." + event.kind()), event.request());
    }
  }

  private Trilingual title(String request) {
    Message title = Message.of("request.deadline.title", request);
    return new Trilingual(texts.say(Language.NL, title), texts.say(Language.FR, title), texts.say(Language.EN, title));
  }

  /** The deadlines that run for a question on this dossier, by the code of the institution. */
  Map<String, UUID> running(String dossier, String request) {
    return deadlines.of(dossier).stream().filter(one -> KIND.equals(one.kind()) && request.equals(one.subject()) && !one.settled())
        .collect(Collectors.toMap(DeadlineSnapshot::institution, DeadlineSnapshot::id, (one, other) -> one));
  }

  private Optional<DeadlineSnapshot> find(String dossier, String request, String institution) {
    return deadlines.of(dossier).stream().filter(one -> KIND.equals(one.kind()) && request.equals(one.subject())
        && institution.equals(one.institution())).findFirst();
  }

  /** Who coordinates moved the deadline in the register: the exchange, its task and its reminder follow. */
  @EventListener
  void moved(DeadlineMoved event) {
    DeadlineSnapshot deadline = event.deadline();
    if (!KIND.equals(deadline.kind())) {
      return;
    }
    workflow.oneAtATime(deadline.subject());
    table.findById(deadline.subject()).ifPresent(request -> {
      if (request.moveTo(deadline.institution(), deadline.due(), event.decision(), journal.now())) {
        journal.moved(request, deadline.institution(), event.decision());
        table.flush();
        workflow.refresh(request.reference());
        workflow.wakeBranch(RequestProcess.KEY, request.reference(), Map.of(RequestProcess.INSTITUTION, deadline.institution()),
            process.reminder(request.with(deadline.institution())));
      }
    });
  }

  /** A deadline counts again because the question is asked again, not the other way round. */
  @EventListener
  void reopened(DeadlineReopened event) {
    DeadlineSnapshot deadline = event.deadline();
    boolean asked = !KIND.equals(deadline.kind()) || table.findById(deadline.subject())
        .map(request -> request.with(deadline.institution()).status() == ExchangeStatus.ASKED).orElse(false);
    if (!asked) {
      throw Refusal.state("request.refusal.reopen", deadline.subject());
    }
  }
}
