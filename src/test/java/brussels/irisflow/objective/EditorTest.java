package brussels.irisflow.objective;

import static org.assertj.core.api.Assertions.assertThat;

import brussels.irisflow.Api;
import brussels.irisflow.IrisflowTest;
import brussels.irisflow.Session;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The editor over HTTP, as it works without a script. */
class EditorTest extends IrisflowTest {

  @Autowired
  private ObjectiveDesk desk;
  @Autowired
  private ObjectiveSets sets;

  private UUID draft;
  private Session hr;

  @BeforeEach
  void aDraft() {
    draft = as("hr", () -> desk.keep(DocumentReader.read(Hands.all().get("DOCX").apply(Sample.dutch()), null)));
    hr = browser("hr");
  }

  private List<Objective> objectives() {
    return sets.view(draft).objectives();
  }

  private int version() {
    return desk.show(draft).version();
  }

  private Api.Answer send(String path, Map<String, String> fields) {
    Map<String, String> sent = new HashMap<>(fields);
    sent.putIfAbsent("version", String.valueOf(version()));
    sent.put("_csrf", Session.token(hr.get("/objectives").body()));
    return hr.form("/objectives/" + draft + path, sent);
  }

  private void act(UUID node, String act) {
    assertThat(send("/nodes/" + node, Map.of("act", act)).status()).isEqualTo(302);
  }

  @Test
  void whatIsWrittenIsKeptAndCanBeUndoneInSeveralSteps() {
    Target target = objectives().get(0).measuringPoints().get(0).targets().get(0);
    for (String text : List.of("eerste", "tweede", "derde")) {
      assertThat(send("/nodes/" + target.id(), Map.of("number", "1.1.1", "text", text)).status()).isEqualTo(302);
    }
    Target changed = objectives().get(0).measuringPoints().get(0).targets().get(0);
    assertThat(changed.text()).isEqualTo("derde");
    assertThat(changed.terms()).isEqualTo(target.terms());
    send("/undo", Map.of());
    send("/undo", Map.of());
    assertThat(objectives().get(0).measuringPoints().get(0).targets().get(0).text()).isEqualTo("eerste");
    send("/undo", Map.of());
    send("/undo", Map.of());
    assertThat(objectives().get(0).measuringPoints().get(0).targets().get(0)).isEqualTo(target);
  }

  @Test
  void partsAreMovedAddedAndRemoved() {
    List<MeasuringPoint> points = objectives().get(0).measuringPoints();
    act(points.get(1).id(), "up");
    assertThat(objectives().get(0).measuringPoints()).extracting(MeasuringPoint::id).containsExactly(points.get(1).id(),
        points.get(0).id());
    act(points.get(0).id(), "down");
    assertThat(objectives().get(0).measuringPoints()).hasSize(1);
    assertThat(objectives().get(1).measuringPoints()).extracting(MeasuringPoint::id).startsWith(points.get(0).id());
    act(points.get(1).id(), "add");
    assertThat(objectives().get(0).measuringPoints().get(0).targets()).hasSize(3);
    act(objectives().get(2).id(), "remove");
    assertThat(objectives()).hasSize(2);
    send("/add", Map.of("kind", "STRATEGIC"));
    send("/add", Map.of("kind", "TRANSVERSAL"));
    assertThat(objectives()).extracting(Objective::kind)
        .containsExactly(ObjectiveKind.STRATEGIC, ObjectiveKind.STRATEGIC, ObjectiveKind.STRATEGIC, ObjectiveKind.TRANSVERSAL);
  }

  @Test
  void aPartIsPutAnywhereOnItsLevelAndNowhereElse() {
    Objective first = objectives().get(0);
    Objective second = objectives().get(1);
    UUID target = first.measuringPoints().get(0).targets().get(0).id();
    UUID point = second.measuringPoints().get(0).id();
    UUID before = second.measuringPoints().get(0).targets().get(0).id();
    assertThat(place(target, point, before).status()).isEqualTo(302);
    assertThat(objectives().get(1).measuringPoints().get(0).targets()).extracting(Target::id).startsWith(target, before);
    assertThat(place(second.id(), null, first.id()).status()).isEqualTo(302);
    assertThat(objectives()).extracting(Objective::id).startsWith(second.id(), first.id());
    assertThat(place(target, first.id(), null).status()).as("a target stands under a measuring point").isEqualTo(404);
    assertThat(place(first.id(), first.id(), null).status()).as("nothing stands under itself").isEqualTo(404);
    send("/undo", Map.of());
    send("/undo", Map.of());
    assertThat(objectives().get(0).measuringPoints().get(0).targets().get(0).id()).isEqualTo(target);
  }

  private Api.Answer place(UUID part, UUID under, UUID before) {
    return send("/nodes/" + part, Map.of("act", "place", "under", under == null ? "" : under.toString(), "before",
        before == null ? "" : before.toString()));
  }

  @Test
  void whatWasReadTakesThePlaceOfAMandatesDraftWhenHrConfirmsIt() {
    UUID read = draft;
    UUID kept = as("hr", () -> sets.draft("MAN-2026-7003", Cover.in("nl")));
    ObjectivesView before = sets.view(kept);
    assertThat(send("/into", Map.of()).status()).isEqualTo(400);
    assertThat(sets.view(kept)).isEqualTo(before);
    List<Objective> wanted = objectives();
    assertThat(send("/into", Map.of("draft", kept.toString())).status()).isEqualTo(302);
    assertThat(sets.view(kept).objectives()).isEqualTo(wanted);
    assertThat(hr.get("/objectives/" + read).status()).isEqualTo(404);
    draft = kept;
    send("/undo", Map.of());
    assertThat(objectives()).isEmpty();
    as("hr", () -> sets.write("MAN-2026-7003", wanted));
    as("hr", () -> sets.submit("MAN-2026-7003"));
    draft = as("hr", () -> desk.begin("nl"));
    assertThat(send("/into", Map.of("draft", kept.toString())).status()).as("what is submitted stays").isEqualTo(409);
  }

  @Test
  void aTermKeepsWhatItsTypeNeedsAndCanBeReadAgain() {
    Target target = objectives().get(0).measuringPoints().get(0).targets().get(0);
    UUID term = target.terms().get(0).id();
    send("/nodes/" + term, Map.of("text", "in 2027", "type", "FIXED_DATE", "dates", "2027-03", "timesPerYear", "4", "milestone", "END"));
    assertThat(objectives().get(0).measuringPoints().get(0).targets().get(0).terms())
        .containsExactly(Term.fixed("in 2027", List.of("2027-03")).withId(term));
    assertThat(send("/nodes/" + term, Map.of("text", "in 2027", "type", "FIXED_DATE", "dates", "2027-13")).status()).isEqualTo(400);
    send("/nodes/" + term, Map.of("act", "reread", "text", "jaarlijks en naar behoefte", "type", "FIXED_DATE"));
    assertThat(objectives().get(0).measuringPoints().get(0).targets().get(0).terms()).extracting(Term::type)
        .containsExactly(TermType.RECURRING, TermType.EVENT_TRIGGERED);
  }

  @Test
  void whoComesSecondIsToldAndWritesOverNothing() {
    int seen = version();
    Objective objective = objectives().get(0);
    send("/nodes/" + objective.id(), Map.of("kind", "STRATEGIC", "title", "De eerste was er"));
    Api.Answer second = send("/nodes/" + objective.id(), Map.of("kind", "STRATEGIC", "title", "De tweede ook", "version",
        String.valueOf(seen)));
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.body()).contains("Intussen heeft hr dit ontwerp gewijzigd").contains("De tweede ook");
    assertThat(objectives().get(0).title()).isEqualTo("De eerste was er");
  }

  @Test
  void theLibraryGivesATransversalObjectiveInTheLanguageOfTheDocument() {
    assertThat(send("/library", Map.of("code", "EUROPEAN_AFFAIRS")).status()).isEqualTo(302);
    Objective added = objectives().get(3);
    assertThat(added.kind()).isEqualTo(ObjectiveKind.TRANSVERSAL);
    assertThat(added.number()).isEqualTo("2");
    assertThat(added.title()).startsWith("Bijdragen aan de Europese");
    assertThat(added.measuringPoints()).hasSize(4);
    assertThat(added.measuringPoints().get(0).targets().get(0).terms()).extracting(Term::type)
        .containsExactly(TermType.RECURRING, TermType.EVENT_TRIGGERED);
    assertThat(send("/library", Map.of("code", "")).status()).isEqualTo(400);
    assertThat(send("/library", Map.of("code", "NONE")).status()).isEqualTo(404);
  }

  @Test
  void aSubmittedVersionIsNotChangedAndADraftWithoutAMandateCanBeThrownAway() {
    as("hr", () -> sets.attach(draft, "MAN-2026-7001"));
    assertThat(send("/discard", Map.of()).status()).isEqualTo(409);
    as("hr", () -> sets.submit("MAN-2026-7001"));
    assertThat(send("/nodes/" + objectives().get(0).id(), Map.of("title", "Anders")).status()).isEqualTo(409);
    assertThat(hr.get("/objectives/" + draft).status()).isEqualTo(200);
    draft = as("hr", () -> desk.begin("fr"));
    assertThat(send("/discard", Map.of()).status()).isEqualTo(302);
    assertThat(hr.get("/objectives/" + draft).status()).isEqualTo(404);
  }

  @Test
  void theFactsAtTheHeadArePutRight() {
    assertThat(send("/head", Map.of("function", "Directeur", "grade", "A6", "institution", "Elders", "periodStart", "2026", "periodEnd",
        "2031",
        "authority", "Verenigd College", "language", "fr")).status()).isEqualTo(302);
    ObjectivesView view = sets.view(draft);
    assertThat(view.grade()).isEqualTo("A6");
    assertThat(view.language()).isEqualTo("fr");
    assertThat(send("/head", Map.of("periodStart", "2031", "periodEnd", "2026")).status()).isEqualTo(400);
    assertThat(send("/head", Map.of("periodStart", "ooit")).status()).isEqualTo(400);
  }

  @Test
  void adviceIsGivenInWordsAndStopsNothing() {
    UUID target = objectives().get(0).measuringPoints().get(0).targets().get(1).id();
    send("/nodes/" + target, Map.of("text", "bijdragen aan de sfeer"));
    assertThat(hr.get("/objectives/" + draft).body()).contains("Dit is een richting. Noem het resultaat dat er moet zijn.")
        .contains("Noem een getal, of wat er wordt geteld.");
    as("hr", () -> sets.attach(draft, "MAN-2026-7002"));
    as("hr", () -> sets.submit("MAN-2026-7002"));
  }

  @Test
  void onlyHrSeesDrafts() {
    for (String person : List.of("bi", "corr-lb", "cabinet", "government", "legal", "manager", "holder", "chair", "member-1", "admin")) {
      Session other = browser(person);
      assertThat(other.get("/objectives").status()).as(person).isEqualTo(403);
      assertThat(other.get("/objectives/" + draft).status()).as(person).isEqualTo(403);
      assertThat(other.form("/objectives/" + draft + "/undo", 
          Map.of("version", "0", "_csrf", Session.token(other.get("/").body()))).status()).as(person).isEqualTo(403);
      assertThat(other.get("/").body()).as(person).doesNotContain("/objectives\"");
    }
    assertThat(hr.get("/").body()).contains("/objectives\"");
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertThat(hr.get("/objectives/nothing").status()).isEqualTo(404);
    assertThat(hr.get("/objectives/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(hr.get("/objectives/" + draft + "?edit=" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(send("/nodes/" + UUID.randomUUID(), Map.of("act", "remove")).status()).isEqualTo(404);
    assertThat(send("/undo", Map.of("version", "x")).status()).isEqualTo(400);
  }
}
