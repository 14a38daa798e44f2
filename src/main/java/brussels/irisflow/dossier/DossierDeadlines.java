package brussels.irisflow.dossier;

import brussels.irisflow.deadline.Deadlines;
import brussels.irisflow.language.Message;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A dossier that has ended waits for nothing: whatever of its deadlines is neither met nor cancelled is cancelled. */
@Component
class DossierDeadlines {

  private final Deadlines deadlines;

  DossierDeadlines(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  @EventListener
  void ended(DossierEnded event) {
    deadlines.cancelAll(event.reference(), Message.of("dossier.deadline.ended", event.status()));
  }
}
