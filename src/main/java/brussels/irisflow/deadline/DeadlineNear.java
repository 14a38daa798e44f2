package brussels.irisflow.deadline;

import java.util.List;

/**
 * The day of a deadline is near, or today: rungs of its ladder have been reached. Published in the transaction that notices.
 *
 * @param rungs the latest of each level, the latest first; never empty
 */
public record DeadlineNear(DeadlineSnapshot deadline, List<ReachedRung> rungs) {
}
