package brussels.irisflow.evaluation;

import java.time.LocalDate;

/**
 * A target as it was in force during a part of the evaluated period.
 *
 * @param key names the target in all versions of its objectives
 * @param from the first day on which it was in force within the period, {@code until} the last one
 */
record TargetToJudge(String key, String objective, String text, String terms, LocalDate from, LocalDate until) {
}
