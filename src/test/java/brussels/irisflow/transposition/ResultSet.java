package brussels.irisflow.transposition;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes result sets as the Publications Office sends them, right and wrong ones. */
final class ResultSet {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ArrayNode rows = JSON.createArrayNode();

  /** A row of name and value in turn; a null value is not bound. */
  ResultSet row(String... namesAndValues) {
    ObjectNode row = rows.addObject();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] != null) {
        row.putObject(namesAndValues[i]).put("type", "literal").put("value", namesAndValues[i + 1]);
      }
    }
    return this;
  }

  /** The rows of a directive with these deadlines: its cross product with two languages. */
  ResultSet directive(String celex, String... deadlines) {
    List<String> dates = new ArrayList<>(List.of(deadlines));
    if (dates.isEmpty()) {
      dates.add(null);
    }
    for (String deadline : dates) {
      row("celex", celex, "date", "2024-10-23", "transposition", deadline, "lang", "NLD", "title", "Werktitel " + celex);
      row("celex", celex, "date", "2024-10-23", "transposition", deadline, "lang", "FRA", "title", "Titre de travail " + celex);
    }
    return this;
  }

  /** Anything in the place of a row. */
  ResultSet raw(String json) {
    try {
      rows.add(JSON.readTree(json));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return this;
  }

  InputStream stream() {
    ObjectNode document = JSON.createObjectNode();
    document.putObject("head").putArray("vars").add("celex").add("eli").add("date").add("inforce").add("eif").add("transposition")
        .add("lang").add("title");
    document.putObject("results").set("bindings", rows);
    return bytes(document.toString());
  }

  static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A result set that lies among the test's resources. */
  static InputStream file(String name) {
    return ResultSet.class.getResourceAsStream("/transposition/" + name);
  }
}
