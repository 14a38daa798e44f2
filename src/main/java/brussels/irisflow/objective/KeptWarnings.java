package brussels.irisflow.objective;

import brussels.irisflow.language.Message;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;

/** Keeps what the reader was not sure of with the draft that it read. */
final class KeptWarnings {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** One warning; {@code arguments} fill the gaps of its sentence. */
  record Kept(ReadingWarning.Code code, int line, List<Object> arguments) {
  }

  private KeptWarnings() {
  }

  static String write(List<ReadingWarning> warnings) {
    try {
      return MAPPER.writeValueAsString(warnings.stream().map(one -> new Kept(one.code(), one.line(), one.message().arguments())).toList());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static List<ReadingWarning> read(String json) {
    try {
      return Arrays.stream(MAPPER.readValue(json, Kept[].class)).map(one -> new ReadingWarning(one.code(), one.line(),
          new Message("objective.warning." + one.code(), one.arguments()))).toList();
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException(damaged);
    }
  }
}
