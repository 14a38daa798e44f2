package brussels.irisflow.deadline;

import java.util.List;

/**
 * A deadline that has passed is still not met, and rungs of its ladder have been reached. Published in the transaction that
 * notices; the passing itself is {@link DeadlinePassed}.
 *
 * @param rungs the latest of each level, the latest first; never empty
 */
public record DeadlineOverdue(DeadlineSnapshot deadline, List<ReachedRung> rungs) {
}
