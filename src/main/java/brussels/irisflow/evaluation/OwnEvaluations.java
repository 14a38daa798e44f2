package brussels.irisflow.evaluation;

import brussels.irisflow.language.Message;
import brussels.irisflow.privacy.PersonalData;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells somebody about the evaluations of them, through the same wall as on pages: what a mandate holder may read, so no vote and
 * no assessment; the reading is noted like any other. And on which commissions they sit or sat.
 */
@Component
@Order(3)
@Transactional
class OwnEvaluations implements PersonalData {

  private final EvaluationViews views;
  private final CurrentPerson current;
  private final JdbcClient jdbc;

  OwnEvaluations(EvaluationViews views, CurrentPerson current, JdbcClient jdbc) {
    this.views = views;
    this.current = current;
    this.jdbc = jdbc;
  }

  @Override
  public List<Chapter> aboutMe() {
    Chapter evaluations = PersonalData.chapter("evaluations");
    Chapter written = PersonalData.chapter("evaluationPapers");
    jdbc.sql("select reference from evaluation where holder = :me order by reference").param("me", current.name())
        .query(String.class).list().stream().filter(reference -> !current.in(Groups.ADMIN))
        .forEach(reference -> tell(views.sight(reference, "COPY"), evaluations, written));
    Chapter seats = PersonalData.chapter("commissions");
    jdbc.sql("select evaluation, since, left_on from evaluation_seat where person = :me order by since").param("me", current.name())
        .query(row -> {
          seats.items().add(PersonalData.item("dossier", row.getString("evaluation"), "since", row.getDate("since").toLocalDate(), "until",
              row.getDate("left_on") == null ? null : row.getDate("left_on").toLocalDate()));
        });
    return List.of(evaluations, written, seats);
  }

  private static void tell(EvaluationViews.Sight sight, Chapter evaluations, Chapter written) {
    Evaluation one = sight.evaluation();
    List<GivenMention> mentions = sight.mentions();
    GivenMention last = mentions.isEmpty() ? null : mentions.get(mentions.size() - 1);
    evaluations.items().add(PersonalData.item("dossier", one.reference(), "kind", one.kind(), "state", one.state(), "since",
        one.openedOn(), "hearingOn", one.hearingOn(),
        "mention", last == null ? null : Message.of("mandate.mention." + last.mention()),
        "decision", last == null ? null : last.decision(), "text", last == null ? null : last.reason()));
    for (Writing paper : sight.papers()) {
      written.items().add(line(paper, null, null, paper.words(), null));
      paper.lines().forEach(line -> written.items().add(line(paper, line.target().text(), line.attainment(), line.words(),
          line.evidence())));
    }
  }

  private static Map<String, Object> line(Writing paper, String target, Attainment attainment, String words, String evidence) {
    return PersonalData.item("dossier", paper.evaluation(), "kind", Message.of("evaluation.paper." + paper.kind().key()), "at",
        paper.handedInAt(), "target", target, "attainment", attainment, "text", words, "evidence", evidence);
  }
}
