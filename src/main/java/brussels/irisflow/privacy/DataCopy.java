package brussels.irisflow.privacy;

import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Texts;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.security.CurrentPerson;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what all rooms keep about the current person. */
@Component
@Transactional
class DataCopy {

  private final List<PersonalData> rooms;
  private final CurrentPerson current;
  private final Texts texts;
  private final Clock clock;

  DataCopy(List<PersonalData> rooms, CurrentPerson current, Texts texts, Clock clock) {
    this.rooms = rooms;
    this.current = current;
    this.texts = texts;
    this.clock = clock;
  }

  /** For people: the chapters in which anything stands. */
  public List<PersonalData.Chapter> chapters() {
    return rooms.stream().flatMap(room -> room.aboutMe().stream()).filter(chapter -> !chapter.items().isEmpty()).toList();
  }

  /** For machines: every chapter under its key, days and moments in Brussels as ISO writes them, constants by their codes. */
  public Map<String, Object> json() {
    Map<String, Object> copy = new LinkedHashMap<>();
    copy.put("person", current.name());
    copy.put("made", LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString());
    Language language = current.language();
    rooms.stream().flatMap(room -> room.aboutMe().stream()).forEach(chapter -> copy.put(chapter.key(), chapter.items().stream()
        .map(item -> {
          Map<String, Object> plain = new LinkedHashMap<>();
          item.forEach((field, value) -> plain.put(field, plain(value, language)));
          return plain;
        }).toList()));
    return copy;
  }

  private Object plain(Object value, Language language) {
    if (value instanceof Collection<?> several) {
      return several.stream().map(one -> plain(one, language)).toList();
    } else if (value instanceof Message message) {
      return texts.say(language, message);
    } else if (value instanceof Enum<?> constant) {
      return constant.name();
    } else if (value instanceof Instant moment) {
      return LocalDateTime.ofInstant(moment, Texts.ZONE).truncatedTo(ChronoUnit.SECONDS).toString();
    } else if (value == null || value instanceof Number || value instanceof Boolean || value instanceof Trilingual) {
      return value;
    }
    return value.toString();
  }
}
