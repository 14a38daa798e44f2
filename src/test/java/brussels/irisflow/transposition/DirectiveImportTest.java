package brussels.irisflow.transposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import brussels.irisflow.language.Catalogue;
import brussels.irisflow.language.Language;
import brussels.irisflow.language.Message;
import brussels.irisflow.language.Refusal;
import brussels.irisflow.language.Trilingual;
import brussels.irisflow.legislation.Moment;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectiveImportTest {

  private static final String AIR = "32024L2881";
  private static final Moment NOW = new Moment("bi", Instant.parse("2026-11-21T09:00:00Z"));
  private static final LocalDate FIRST = LocalDate.of(2026, 12, 11);
  private static final LocalDate MOVED = LocalDate.of(2027, 6, 30);

  private final List<Object> published = new ArrayList<>();
  private final DirectivesInMemory directives = new DirectivesInMemory();
  private final TranspositionsInMemory transpositions = new TranspositionsInMemory();
  private final DirectiveImport imports = new DirectiveImport(directives, transpositions, published::add,
      Clock.fixed(NOW.at(), ZoneId.of("Europe/Brussels")));

  @Test
  void newDirectivesAreCreated() {
    ImportReport report = imports.take(ResultSet.file("three-directives.json"), "bi");
    assertThat(report.created()).containsExactly("32023L2413", "32024L1275", AIR);
    assertThat(dates("32024L1275")).containsExactly(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 5, 29));
    assertThat(published).containsExactly(new DirectiveAdded("32023L2413", true), new DirectiveAdded("32024L1275", true),
        new DirectiveAdded(AIR, true));
  }

  @Test
  void theSameImportASecondTimeChangesNothing() {
    imports.take(ResultSet.file("three-directives.json"), "bi");
    published.clear();
    ImportReport report = imports.take(ResultSet.file("three-directives.json"), "bi");
    assertThat(report.unchanged()).containsExactly("32023L2413", "32024L1275", AIR);
    assertThat(report.created()).isEmpty();
    assertThat(report.updated()).isEmpty();
    assertThat(report.kept()).isEmpty();
    assertThat(published).isEmpty();
  }

  @Test
  void whatChangedIsToldAndPublished() {
    take(new ResultSet().directive(AIR, "2026-12-11"));
    published.clear();
    ImportReport report = take(new ResultSet().directive(AIR, "2026-12-11", "2028-01-01").row("celex", AIR, "inforce", "0"));
    List<Message> changes = List.of(Message.of("transposition.change.no-longer-in-force"),
        Message.of("transposition.change.deadline-added", LocalDate.of(2028, 1, 1)));
    assertThat(report.updated()).containsExactly(new ImportReport.Updated(AIR, changes));
    assertThat(published).containsExactly(
        new DirectiveChanged(AIR, changes, List.of(new DeadlineShift(null, LocalDate.of(2028, 1, 1))), "bi"));
  }

  @Test
  void openDossiersOnAChangedDirectiveAreToldApart() {
    take(new ResultSet().directive(AIR, "2026-12-11").directive("32024L1275", "2026-05-29"));
    transpositions.save(Transposition.open("TRP-2026-0001", AIR, NOW));
    transpositions.save(Transposition.open("TRP-2026-0002", "32024L1275", NOW));
    Transposition closed = transpositions.save(Transposition.open("TRP-2026-0003", AIR, NOW));
    closed.withdraw("Dubbel", NOW);
    ImportReport report = take(new ResultSet().directive(AIR, "2026-12-12").directive("32024L1275", "2026-05-29"));
    assertThat(report.transpositions()).containsExactly(
        new ImportReport.Concerned("TRP-2026-0001", AIR, report.updated().get(0).changes()));
  }

  @Test
  void aDateThatTheSourceCorrectsFollowsIt() {
    take(new ResultSet().directive(AIR, "2026-12-11", "2028-01-01"));
    ImportReport report = take(new ResultSet().directive(AIR, "2026-12-12", "2028-01-01"));
    assertThat(report.updated().get(0).changes()).containsExactly(
        Message.of("transposition.change.deadline-replaced", FIRST, LocalDate.of(2026, 12, 12)));
    assertThat(dates(AIR)).containsExactly(LocalDate.of(2026, 12, 12), LocalDate.of(2028, 1, 1));
  }

  @Test
  void aDateThatTheSourceNoLongerGivesIsGone() {
    take(new ResultSet().directive(AIR, "2026-12-11", "2028-01-01"));
    assertThat(take(new ResultSet().directive(AIR, "2026-12-11")).updated().get(0).changes()).containsExactly(
        Message.of("transposition.change.deadline-removed", LocalDate.of(2028, 1, 1)));
    assertThat(dates(AIR)).containsExactly(FIRST);
  }

  @Test
  void aSourceThatGivesNoDateAtAllTakesNoneAway() {
    take(new ResultSet().directive(AIR, "2026-12-11"));
    assertThat(take(new ResultSet().directive(AIR)).unchanged()).containsExactly(AIR);
    assertThat(dates(AIR)).containsExactly(FIRST);
  }

  @Test
  void aDirectiveWhoseRowsWereNotAllReadLosesNothing() {
    take(new ResultSet().directive(AIR, "2026-12-11", "2028-01-01"));
    ImportReport report = take(new ResultSet().directive(AIR, "2026-12-11").row("celex", AIR, "transposition", "2028-01-32"));
    assertThat(report.unchanged()).containsExactly(AIR);
    assertThat(report.refused()).singleElement().satisfies(row -> assertThat(row.row()).isEqualTo(3));
    assertThat(dates(AIR)).containsExactly(FIRST, LocalDate.of(2028, 1, 1));
  }

  @Test
  void aTitleThatTheSourceNoLongerGivesIsKept() {
    take(new ResultSet().directive(AIR, "2026-12-11"));
    take(new ResultSet().row("celex", AIR, "transposition", "2026-12-11", "lang", "ENG", "title", "Working title"));
    assertThat(found(AIR).title()).isEqualTo(new Trilingual("Werktitel " + AIR, "Titre de travail " + AIR, "Working title"));
  }

  // Deadlines by hand

  @Test
  void aDeadlineChangedByHandIsKeptAndTheDifferenceShown() {
    take(new ResultSet().directive(AIR, "2026-12-11"));
    found(AIR).moveDeadline(FIRST, MOVED, "Uitstel door een latere richtlijn", NOW);
    for (int i = 0; i < 2; i++) {
      ImportReport report = take(new ResultSet().directive(AIR, "2026-12-11"));
      assertThat(report.unchanged()).containsExactly(AIR);
      assertThat(report.kept()).containsExactly(new ImportReport.Kept(AIR, MOVED, FIRST));
      assertThat(dates(AIR)).containsExactly(MOVED);
    }
  }

  @Test
  void whenTheSourceFollowsThePersonTheTwoAgree() {
    take(new ResultSet().directive(AIR, "2026-12-11"));
    found(AIR).moveDeadline(FIRST, MOVED, "Uitstel", NOW);
    ImportReport report = take(new ResultSet().directive(AIR, "2027-06-30"));
    assertThat(report.updated().get(0).changes()).containsExactly(Message.of("transposition.change.deadline-confirmed", MOVED));
    assertThat(report.kept()).isEmpty();
    assertThat(found(AIR).view().deadlines().get(0).origin()).isEqualTo(DeadlineOrigin.IMPORTED);
    assertThat(take(new ResultSet().directive(AIR, "2027-06-30")).unchanged()).containsExactly(AIR);
  }

  @Test
  void whenTheSourceGivesBothDatesThePersonsDateStandsAndNoSecondOneAppears() {
    take(new ResultSet().directive(AIR, "2026-12-11"));
    found(AIR).moveDeadline(FIRST, MOVED, "Uitstel", NOW);
    ImportReport report = take(new ResultSet().directive(AIR, "2026-12-11", "2027-06-30"));
    assertThat(report.kept()).containsExactly(new ImportReport.Kept(AIR, MOVED, FIRST));
    assertThat(dates(AIR)).containsExactly(MOVED);
  }

  @Test
  void whenTheSourceCorrectsTheDateBehindThePersonsTheDifferenceIsShownAnew() {
    take(new ResultSet().directive(AIR, "2026-12-11"));
    found(AIR).moveDeadline(FIRST, MOVED, "Uitstel", NOW);
    ImportReport report = take(new ResultSet().directive(AIR, "2026-12-14"));
    assertThat(report.updated().get(0).changes()).containsExactly(
        Message.of("transposition.change.deadline-kept", MOVED, LocalDate.of(2026, 12, 14)));
    assertThat(report.kept()).containsExactly(new ImportReport.Kept(AIR, MOVED, LocalDate.of(2026, 12, 14)));
    assertThat(dates(AIR)).containsExactly(MOVED);
    assertThat(take(new ResultSet().directive(AIR, "2026-12-14")).unchanged()).containsExactly(AIR);
  }

  @Test
  void aDeadlineThatAPersonAddedHidesNoneThatTheSourceAdds() {
    take(new ResultSet().directive(AIR, "2026-12-11"));
    found(AIR).addDeadline(MOVED, "Tweede fase", NOW);
    ImportReport report = take(new ResultSet().directive(AIR, "2026-12-11", "2027-07-01"));
    assertThat(dates(AIR)).containsExactly(FIRST, MOVED, LocalDate.of(2027, 7, 1));
    assertThat(report.kept()).containsExactly(new ImportReport.Kept(AIR, MOVED, null));
  }

  @Test
  void movedBackToWhatWasImportedItIsImportedAgain() {
    take(new ResultSet().directive(AIR, "2026-12-11"));
    found(AIR).moveDeadline(FIRST, MOVED, "Uitstel", NOW);
    found(AIR).moveDeadline(MOVED, FIRST, "Toch niet", NOW);
    assertThat(take(new ResultSet().directive(AIR, "2026-12-11")).kept()).isEmpty();
  }

  @Test
  void aDirectiveThatWasTypedKeepsItsDatesWhenItIsImportedLater() {
    imports.add(new DirectiveFacts(AIR, null, Trilingual.same("Lucht"), "air", LocalDate.of(2024, 10, 23), List.of(), List.of(MOVED)),
        "bi");
    ImportReport report = take(new ResultSet().directive(AIR, "2026-12-11"));
    assertThat(report.kept()).containsExactly(new ImportReport.Kept(AIR, MOVED, FIRST));
    assertThat(dates(AIR)).containsExactly(MOVED);
    assertThat(take(new ResultSet().directive(AIR, "2026-12-11")).unchanged()).containsExactly(AIR);
  }

  // Typing

  @Test
  void aDirectiveIsTypedWithEverythingItNeeds() {
    DirectiveView view = imports.add(new DirectiveFacts(" 32024l2881 ", null, new Trilingual("Lucht", " ", null), null,
        LocalDate.of(2024, 10, 23), null, List.of(FIRST, FIRST)), "bi");
    assertThat(view.celex()).isEqualTo(AIR);
    assertThat(view.deadlines()).singleElement().satisfies(deadline -> {
      assertThat(deadline.origin()).isEqualTo(DeadlineOrigin.BY_HAND);
      assertThat(deadline.changedBy()).isEqualTo("bi");
    });
  }

  @Test
  void aDirectiveTypedWithFaultsIsRefusedWithAllOfThem() {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> imports.add(new DirectiveFacts("32016R0679", "ftp:x",
        new Trilingual(null, " ", null), null, LocalDate.of(2026, 11, 22), null, List.of(LocalDate.of(2020, 1, 1))), "bi"));
    assertThat(refusal.fields()).extracting(Refusal.Field::field).containsExactly("celex", "eli", "title", "documentDate", "deadlines");
  }

  @Test
  void aDirectiveIsTypedOnce() {
    take(new ResultSet().directive(AIR, "2026-12-11"));
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> imports.add(new DirectiveFacts(AIR, null, Trilingual.same("Lucht"), null,
        LocalDate.of(2024, 10, 23), null, List.of(FIRST)), "bi"));
    assertThat(refusal.sentence()).isEqualTo(Message.of("transposition.directive.exists", AIR));
  }

  @Test
  void aMoveNeedsAReasonAndAnotherDateThatIsNoDeadlineYet() {
    take(new ResultSet().directive(AIR, "2026-12-11", "2027-06-30"));
    Directive air = found(AIR);
    assertThat(refusal(() -> air.moveDeadline(FIRST, FIRST, " ", NOW)).fields()).extracting(field -> field.message().key())
        .containsExactly("transposition.directive.same-deadline", "refusal.required");
    assertThat(refusal(() -> air.moveDeadline(FIRST, MOVED, "Waarom", NOW)).sentence().key())
        .isEqualTo("transposition.directive.deadline-exists");
    assertThat(refusal(() -> air.moveDeadline(FIRST, LocalDate.of(2024, 10, 1), "Waarom", NOW)).sentence().key())
        .isEqualTo("transposition.directive.deadline-before-act");
    assertThat(refusal(() -> air.moveDeadline(LocalDate.of(2030, 1, 1), MOVED, "Waarom", NOW)).sentence().key())
        .isEqualTo("transposition.directive.no-such-deadline");
    assertThat(air.dates()).containsExactly(FIRST, MOVED);
  }

  // Whole

  @Test
  void whatIsNotAResultSetStoresNothing() {
    assertThat(refusal(() -> imports.take(ResultSet.bytes("{\"head\":{\"vars\":[\"celex\"]},\"results\":{\"bindings\":["
        + "{\"celex\":{\"type\":\"literal\",\"value\":\"32024L2881\"}}"), "bi")).reason()).isEqualTo(Refusal.Reason.INPUT);
    assertThat(directives.all).isEmpty();
  }

  @Test
  void theReportIsPutIntoTheReadersWords() {
    take(new ResultSet().directive(AIR, "2026-12-11"));
    ImportReport.Said said = take(new ResultSet().directive(AIR, "2026-12-12").row("celex", "32024L1275R(01)"))
        .in(Language.NL, Catalogue.texts());
    assertThat(said.updated()).containsExactly(new ImportReport.SaidUpdated(AIR,
        List.of("De omzettingstermijn van 11 december 2026 is nu 12 december 2026.")));
    assertThat(said.refused()).containsExactly(new ImportReport.SaidRefused("32024L1275R(01)", 3,
        "32024L1275R(01) is een rectificatie. Neem de richtlijn zelf."));
  }

  private ImportReport take(ResultSet set) {
    return imports.take(set.stream(), "bi");
  }

  private Directive found(String celex) {
    return directives.findByCelex(celex).orElseThrow();
  }

  private Iterable<LocalDate> dates(String celex) {
    return found(celex).dates();
  }

  private static Refusal refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    return catchThrowableOfType(Refusal.class, act);
  }
}
