package brussels.irisflow.period;

import brussels.irisflow.language.Message;
import java.time.LocalDate;
import java.util.List;

/** A public holiday of a calendar: the day and what is kept on it (Ascension may fall on 1 May). */
public record Holiday(LocalDate day, List<Message> names) {

  public Holiday {
    names = List.copyOf(names);
  }
}
