package brussels.irisflow.transposition;

import brussels.irisflow.language.Message;
import brussels.irisflow.legislation.Instrument;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A measure, to be read.
 *
 * @param articles the provisions it covers, in the normal form
 * @param articlesSaid the same for a sentence
 * @param deadline the deadline of the directive that it serves
 * @param track the track of its act; null when no act has to be made, or not yet
 * @param notice the data of the notification; null before they are given
 * @param preparedBy who gave them
 * @param transmittedOn the day on which the notification was sent; null before
 * @param reason why it was dropped, or why its notification was returned
 */
public record MeasureView(UUID id, int number, String title, Instrument instrument, String institution, String articles,
    Message articlesSaid, LocalDate deadline, MeasureState state, UUID track, NoticeData notice, String preparedBy, LocalDate transmittedOn,
    String transmissionReference, String reason) {
}
