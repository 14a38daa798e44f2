package brussels.irisflow.evaluation;

import brussels.irisflow.engine.OpenTask;
import brussels.irisflow.engine.Workflow;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.mandate.EvaluationKind;
import brussels.irisflow.security.CurrentPerson;
import brussels.irisflow.security.Groups;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The evaluations in which the current person has a part, in one query. The mention is in no list. */
@Component
@Transactional(readOnly = true)
class EvaluationRoster {

  /** An evaluation in a list. */
  record Row(String reference, String mandate, EvaluationKind kind, Trilingual title, String holder, EvaluationState state,
      LocalDate openedOn, LocalDate decideBy, LocalDate closedOn) {
  }

  private static final String WHERE = """
      e.holder = :person
        or exists (select 1 from evaluation_seat s where s.evaluation = e.reference and s.person = :person and s.left_on is null)
        or (:hr and not exists (select 1 from evaluation_seat s where s.evaluation = e.reference and s.person = :person))
        or (:cabinet and exists (select 1 from evaluation_paper p where p.evaluation = e.reference and p.kind = 'OPINION'
          and (p.writer is null or p.writer = :person)))
        or e.reference = any(:deciding)""";

  private final JdbcClient jdbc;
  private final Workflow workflow;
  private final CurrentPerson current;

  EvaluationRoster(JdbcClient jdbc, Workflow workflow, CurrentPerson current) {
    this.jdbc = jdbc;
    this.workflow = workflow;
    this.current = current;
  }

  /** Refuses with 403 who can have a part in none. */
  void mustHaveSome() {
    current.mustBeIn(Groups.HR, Groups.HOLDER, Groups.COMMISSION, Groups.CABINET, Groups.GOVERNMENT);
  }

  /** Those that are open first, by the day by which they are to be decided. */
  List<Row> find(EvaluationState state) {
    boolean administrator = current.in(Groups.ADMIN);
    String[] deciding = current.in(Groups.GOVERNMENT)
        ? workflow.myTasks().stream().map(OpenTask::dossier).distinct().toArray(String[]::new) : new String[0];
    return administrator ? List.of() : jdbc.sql("""
            select e.*, d.title_nl, d.title_fr, d.title_en, p.display_name from evaluation e join dossier d on d.reference = e.reference
            left join person p on p.name = e.holder where (%s) order by e.closed_on is not null, e.decide_by, e.reference"""
            .formatted(WHERE))
        .param("person", current.name()).param("hr", current.in(Groups.HR)).param("cabinet", current.in(Groups.CABINET))
        .param("deciding", deciding)
        .query((row, number) -> new Row(row.getString("reference"), row.getString("mandate"), EvaluationKind.valueOf(row.getString("kind")),
            new Trilingual(row.getString("title_nl"), row.getString("title_fr"), row.getString("title_en")), row.getString("display_name"),
            EvaluationState.valueOf(row.getString("state")), row.getObject("opened_on", LocalDate.class),
            row.getObject("decide_by", LocalDate.class), row.getObject("closed_on", LocalDate.class)))
        .list().stream().filter(row -> state == null || row.state() == state).toList();
  }
}
