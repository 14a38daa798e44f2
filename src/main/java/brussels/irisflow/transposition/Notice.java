package brussels.irisflow.transposition;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The notification of a measure as it is stored: what is told, and when and under which reference it was sent.
 *
 * @param transmittedAt puts notifications of the same day in order: when the sending was recorded, or the beginning of its day
 *     when it was taken over
 */
@Embeddable
record Notice(String noticeTitle, String actType, LocalDate adoptedOn, LocalDate publishedOn, String gazetteReference,
    @Enumerated(EnumType.STRING) Coverage coverage, String eli, String memberStateReference, String preparedBy, LocalDate transmittedOn,
    String transmissionReference, Instant transmittedAt) {

  static Notice of(NoticeData data, String preparedBy) {
    return new Notice(data.title(), data.actType(), data.adoptedOn(), data.publishedOn(), data.gazetteReference(), data.coverage(),
        data.eli(), data.memberStateReference(), preparedBy, null, null, null);
  }

  Notice sent(LocalDate on, String reference, Instant at) {
    return new Notice(noticeTitle, actType, adoptedOn, publishedOn, gazetteReference, coverage, eli, memberStateReference, preparedBy, on,
        reference, at);
  }

  NoticeData data() {
    return new NoticeData(noticeTitle, actType, adoptedOn, publishedOn, gazetteReference, coverage, eli, memberStateReference);
  }
}
