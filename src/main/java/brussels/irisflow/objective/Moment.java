package brussels.irisflow.objective;

import java.time.Instant;

/** Who does something, and when. */
record Moment(String person, Instant at) {
}
