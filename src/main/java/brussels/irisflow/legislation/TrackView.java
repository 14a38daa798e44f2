package brussels.irisflow.legislation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A track, to be read.
 *
 * @param target the day on which the act must be there
 * @param slackDays days of slack as of the day of asking, negative when days are missing
 * @param realisticEnd the day on which the last open step can end, as of the day of asking
 * @param etas the envisaged dates in the order in which they were given
 */
public record TrackView(UUID id, String dossier, Instrument instrument, String institution, String title, TrackState state,
    LocalDate target, int marginWeeks, long slackDays, LocalDate realisticEnd, List<Eta> etas, List<StepView> steps) {
}
