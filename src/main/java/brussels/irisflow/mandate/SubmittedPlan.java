package brussels.irisflow.mandate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * The document that was submitted as a management plan.
 *
 * @param dossier the dossier it is in: for a plan that is shared the other mandate's
 * @param version the one that was the newest on that day; a later one is not what was submitted
 */
@Embeddable
record SubmittedPlan(@Column(name = "plan_dossier") String dossier, @Column(name = "plan_document") UUID document,
    @Column(name = "plan_version") Integer version) {
}
