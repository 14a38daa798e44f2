package brussels.irisflow.monitor;

import brussels.irisflow.deadline.Deadlines;
import brussels.irisflow.dossier.DossierAccess;
import brussels.irisflow.dossier.Dossiers;
import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.security.CurrentPerson;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves and reopens deadlines for the current person: who coordinates the sphere of the dossier may, nobody else. */
@Component
@Transactional
class DeadlineMoves {

  private static final int LONGEST_REASON = 2000;
  private static final int LONGEST_DECISION = 500;

  private final Deadlines deadlines;
  private final Dossiers dossiers;
  private final DossierAccess access;
  private final CurrentPerson current;

  DeadlineMoves(Deadlines deadlines, Dossiers dossiers, DossierAccess access, CurrentPerson current) {
    this.deadlines = deadlines;
    this.dossiers = dossiers;
    this.access = access;
    this.current = current;
  }

  /** Refuses with 404 what the person may not see, with 403 who does not coordinate, else as {@link Deadlines#move}. */
  void move(UUID id, LocalDate due, String reason, String decision) {
    mustCoordinate(id);
    Faults faults = new Faults();
    faults.given("due", due);
    String why = faults.required("reason", reason, LONGEST_REASON);
    faults.required("decision", decision, LONGEST_DECISION);
    faults.refuse();
    deadlines.move(id, due, Message.text(why), decision);
  }

  /** Refuses like {@link #move}, else as {@link Deadlines#reopen}. */
  void reopen(UUID id, LocalDate due, String reason) {
    mustCoordinate(id);
    Faults faults = new Faults();
    faults.given("due", due);
    String why = faults.required("reason", reason, LONGEST_REASON);
    faults.refuse();
    deadlines.reopen(id, due, Message.text(why));
  }

  private void mustCoordinate(UUID id) {
    String dossier = deadlines.find(id).orElseThrow(Refusal::unknown).dossier();
    access.mustSee(dossier);
    current.mustBeIn(dossiers.get(dossier).sphere().coordinators());
  }
}
