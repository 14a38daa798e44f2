package brussels.irisflow.objective;

import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.page.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The transversal objectives that every mandate holder of the Region shares, in Dutch and in French. */
@Repository
class Library {

  private record Row(String point, String text, String term) {
  }

  private final JdbcClient jdbc;

  Library(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Option> options() {
    return jdbc.sql("select code, title_nl, title_fr from library_objective order by position")
        .query((row, index) -> new Option(row.getString("code"), new Trilingual(row.getString("title_nl"), row.getString("title_fr"),
            null))).list();
  }

  /** An objective of the library with its measuring points and targets, in the language of the document; 404 when there is none. */
  Objective objective(String code, String language, String number) {
    String in = language.equals("fr") ? "fr" : "nl";
    Map<String, List<Target>> points = new LinkedHashMap<>();
    jdbc.sql("""
            select point_%1$s as point, text_%1$s as text, term_%1$s as term from library_target
            where objective = :code order by position""".formatted(in))
        .param("code", code).query((row, index) -> new Row(row.getString("point"), row.getString("text"), row.getString("term"))).list()
        .forEach(row -> points.computeIfAbsent(row.point(), point -> new ArrayList<>())
            .add(new Target(null, null, row.text(), TermReader.read(row.term()))));
    List<MeasuringPoint> measured = new ArrayList<>();
    points.forEach((point, targets) -> measured.add(new MeasuringPoint(null, number + "." + (measured.size() + 1), point, targets)));
    return jdbc.sql("select title_%1$s as title, context_%1$s as context from library_objective where code = :code".formatted(in))
        .param("code", code).query((row, index) -> ObjectiveTree.named(new Objective(null, ObjectiveKind.TRANSVERSAL, number,
            row.getString("title"), row.getString("context"), null, List.of(), measured)))
        .optional().orElseThrow(Refusal::unknown);
  }
}
