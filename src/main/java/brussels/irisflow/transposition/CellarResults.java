package brussels.irisflow.transposition;

import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Trilingual;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Reads a result set of the Publications Office: SPARQL 1.1 results in JSON, with the variables {@code celex, eli, date,
 * inforce, eif, transposition, lang, title}.
 *
 * <p>Rows are a cross product of languages, deadlines and dates of entry into force; they are gathered by CELEX number. A row
 * that cannot be read is told and left out, the others stand. What is not a result set, or is too large, is refused as a
 * whole. The text is read as a stream: memory is needed for directives, not for rows.
 */
final class CellarResults {

  /** Enough for every directive that was ever adopted, and little enough to be read while somebody waits. */
  static final long LONGEST = 64L * 1024 * 1024;
  private static final int MOST_ROWS = 250_000;

  private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder().streamReadConstraints(
      StreamReadConstraints.builder().maxNestingDepth(20).maxStringLength(200_000).maxDocumentLength(LONGEST).build()).build());

  private final Map<String, Gathered> gathered = new LinkedHashMap<>();
  private final List<CellarContent.RefusedRow> refused = new ArrayList<>();
  private boolean rowsSeen;
  private int row;

  private CellarResults() {
  }

  /** Reads the whole stream and leaves it open. */
  static CellarContent read(InputStream json) {
    try (JsonParser parser = JSON.getFactory().createParser(json).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
      CellarResults results = new CellarResults();
      results.document(parser);
      return results.content();
    } catch (StreamConstraintsException tooLarge) {
      throw new Refusal(Refusal.Reason.TOO_LARGE, Message.of("transposition.import.too-large", LONGEST / 1024 / 1024, MOST_ROWS),
          List.of());
    } catch (IOException notJson) {
      throw notAResultSet();
    }
  }

  private static Refusal notAResultSet() {
    return Refusal.input("transposition.import.not-a-result-set");
  }

  private void document(JsonParser parser) throws IOException {
    expect(parser.nextToken(), JsonToken.START_OBJECT);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("head")) {
        head(JSON.readTree(parser));
      } else if (name.equals("results") && !rowsSeen) {
        expect(value, JsonToken.START_OBJECT);
        results(parser);
      } else {
        parser.skipChildren();
      }
    }
    if (!rowsSeen || parser.nextToken() != null) {
      throw notAResultSet();
    }
  }

  private static void head(JsonNode head) {
    JsonNode variables = head.path("vars");
    boolean named = false;
    for (JsonNode variable : variables) {
      named |= variable.asText().equals("celex");
    }
    if (!variables.isArray()) {
      throw notAResultSet();
    } else if (!named) {
      throw Refusal.input("transposition.import.no-celex-column");
    }
  }

  private void results(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("bindings") && !rowsSeen) {
        expect(value, JsonToken.START_ARRAY);
        rowsSeen = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          take(JSON.readTree(parser));
        }
      } else {
        parser.skipChildren();
      }
    }
  }

  private static void expect(JsonToken found, JsonToken wanted) {
    if (found != wanted) {
      throw notAResultSet();
    }
  }

  private void take(JsonNode node) throws StreamConstraintsException {
    row++;
    if (row > MOST_ROWS) {
      throw new StreamConstraintsException("more than " + MOST_ROWS + " rows");
    }
    try {
      CellarRow read = CellarRow.read(node);
      gathered.computeIfAbsent(read.celex(), celex -> new Gathered()).add(read);
    } catch (CellarRow.Unreadable unreadable) {
      String celex = CellarRow.celexOf(node);
      refused.add(new CellarContent.RefusedRow(celex, row, unreadable.reason()));
    }
  }

  private CellarContent content() {
    List<String> broken = refused.stream().map(CellarContent.RefusedRow::celex).filter(Objects::nonNull).distinct().toList();
    TreeSet<String> incomplete = new TreeSet<>(broken);
    List<CellarDirective> directives = new ArrayList<>();
    gathered.forEach((celex, all) -> directives.add(all.directive(celex, !incomplete.contains(celex))));
    return new CellarContent(directives, refused);
  }

  /** What the rows of one directive say together. */
  private static class Gathered {

    /** The same choice whatever the order of the rows, so that a second import finds nothing new. */
    private static final Comparator<String> FULLEST = Comparator.comparing(String::length).reversed().thenComparing(text -> text);
    private static final Comparator<String> OFFICIAL_JOURNAL_FIRST = Comparator
        .comparing((String eli) -> !eli.endsWith("/oj")).thenComparing(eli -> eli);

    private final TreeSet<String> elis = new TreeSet<>(OFFICIAL_JOURNAL_FIRST);
    private final Map<Language, TreeSet<String>> titles = new EnumMap<>(Language.class);
    private final SortedSet<LocalDate> entryIntoForce = new TreeSet<>();
    private final SortedSet<LocalDate> deadlines = new TreeSet<>();
    private LocalDate documentDate;
    private Boolean inForce;

    void add(CellarRow row) throws CellarRow.Unreadable {
      agree("date", documentDate, row.documentDate());
      agree("inforce", inForce, row.inForce());
      documentDate = documentDate == null ? row.documentDate() : documentDate;
      inForce = inForce == null ? row.inForce() : inForce;
      put(elis, row.eli());
      put(entryIntoForce, row.entryIntoForce());
      put(deadlines, row.deadline());
      if (row.language() != null) {
        put(titles.computeIfAbsent(row.language(), language -> new TreeSet<>(FULLEST)), row.title());
      }
    }

    private static <T> void put(SortedSet<T> all, T value) {
      if (value != null) {
        all.add(value);
      }
    }

    private static void agree(String variable, Object before, Object now) throws CellarRow.Unreadable {
      if (before != null && now != null && !before.equals(now)) {
        throw new CellarRow.Unreadable("transposition.import.contradiction", variable, now, before);
      }
    }

    CellarDirective directive(String celex, boolean whole) {
      Trilingual title = new Trilingual(title(Language.NL), title(Language.FR), title(Language.EN));
      return new CellarDirective(celex, elis.isEmpty() ? null : elis.first(), title, documentDate, inForce, entryIntoForce, deadlines,
          whole);
    }

    private String title(Language language) {
      TreeSet<String> found = titles.get(language);
      return found == null ? null : found.first();
    }
  }
}
