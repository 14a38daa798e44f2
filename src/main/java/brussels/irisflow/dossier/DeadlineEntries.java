package brussels.irisflow.dossier;

import brussels.irisflow.deadline.DeadlineCancelled;
import brussels.irisflow.deadline.DeadlineMet;
import brussels.irisflow.deadline.DeadlineMoved;
import brussels.irisflow.deadline.DeadlineOpened;
import brussels.irisflow.deadline.DeadlinePassed;
import brussels.irisflow.deadline.DeadlineReopened;
import brussels.irisflow.deadline.DeadlineSnapshot;
import brussels.irisflow.language.Message;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes in a dossier's log what happens to its deadlines, but for what a question to institutions tells there itself. */
@Component
class DeadlineEntries {

  private static final String QUESTION = "REQUEST";

  private final DossierLog log;

  DeadlineEntries(DossierLog log) {
    this.log = log;
  }

  @EventListener
  void opened(DeadlineOpened event) {
    DeadlineSnapshot deadline = event.deadline();
    note(deadline, Message.of("dossier.log.deadline.opened", deadline.title(), deadline.due()));
  }

  @EventListener
  void passed(DeadlinePassed event) {
    DeadlineSnapshot deadline = event.deadline();
    log.note(deadline.dossier(), Message.of("dossier.log.deadline.missed", deadline.title(), deadline.due()));
  }

  @EventListener
  void moved(DeadlineMoved event) {
    DeadlineSnapshot deadline = event.deadline();
    note(deadline, Message.of("dossier.log.deadline.moved", deadline.title(), event.from(), deadline.due(),
        event.decision(), event.reason()));
  }

  @EventListener
  void met(DeadlineMet event) {
    DeadlineSnapshot deadline = event.deadline();
    note(deadline, Message.of(event.late() ? "dossier.log.deadline.met-late" : "dossier.log.deadline.met",
        deadline.title(), deadline.due(), deadline.metOn()));
  }

  @EventListener
  void reopened(DeadlineReopened event) {
    DeadlineSnapshot deadline = event.deadline();
    note(deadline, Message.of("dossier.log.deadline.reopened", deadline.title(), deadline.due(), event.reason()));
  }

  @EventListener
  void cancelled(DeadlineCancelled event) {
    DeadlineSnapshot deadline = event.deadline();
    note(deadline, Message.of("dossier.log.deadline.cancelled", deadline.title(), deadline.due(), event.reason()));
  }

  private void note(DeadlineSnapshot deadline, Message what) {
    if (!QUESTION.equals(deadline.kind())) {
      log.note(deadline.dossier(), what);
    }
  }
}
