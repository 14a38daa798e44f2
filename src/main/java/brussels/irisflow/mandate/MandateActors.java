package brussels.irisflow.mandate;

import brussels.irisflow.deadline.DeadlineSnapshot;
import brussels.irisflow.notification.DeadlineActors;
import brussels.irisflow.security.Groups;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who acts on the dates of a mandate on which its holder can do nothing. */
@Component
@Transactional(readOnly = true)
class MandateActors implements DeadlineActors {

  private final MandateTable table;

  MandateActors(MandateTable table) {
    this.table = table;
  }

  @Override
  public Optional<Acting> of(DeadlineSnapshot deadline) {
    if (!deadline.dossier().startsWith("MAN-")) {
      return Optional.empty();
    }
    return table.findById(deadline.dossier()).flatMap(mandate -> Optional.ofNullable(switch (deadline.kind()) {
      case MandateDates.MID_TERM_OPENS, MandateDates.MID_TERM_DECIDED, MandateDates.FINAL_OPENS, MandateDates.FINAL_DECIDED -> Groups.HR;
      case MandateDates.PLAN -> mandate.planSubmittedOn() == null ? null : Groups.GOVERNMENT;
      default -> null;
    }).map(group -> new Acting(List.of(), group, "/mandates/" + mandate.reference())));
  }
}
