package brussels.irisflow.transposition;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** The notification of a measure as it is stored: what is told, and when and under which reference it was sent. */
@Embeddable
record Notice(String noticeTitle, String actType, LocalDate adoptedOn, LocalDate publishedOn, String gazetteReference,
    @Enumerated(EnumType.STRING) Coverage coverage, String eli, String memberStateReference, String preparedBy, LocalDate transmittedOn,
    String transmissionReference) {

  static Notice of(NoticeData data, String preparedBy) {
    return new Notice(data.title(), data.actType(), data.adoptedOn(), data.publishedOn(), data.gazetteReference(), data.coverage(),
        data.eli(), data.memberStateReference(), preparedBy, null, null);
  }

  Notice sent(LocalDate on, String reference) {
    return new Notice(noticeTitle, actType, adoptedOn, publishedOn, gazetteReference, coverage, eli, memberStateReference, preparedBy, on,
        reference);
  }

  NoticeData data() {
    return new NoticeData(noticeTitle, actType, adoptedOn, publishedOn, gazetteReference, coverage, eli, memberStateReference);
  }
}
