package brussels.irisflow.request;

import brussels.irisflow.dossier.DossierForgotten;
import brussels.irisflow.engine.Memory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When a dossier is forgotten its questions go with it; the engine knows them by references of their own. */
@Component
class ForgottenRequests {

  private final RequestThreads threads;
  private final Memory memory;

  ForgottenRequests(RequestThreads threads, Memory memory) {
    this.threads = threads;
    this.memory = memory;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(DossierForgotten forgotten) {
    threads.references(forgotten.reference()).forEach(memory::forget);
  }
}
