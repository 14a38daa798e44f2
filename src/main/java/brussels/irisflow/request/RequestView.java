package brussels.irisflow.request;

import brussels.irisflow.language.Trilingual;
import brussels.irisflow.web.Light;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A question as the reader may see it.
 *
 * @param dossier the reference of the dossier, null for an institution to which that dossier is closed
 * @param title the dossier's title, null in the same case
 * @param confidential whether the dossier is open to few
 * @param question as it was first put
 * @param due the earliest day by which an answer is still awaited, or else the day that was first asked for
 * @param asked local time of Brussels
 * @param askers the group that asked
 * @param exchanges those that the reader may see, in the order in which the institutions were asked
 */
record RequestView(String reference, String dossier, Trilingual title, boolean confidential, String question, LocalDate due, RequestStatus status,
    LocalDateTime asked, String askedBy, String askers, List<ExchangeView> exchanges) {

  /** How a list shows at a glance whether it is in time. */
  Light light(LocalDate today) {
    return switch (status) {
      case OPEN -> Light.of(due, today);
      case ANSWERED -> Light.GREEN;
      case CLOSED -> Light.DONE;
      case UNANSWERED, WITHDRAWN -> Light.GREY;
    };
  }

  /** The exchange with one institution; its entries are only there when a single question is looked at. */
  record ExchangeView(String institution, Trilingual name, ExchangeStatus status, LocalDate since, LocalDate due, String question,
      List<EntryView> entries) {

    Light light(LocalDate today) {
      return switch (status) {
        case ASKED -> Light.of(due, today);
        case RETURNED -> Light.AMBER;
        case ANSWERED -> Light.DONE;
        case REPLACED, WITHDRAWN, SILENT -> Light.GREY;
      };
    }
  }

  /**
   * One turn of an exchange.
   *
   * @param person the account that took it, or the application's own name
   * @param text what was written, null when nothing was
   */
  record EntryView(LocalDateTime at, EntryKind kind, String person, String text) {
  }
}
