package brussels.irisflow.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brussels.irisflow.dossier.Documents;
import brussels.irisflow.language.Texts;
import brussels.irisflow.privacy.Retention;
import brussels.irisflow.testing.EveryTable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A mandate holder is forgotten when the periods end, in every table of ours and of the engine; nobody else is. */
class ForgettingTest extends EvaluationTest {

  @Autowired
  private Retention retention;
  @Autowired
  private Documents documents;

  private final String mark = "mk" + UUID.randomUUID().toString().substring(0, 8);

  private void nightBefore(LocalDate day) {
    timeMachine.set(day.atTime(2, 30).atZone(Texts.ZONE).toInstant());
    retention.run();
  }

  private LocalDate closedOn(String reference) {
    return LocalDate.ofInstant(jdbc.sql("select closed from dossier where reference = :reference").param("reference", reference)
        .query(OffsetDateTime.class).single().toInstant(), Texts.ZONE);
  }

  /** Where a reference or a text stands, but for what people were told, which is forgotten after a year. */
  private Map<String, Integer> standing(String text) {
    Map<String, Integer> found = new EveryTable(jdbc).holding(text);
    found.keySet().removeIf(column -> column.startsWith("notification."));
    return found;
  }

  /** Somebody of whom everything is marked: an account with a mandate, evaluated, asked about, with a document and an absence. */
  private String markedMandate() {
    writes("admin", "/directory/people/new", Map.of("account", mark, "name", "Naam " + mark, "email", mark + "@test.invalid", "language",
        "nl", "roles", "holder", "password", "Een lange zin 12"));
    jdbc.sql("update person set password_hash = (select password_hash from person where name = 'holder') where name = :mark")
        .param("mark", mark).update();
    writes("hr", "/directory/people/" + mark + "/absences", Map.of("from", today().toString(), "until",
        today().toString()));
    String mandate = mandateAtMidTerm(mark, "cabinet-2");
    as("hr", () -> documents.add(mandate, "Brief " + mark, "brief-" + mark + ".txt",
        ("Geachte " + mark).getBytes(StandardCharsets.UTF_8)));
    assertThat(api("hr").post("/api/requests", Map.of("dossier", mandate, "institutions", List.of("BM"), "question", "Vraag " + mark,
        "due", today().plusDays(20).toString())).status()).isEqualTo(201);
    return mandate;
  }

  @Test
  void aHolderIsForgottenWhenThePeriodsEndAndNothingBeforeAndNobodyElse() {
    String other = mandateAtMidTerm("holder-2", "cabinet-2");
    String othersEvaluation = evaluationOf(other);
    String mandate = markedMandate();
    String reference = evaluationOf(mandate);
    assertThat(jdbc.sql("select distinct ROOT_PROC_INST_ID_ = ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = :reference"
        + " and PROC_DEF_KEY_ = 'mandate-evaluation'").param("reference", reference).query(Boolean.class).list())
        .as("an evaluation is no part of its mandate to the engine").containsExactly(true);
    evaluate(reference);
    assertThat(closedOn(reference)).isEqualTo(today());
    assertThat(session("hr").get("/evaluations/" + reference).status()).isEqualTo(200);
    travelTo(today().plusDays(1));
    ends(mandate);
    LocalDate ended = closedOn(mandate);
    writes("admin", "/directory/people/" + mark + "/leave", Map.of("on", today().toString()));
    travelTo(today().plusDays(3));
    ends(other);
    Map<String, Integer> others = standing(othersEvaluation);

    LocalDate decided = closedOn(reference);
    Map<String, Integer> before = standing(reference);
    assertThat(before).containsKeys("dossier.reference", "evaluation_vote.evaluation", "evaluation_paper.evaluation",
        "evaluation_reading.evaluation", "evaluation_mention.evaluation", "dossier_log.dossier", "deadline.dossier",
        "act_hi_procinst.business_key_");
    assertThat(standing("oordeel-" + mark)).containsKey("evaluation_paper.words");
    nightBefore(decided.plusYears(5));
    assertThat(standing(reference)).as("the last day of the period").isEqualTo(before);
    assertThat(new EveryTable(jdbc).holding(reference)).as("what people were told is forgotten after a year")
        .doesNotContainKey("notification.dossier");
    nightBefore(decided.plusYears(5).plusDays(1));
    assertThat(standing(reference).keySet()).as("only the mandate still tells that there was one")
        .isSubsetOf("mandate.mid_term_reference", "mandate_event.decision", "dossier_log.arguments");
    assertThat(jdbc.sql("select distinct dossier from dossier_log where position(:reference in arguments::text) > 0")
        .param("reference", reference).query(String.class).list()).isSubsetOf(mandate);
    for (String words : List.of("zelf-", "advies-", "zitting-", "oordeel-", "beraad-", "redenen-", "opmerking-")) {
      assertThat(standing(words + mark)).as(words).isEmpty();
    }
    assertThat(jdbc.sql("select mid_term_mention from mandate where reference = :mandate").param("mandate", mandate).query(String.class)
        .single()).isEqualTo("FAVOURABLE");
    assertThat(standing(othersEvaluation)).as("another's evaluation").isEqualTo(others);

    nightBefore(ended.plusYears(10));
    assertThat(standing(mandate)).containsKeys("mandate.reference", "mandate_event.mandate", "request.dossier", "objective_set.mandate");
    assertThat(standing(mark)).as("named as long as the mandate is kept")
        .containsKeys("person.name", "mandate.holder", "document_version.content", "request.question");
    nightBefore(ended.plusYears(10).plusDays(1));
    assertThat(new EveryTable(jdbc).holding(mandate)).isEmpty();
    nightBefore(ended.plusYears(10).plusDays(2));
    assertThat(new EveryTable(jdbc).holding(mark)).as("nothing is left of the person, in no table").isEmpty();
    assertThat(jdbc.sql("select count(*) from person where nameless and name like 'ex-%' and display_name = name and email is null"
        + " and password_hash is null").query(Integer.class).single()).isPositive();
    assertThat(jdbc.sql("select count(*) from mandate where reference = :other and holder = 'holder-2'").param("other", other)
        .query(Integer.class).single()).as("another's mandate").isEqualTo(1);
    // counts are all that stays, and the administrator's to see
    String page = session("admin").get("/retention").body();
    assertThat(page).contains("Evaluations of mandates", "Accounts of people who left").doesNotContain(mark, reference);
    for (String person : List.of("hr", "bi", "holder-2", "chair", "manager")) {
      assertThat(session(person).get("/retention").status()).as(person).isEqualTo(403);
    }
  }

  /** Every text of it carries the mark. */
  private void evaluate(String reference) {
    isComposed(reference);
    isSent(reference, "chair", mark);
    cabinetsAreAsked(reference);
    handsIn(mark, reference, "activity-report", "zelf-" + mark);
    handsIn("cabinet-2", reference, "opinion", "advies-" + mark);
    LocalDate day = today().plusDays(16);
    does("chair", reference, "ConveneCommission", Map.of("hearingOn", day.toString(), "hearingAt", "10.00", "place", "Zaal " + mark));
    isSent(reference, "hr", "hr");
    travelTo(day);
    handsIn("chair", reference, "hearing", "zitting-" + mark);
    for (String member : List.of("chair", "member-1", "member-2")) {
      handsIn(member, reference, "assessment", "oordeel-" + mark);
    }
    Map<String, String> votes = new HashMap<>(Map.of("words", "beraad-" + mark, "vote", "true"));
    jdbc.sql("select id from evaluation_seat where evaluation = :evaluation").param("evaluation", reference).query(String.class).list()
        .forEach(seat -> votes.put("vote." + seat, "FAVOURABLE"));
    writes("chair", "/evaluations/" + reference + "/deliberation", votes);
    handsIn("chair", reference, "draft-report", "redenen-" + mark);
    isSent(reference, "hr", mark);
    handsIn(mark, reference, "remarks", "opmerking-" + mark);
    handsIn("chair", reference, "report", "redenen-" + mark);
    isSent(reference, "hr", mark);
  }

  @Test
  void theApplicationCanRemoveNeitherALogNorWhatALogHangsOnAndNothingThatIsNotOver() {
    String mandate = mandateAtMidTerm("holder-2", "cabinet-2");
    for (String table : List.of("dossier", "dossier_log", "mandate", "mandate_event", "evaluation", "evaluation_vote", "evaluation_seat",
        "evaluation_reading", "request", "request_exchange", "request_entry", "track", "track_step_event", "transposition",
        "retention_count")) {
      assertThatThrownBy(() -> jdbc.sql("delete from " + table + " where false").update()).as(table)
          .rootCause().hasMessageContaining("permission denied");
    }
    forgettingIsRefused(mandate, today().plusYears(30));
    ends(mandate);
    forgettingIsRefused(mandate, today().plusMonths(11));
    forgettingIsRefused(mandate, LocalDate.of(2400, 1, 1));
    assertThatThrownBy(() -> jdbc.sql("select forget_name('holder-2', 'ex-1', :today)").param("today", today().plusYears(30))
        .query(String.class).list()).as("who is still here").rootCause().hasMessageContaining("has not been closed");
    assertThatThrownBy(() -> jdbc.sql("select forget_directory_log(:day, :day)").param("day", today())
        .query(Integer.class).list()).rootCause().hasMessageContaining("a year at least");
  }

  private void forgettingIsRefused(String reference, LocalDate today) {
    assertThatThrownBy(() -> jdbc.sql("select forget_dossier(:reference, :today)").param("reference", reference).param("today", today)
        .query(String.class).list()).rootCause().hasMessageContaining(today.getYear() > 2300 ? "has not come" : "is not over");
  }

  /** What refers to a dossier goes with it, whichever room adds it: no foreign key stands in the way but that of a dossier of its own. */
  @Test
  void everyTableThatHangsOnADossierGoesWithIt() {
    assertThat(jdbc.sql("""
        with recursive hanging as (
          select 'dossier'::regclass::oid as id union select 'track'::regclass union select 'transposition'::regclass
          union select 'objective_set'::regclass
          union select c.conrelid from pg_constraint c join hanging h on c.confrelid = h.id where c.contype = 'f')
        select c.conrelid::regclass || ' of ' || c.confrelid::regclass from pg_constraint c join hanging h on c.confrelid = h.id
        where c.contype = 'f' and c.confdeltype <> 'c' and not exists (select from pg_constraint own join pg_attribute a
          on a.attrelid = own.conrelid and a.attnum = any(own.conkey) where own.conrelid = c.conrelid and own.contype = 'f'
          and own.confrelid = 'dossier'::regclass and a.attname = 'reference' and c.confrelid <> own.confrelid)""")
        .query(String.class).list()).isEmpty();
    assertThat(jdbc.sql("""
        select table_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
        where table_schema = 'public' and column_name in ('dossier', 'mandate', 'evaluation') and table_type = 'BASE TABLE'
          and table_name not in (select conrelid::regclass::text from pg_constraint where contype = 'f' and confdeltype = 'c')""")
        .query(String.class).list()).as("named in the function forget_dossier")
        .containsExactlyInAnyOrder("deadline", "notification", "objective_set", "track");
  }
}
