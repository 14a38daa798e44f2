package brussels.irisflow.evaluation;

import brussels.irisflow.deadline.DeadlineSnapshot;
import brussels.irisflow.notification.DeadlineActors;
import brussels.irisflow.security.Groups;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who acts on the dates of an evaluation that are not the holder's. */
@Component
@Transactional(readOnly = true)
class EvaluationActors implements DeadlineActors {

  private final Evaluations evaluations;

  EvaluationActors(Evaluations evaluations) {
    this.evaluations = evaluations;
  }

  @Override
  public Optional<Acting> of(DeadlineSnapshot deadline) {
    return evaluations.find(deadline.dossier()).flatMap(one -> acting(one, deadline));
  }

  private static Optional<Acting> acting(Evaluation evaluation, DeadlineSnapshot deadline) {
    List<String> chair = evaluation.chair().map(Seat::person).stream().toList();
    return Optional.ofNullable(switch (deadline.kind()) {
      case EvaluationDates.REQUEST, EvaluationDates.DRAFT -> acting(evaluation, chair, null);
      case EvaluationDates.HEARING -> acting(evaluation, Stream.concat(chair.stream(), Stream.of(evaluation.holder())).toList(), null);
      case EvaluationDates.OPINION -> evaluation.opinionRequests().stream()
          .filter(asked -> asked.id().toString().equals(deadline.subject())).findFirst()
          .map(asked -> asked.recipient() == null ? acting(evaluation, List.of(), Groups.CABINET)
              : acting(evaluation, List.of(asked.recipient()), null)).orElse(null);
      case EvaluationDates.DECISION -> acting(evaluation, List.of(), Groups.GOVERNMENT);
      default -> null;
    });
  }

  private static Acting acting(Evaluation evaluation, List<String> people, String group) {
    return new Acting(people, group, "/evaluations/" + evaluation.reference());
  }
}
