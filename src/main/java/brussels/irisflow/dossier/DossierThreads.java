package brussels.irisflow.dossier;

import brussels.irisflow.web.Light;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Questions asked and answers given on a dossier; implemented by the room of requests. */
public interface DossierThreads {

  /** A question on a dossier. Names are the codes of institutions and the display names of people. */
  record Thread(String reference, String question, LocalDate due, Object status, Light light, String askedBy, LocalDate askedOn,
      List<Answer> answers) {
  }

  /** What one institution did with it; {@code text}, {@code by} and {@code on} are null while it did nothing. */
  record Answer(Object institution, Object status, Light light, String text, String by, LocalDate on) {
  }

  /** The questions on a dossier, newest first. */
  List<Thread> threads(String dossier);

  /** The references of the questions on these dossiers, whose tasks are shown with the dossier's own. */
  Collection<String> references(String dossier);
}
