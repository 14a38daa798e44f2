package brussels.irisflow.transposition;

import brussels.irisflow.language.Faults;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Texts;
import brussels.irisflow.security.CurrentPerson;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Correlation tables for machines. */
@RestController
@RequestMapping("/api/transpositions/{reference}/correlation-table")
class CorrelationApi {

  /** How far the table is: settled provisions of all, those in no row, and whole percent rounded down. */
  record Coverage(int percent, int settled, int provisions, String missing) {
  }

  /** A row with what is written in it. */
  record Row(UUID id, boolean settled, @JsonUnwrapped CorrelationEntry entry) {
  }

  /** @param version to be given back with the rows that are to replace these */
  record Table(String reference, int version, String changedBy, Instant changedAt, Coverage coverage, List<Row> rows) {
  }

  /** @param version of the table that the rows are to replace; 0 for a table that nobody wrote yet */
  record Rows(Integer version, List<CorrelationEntry> rows) {
  }

  private final CorrelationDesk desk;
  private final CurrentPerson current;
  private final Texts texts;

  CorrelationApi(CorrelationDesk desk, CurrentPerson current, Texts texts) {
    this.desk = desk;
    this.current = current;
    this.texts = texts;
  }

  @GetMapping
  Table show(@PathVariable String reference) {
    CorrelationDesk.Sheet sheet = desk.read(reference);
    CorrelationTable.Count count = sheet.count();
    return new Table(reference, sheet.state(), sheet.changedBy(), sheet.changedAt(),
        new Coverage(count.percent(), count.settled(), count.provisions(),
            count.missing().isEmpty() ? null : texts.say(current.language(), count.missing().said())),
        sheet.rows().stream().map(row -> new Row(row.id(), row.settled(), row.entry())).toList());
  }

  /** Puts these rows in the place of all others, or changes nothing and names every field at fault. */
  @PutMapping
  Table replace(@PathVariable String reference, @RequestBody Rows sent) {
    desk.mustWrite(reference);
    Faults faults = new Faults();
    faults.given("version", sent.version());
    faults.given("rows", sent.rows());
    faults.refuse();
    List<UnaryOperator<String>> names = new ArrayList<>();
    for (int i = 0; i < sent.rows().size(); i++) {
      String row = "rows[" + i + "]";
      names.add(field -> row + "." + field);
      if (sent.rows().get(i) == null) {
        throw Refusal.field(row, "refusal.required");
      }
    }
    desk.replace(reference, sent.version(), sent.rows(), names, faults);
    return show(reference);
  }
}
