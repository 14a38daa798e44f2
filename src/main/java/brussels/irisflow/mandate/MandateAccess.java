package brussels.irisflow.mandate;

import brussels.irisflow.dossier.DossierAccess;
import brussels.irisflow.engine.Workflow;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sees what of a mandate. HR and the holder see the whole, the holder but for drafts. A cabinet that is named on it sees
 * what of it was submitted to cabinets; the authority sees what awaits its decision, while it does. Nobody else sees that it exists.
 */
@Component
@Transactional(readOnly = true)
class MandateAccess {

  /** How much of a mandate somebody sees. */
  enum Sight {
    WHOLE, SUBMITTED, NOTHING
  }

  private final MandateTable table;
  private final DossierAccess access;
  private final Workflow workflow;
  private final CurrentPerson current;

  MandateAccess(MandateTable table, DossierAccess access, Workflow workflow, CurrentPerson current) {
    this.table = table;
    this.access = access;
    this.workflow = workflow;
    this.current = current;
  }

  /** Refuses with 404 whoever does not see the whole mandate. */
  void mustSeeAll(String reference) {
    access.mustSee(reference);
    if (!table.existsById(reference)) {
      throw Refusal.unknown();
    }
  }

  /** How much the current person sees; refuses with 404 who sees nothing. */
  Sight mustSeeSome(String reference) {
    Sight sight = sight(reference);
    if (sight == Sight.NOTHING) {
      throw Refusal.unknown();
    }
    return sight;
  }

  /** Whether the current person reads the management plan: cabinets do not, the authority does while it decides on it. */
  boolean readsPlan(String reference) {
    Sight sight = sight(reference);
    return sight == Sight.WHOLE || sight == Sight.SUBMITTED && current.in(Groups.GOVERNMENT)
        && workflow.tasks(reference).stream().anyMatch(task -> task.key().equals("ApproveManagementPlan"));
  }

  Sight sight(String reference) {
    Mandate mandate = table.findById(reference).orElse(null);
    if (mandate == null || current.in(Groups.ADMIN)) {
      return Sight.NOTHING;
    } else if (access.maySee(reference)) {
      return Sight.WHOLE;
    }
    boolean cabinet = current.in(Groups.CABINET) && mandate.putToCabinets()
        && (mandate.cabinets().isEmpty() || mandate.cabinets().contains(current.name()));
    boolean authority = current.in(Groups.GOVERNMENT)
        && workflow.tasks(reference).stream().anyMatch(task -> task.groups().contains(Groups.GOVERNMENT));
    return cabinet || authority ? Sight.SUBMITTED : Sight.NOTHING;
  }
}
