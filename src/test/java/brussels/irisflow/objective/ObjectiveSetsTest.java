package brussels.irisflow.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brussels.irisflow.IrisflowTest;
import brussels.irisflow.language.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The versions of a mandate's objectives, on the real database. */
class ObjectiveSetsTest extends IrisflowTest {

  private static final AtomicInteger MANDATES = new AtomicInteger(9000);

  @Autowired
  private ObjectiveSets sets;
  @Autowired
  private ObjectiveDesk desk;
  @Autowired
  private TargetEvents events;

  private final String mandate = "MAN-2026-" + MANDATES.incrementAndGet();

  private UUID kept() {
    return as("hr", () -> desk.keep(DocumentReader.read(Hands.all().get("DOCX").apply(Sample.dutch()), null)));
  }

  private void refused(Refusal.Reason reason, Runnable action) {
    assertThatThrownBy(() -> as("hr", action)).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.reason()).isEqualTo(reason);
      assertThat(texts.say(brussels.irisflow.language.Language.FR, refusal.sentence())).isNotBlank();
    });
  }

  @Test
  void whatWasReadIsKeptWithoutAMandateAndGivenToOneLater() {
    UUID draft = kept();
    ObjectivesView view = sets.view(draft);
    assertThat(view.mandate()).isNull();
    assertThat(view.status()).isEqualTo(ObjectiveStatus.DRAFT);
    assertThat(view.objectives()).hasSize(3).allSatisfy(one -> assertThat(one.id()).isNotNull());
    as("hr", () -> sets.attach(draft, mandate));
    assertThat(sets.hasDraft(mandate)).isTrue();
    assertThat(as("hr", () -> sets.draft(mandate, Cover.in("nl")))).isEqualTo(draft);
    refused(Refusal.Reason.STATE, () -> sets.attach(draft, "MAN-2026-0000"));
    UUID other = kept();
    refused(Refusal.Reason.STATE, () -> sets.attach(other, mandate));
  }

  private static List<Objective> tree(String number, String title, Term term) {
    return List.of(new Objective(null, ObjectiveKind.STRATEGIC, number, title, null, null, List.of(), List.of(new MeasuringPoint(null, "1.1",
        "rust", List.of(new Target(null, "1.1.1", "een verslag", List.of(term)))))));
  }

  @Test
  void aTreeIsWrittenWholeIntoADraftAndABadOneIsRefused() {
    Term yearly = Term.read("jaarlijks").get(0);
    refused(Refusal.Reason.STATE, () -> sets.write(mandate, tree("1", "De stilte", yearly)));
    UUID draft = as("hr", () -> sets.draft(mandate, Cover.in("nl")));
    as("hr", () -> sets.write(mandate, tree("1", "De stilte", yearly)));
    List<Objective> written = sets.view(draft).objectives();
    assertThat(written.get(0).measuringPoints().get(0).targets().get(0).terms().get(0).id()).isNotNull();
    Objective same = written.get(0);
    for (List<Objective> bad : List.of(tree("1", " ", yearly), tree("een nummer dat veel te lang is", "De stilte", yearly),
        tree("1", "De stilte", Term.of(TermType.RECURRING, "soms")), tree("1", "De stilte", Term.fixed("ooit", List.of("2027-13"))),
        List.of(same, same))) {
      refused(Refusal.Reason.INPUT, () -> sets.write(mandate, bad));
    }
    assertThat(sets.view(draft).objectives()).isEqualTo(written);
  }

  @Test
  void anEventMakesWhatIsDueBeforeItAndAfterIt() {
    Term around = Term.read("vóór en na elke zending").get(0);
    as("hr", () -> sets.draft(mandate, Cover.in("nl")));
    as("hr", () -> sets.write(mandate, tree("1", "De stilte", around)));
    as("hr", () -> sets.submit(mandate));
    LocalDate from = today().minusDays(10);
    as("hr", () -> sets.approve(mandate, from, "BHR 1", from));
    Target target = events.waiting(mandate, today()).get(0);
    LocalDate day = today().plusDays(20);
    as("holder", () -> events.record(mandate, target.id(), day, "zending"));
    assertThat(events.due(mandate, from, day.plusMonths(3))).containsExactly(
        new TargetEvent(target.id(), day, "zending", Timing.BEFORE, day.minusDays(1)),
        new TargetEvent(target.id(), day, "zending", Timing.AFTER, day.plusMonths(1)));
    refused(Refusal.Reason.INPUT, () -> events.record(mandate, target.id(), from.minusDays(1), "te vroeg"));
    refused(Refusal.Reason.INPUT, () -> events.record(mandate, UUID.randomUUID(), day, "iets anders"));
    refused(Refusal.Reason.INPUT, () -> events.record(mandate, target.id(), day, " "));
    TargetEvents.Told told = events.told(mandate).get(0);
    assertThat(told.words() + " " + told.by()).isEqualTo("zending holder");
    refused(Refusal.Reason.UNKNOWN, () -> events.withdraw("MAN-2026-9999", told.id()));
    events.withdraw(mandate, told.id());
    assertThat(events.due(mandate, from, day.plusMonths(3))).isEmpty();
  }

  @Test
  void aVersionIsFrozenApprovedAndReplacedButNeverLost() {
    UUID first = kept();
    as("hr", () -> sets.attach(first, mandate));
    as("hr", () -> sets.submit(mandate));
    assertThat(sets.hasDraft(mandate)).isFalse();
    refused(Refusal.Reason.STATE, () -> sets.draft(mandate, Cover.in("nl")));
    as("hr", () -> sets.giveBack(mandate));
    assertThat(sets.hasDraft(mandate)).isTrue();
    as("hr", () -> sets.submit(mandate));
    assertThat(as("hr", () -> sets.approve(mandate, LocalDate.of(2026, 9, 17), "BHR-1", LocalDate.of(2026, 10, 1)))).isEqualTo(1);

    UUID second = as("hr", () -> sets.draft(mandate, Cover.in("nl")));
    assertThat(second).isNotEqualTo(first);
    assertThat(sets.view(second).objectives()).isEqualTo(sets.view(first).objectives());
    as("hr", () -> sets.submit(mandate));
    refused(Refusal.Reason.INPUT, () -> sets.approve(mandate, LocalDate.of(2026, 10, 2), "BHR-2", LocalDate.of(2026, 10, 1)));
    refused(Refusal.Reason.INPUT, () -> sets.approve(mandate, LocalDate.of(2026, 10, 6), "BHR-2", LocalDate.of(2027, 1, 1)));
    refused(Refusal.Reason.INPUT, () -> sets.approve(mandate, null, " ", null));
    assertThat(as("hr", () -> sets.approve(mandate, LocalDate.of(2026, 10, 2), "BHR-2", LocalDate.of(2027, 1, 1)))).isEqualTo(2);

    assertThat(sets.inForce(mandate, LocalDate.of(2026, 9, 30))).isEmpty();
    assertThat(sets.inForce(mandate, LocalDate.of(2026, 12, 31))).map(ObjectivesView::id).contains(first);
    assertThat(sets.inForce(mandate, LocalDate.of(2027, 1, 1))).map(ObjectivesView::id).contains(second);
    assertThat(sets.versions(mandate)).extracting(VersionView::status).containsExactly(ObjectiveStatus.IN_FORCE, ObjectiveStatus.REPLACED);
    assertThat(sets.versions(mandate)).extracting(VersionView::inForceUntil).containsExactly(null, LocalDate.of(2026, 12, 31));
  }

  @Test
  void anEmptyDraftIsNotSubmitted() {
    as("hr", () -> sets.draft(mandate, Cover.in("nl")));
    refused(Refusal.Reason.STATE, () -> sets.submit(mandate));
    refused(Refusal.Reason.STATE, () -> sets.approve(mandate, LocalDate.of(2026, 10, 1), "BHR-1", LocalDate.of(2026, 10, 1)));
    refused(Refusal.Reason.STATE, () -> sets.submit("MAN-2026-0000"));
    refused(Refusal.Reason.UNKNOWN, () -> sets.view(UUID.randomUUID()));
  }

  @Test
  void whatIsDueFollowsTheVersionInForceThen() {
    UUID first = kept();
    as("hr", () -> sets.attach(first, mandate));
    as("hr", () -> sets.submit(mandate));
    as("hr", () -> sets.approve(mandate, LocalDate.of(2026, 9, 17), "BHR-1", LocalDate.of(2026, 10, 1)));
    Milestones milestones = new Milestones(LocalDate.of(2025, 7, 1), LocalDate.of(2027, 12, 31), LocalDate.of(2030, 6, 30));
    List<Occurrence> year = sets.occurrences(mandate, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31), milestones);
    assertThat(year).filteredOn(one -> one.type() == TermType.RECURRING).extracting(Occurrence::due).containsExactlyInAnyOrder(
        LocalDate.of(2027, 6, 30), LocalDate.of(2027, 12, 31), LocalDate.of(2027, 3, 31), LocalDate.of(2027, 6, 30),
        LocalDate.of(2027, 9, 30), LocalDate.of(2027, 12, 31));
    assertThat(year).filteredOn(one -> one.type() == TermType.RELATIVE).extracting(Occurrence::due)
        .containsExactly(LocalDate.of(2027, 12, 31), LocalDate.of(2027, 12, 31));
    assertThat(year).filteredOn(one -> one.type() == TermType.FIXED_DATE).extracting(Occurrence::due).containsExactly(LocalDate.of(2027,
        3, 31));
    assertThat(year).filteredOn(one -> one.due() == null).hasSize(6);
    assertThat(sets.occurrences(mandate, LocalDate.of(2025, 7, 1), LocalDate.of(2026, 9, 30), milestones)).isEmpty();
  }
}
